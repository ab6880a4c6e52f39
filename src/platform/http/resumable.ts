import fs from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { FileStore as PartStore } from '@tus/file-store'
import { Server, type Upload } from '@tus/server'
import type { Child } from 'hono/jsx'
import { cleanFileName } from '../clean-text'
import { earlier } from '../clock'
import { hasRoom } from '../data-folder'
import { inTransaction } from '../db'
import { DomainError } from '../domain-error'
import { checkQuota, diskFull, releasePart, releasePartsBefore, reservePart } from '../file-quota'
import { keepFile, maxFileBytes, ownFile } from '../files'
import { isLang } from '../i18n'
import { isId, newId } from '../ids'
import { arrivedFile, sweepIncoming } from '../incoming'
import { handleSweep } from '../jobs'
import { isDiskFull, isOutage } from '../outage'
import { get, machine, type Routes, show, viewerOf } from './routing'
import type { Ctx, Deps } from './types'

/** Parts of a file that nobody went on with are thrown away after a day. */
const partsKeptMs = 24 * 3_600_000

/** Set by the server, never by a client: the owner of the upload, and the language of refusals. */
const ownerHeader = 'x-tanomi-owner'
const langHeader = 'x-tanomi-lang'

const uploadsDir = ({ config }: Deps): string => path.join(config.dataDir, 'uploads')

const removePart = async (deps: Deps, id: string): Promise<void> => {
  for (const ending of ['', '.json'])
    await fs.promises.rm(path.join(uploadsDir(deps), id + ending), { force: true })
}

/** A file whose last byte came is kept like any other; kept or refused, its part is gone. */
const keepWhole = async (deps: Deps, part: Upload): Promise<void> => {
  const { db, files, clock, config } = deps
  const { owner, filename } = part.metadata ?? {}
  const ownerId = owner ?? ''
  const file = await arrivedFile(cleanFileName(filename ?? ''), part.storage?.path ?? '')
  try {
    await inTransaction(db, async (tx) => {
      await releasePart(tx, part.id)
      await checkQuota(tx, config.fileQuota, { ownerId, bytes: file.bytes })
      await keepFile(tx, files, { id: part.id, ownerId, name: file.name, file, at: clock.now() })
    })
  } catch (error) {
    if (error instanceof DomainError || isDiskFull(error)) await forget(deps, part.id)
    throw error
  }
  await removePart(deps, part.id)
}

const refusal = (thrown: unknown, lang: string | null): { status_code: number; body: string } | undefined => {
  const error = isDiskFull(thrown) ? diskFull() : thrown
  if (isOutage(error)) return { status_code: 503, body: '' }
  return error instanceof DomainError
    ? { status_code: error.texts.status, body: error.text(lang !== null && isLang(lang) ? lang : 'ja') }
    : undefined
}

/** Forgets an upload altogether, with what had come of it. What it reserved ends after a day if the database is away now. */
const forget = async (deps: Deps, id: string): Promise<void> => {
  await removePart(deps, id)
  await inTransaction(deps.db, (tx) => releasePart(tx, id)).catch((error: Error) => {
    if (!isOutage(error)) throw error
  })
}

/**
 * The library's store of parts, but an upload that a full disk stops is forgotten, so that its half does not keep the disk
 * full; and the cause is kept, which the library's own `write` replaces by an error without one.
 */
const partStore = (deps: Deps, directory: string): PartStore => {
  const store = new PartStore({ directory, expirationPeriodInMilliseconds: partsKeptMs })
  const unlessFull = async <T>(id: string, work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      if (isDiskFull(error)) await forget(deps, id)
      throw error
    }
  }
  const create = store.create.bind(store)
  store.create = (part) => unlessFull(part.id, () => create(part))
  store.write = (body, id, offset) =>
    unlessFull(id, async () => {
      const file = fs.createWriteStream(path.join(directory, id), { flags: 'r+', start: offset })
      await pipeline(body, file)
      return offset + file.bytesWritten
    })
  return store
}

const makeServer = (deps: Deps): Server => {
  const directory = uploadsDir(deps)
  fs.mkdirSync(directory, { recursive: true, mode: 0o700 })
  return new Server({
    path: '/uploads',
    relativeLocation: true,
    maxSize: maxFileBytes,
    allowedOrigins: [deps.config.baseUrl],
    datastore: partStore(deps, directory),
    namingFunction: () => newId(deps.clock.now()),
    onUploadCreate: async (req, upload) => {
      const ownerId = req.headers.get(ownerHeader) ?? ''
      const part = { id: upload.id, ownerId, bytes: upload.size ?? 0, at: deps.clock.now() }
      await inTransaction(deps.db, (tx) => reservePart(tx, deps.config.fileQuota, part))
      return { metadata: { ...upload.metadata, owner: ownerId } }
    },
    onUploadFinish: async (_req, upload) => {
      await keepWhole(deps, upload)
      return {}
    },
    onResponseError: (req, error) => {
      if (error instanceof Error && !(error instanceof DomainError)) deps.log.error({ err: error }, 'upload')
      return refusal(error, req.headers.get(langHeader))
    },
  })
}

/** One a store of files, for it holds the locks of what is being sent; the dependencies are other ones at each request. */
const servers = new WeakMap<Deps['files'], Server>()
const serverOf = (deps: Deps): Server => {
  const known = servers.get(deps.files)
  if (known) return known
  const made = makeServer(deps)
  servers.set(deps.files, made)
  return made
}

/**
 * The request as the library sees it: the site's own headers, whatever the visitor sent under their names, and an address
 * made of the one id that was checked. The library itself reads the id from wherever the address ends.
 */
const signedIn = (c: Ctx, id?: string): Request => {
  const headers = new Headers(c.req.raw.headers)
  headers.set(ownerHeader, viewerOf(c).memberId)
  headers.set(langHeader, c.var.lang)
  const { method, body } = c.req.raw
  const url = `${c.var.deps.config.baseUrl}/uploads${id === undefined ? '' : `/${id}`}`
  return new Request(url, { method, headers, body, ...(body ? { duplex: 'half' } : {}) } as RequestInit)
}

/** The upload in the path, where its id is one of ours and it is this person's. */
const ownPart = async (c: Ctx): Promise<Upload | undefined> => {
  const id = c.req.param('id') ?? ''
  if (!isId(id)) return undefined
  try {
    const part = await serverOf(c.var.deps).datastore.getUpload(id)
    return part.metadata?.['owner'] === viewerOf(c).memberId ? part : undefined
  } catch {
    return undefined
  }
}

const goOn = async (c: Ctx): Promise<Response> => {
  const part = await ownPart(c)
  return part === undefined ? c.notFound() : serverOf(c.var.deps).handleWeb(signedIn(c, part.id))
}

export interface UploadedFile {
  readonly id: string
  readonly name: string
  readonly bytes: number
}

const fileHere = (c: Ctx) =>
  ownFile(c.var.deps.db, { ownerId: viewerOf(c).memberId, id: c.req.param('id') ?? '' })

type Line = (file: UploadedFile) => Child

/** The file as a line of the form's list. */
const showLine = async (c: Ctx, line: Line): Promise<Response> =>
  show(c, await fileHere(c), (found) => line({ ...found, bytes: Number(found.bytes) }))

const unlessRefused = (error: unknown): void => {
  if (!(error instanceof DomainError)) throw error
}

/** How far an upload has come; of a file that is kept, all of it: the answer to its last byte may have been lost. */
const tellOffset = async (c: Ctx): Promise<Response> => {
  const part = await ownPart(c)
  if (part && part.offset !== part.size) return goOn(c)
  // All of it came, but the database was away when it should have been kept.
  if (part) await keepWhole(c.var.deps, part).catch(unlessRefused)
  const file = await fileHere(c)
  if (!file) return c.notFound()
  const bytes = String(file.bytes)
  return c.body(null, 200, {
    'Tus-Resumable': '1.0.0',
    'Upload-Offset': bytes,
    'Upload-Length': bytes,
    'Cache-Control': 'no-store',
  })
}

/** The length is told in advance, so that what would not fit is refused before its first byte. */
const begin = async (c: Ctx): Promise<Response> => {
  const length = c.req.header('upload-length') ?? ''
  if (!/^\d{1,15}$/.test(length)) return c.text('Upload-Length is missing.', 400)
  const server = serverOf(c.var.deps)
  if (await hasRoom(uploadsDir(c.var.deps), Number(length))) return server.handleWeb(signedIn(c))
  return c.text(diskFull().text(c.var.lang), 507)
}

const discard = async (c: Ctx): Promise<Response> => {
  const answer = await goOn(c)
  if (answer.ok) await inTransaction(c.var.deps.db, (tx) => releasePart(tx, c.req.param('id') ?? ''))
  return answer
}

/** Uploads that go on where they were cut off, by the tus protocol (§3.9, §5.5). One server process or a shared DATA_DIR. */
export const uploadRoutes = (app: Routes, deps: Deps, line: Line): void => {
  /** The kept file as a line of the form's list; asked by HEAD, how far the upload has come. */
  const showUpload = async (c: Ctx): Promise<Response> =>
    c.req.method === 'HEAD' ? tellOffset(c) : showLine(c, line)
  machine(app, { method: 'POST', path: '/uploads', who: 'member', answer: begin })
  get(app, '/uploads/:id', { who: 'member', show: showUpload })
  machine(app, { method: 'PATCH', path: '/uploads/:id', who: 'member', answer: goOn })
  machine(app, { method: 'DELETE', path: '/uploads/:id', who: 'member', answer: discard })
  handleSweep('uploads', async ({ db, at }) => {
    const dayAgo = earlier(at, { hours: 24 })
    await serverOf(deps).cleanUpExpiredUploads()
    await sweepIncoming(deps.config.dataDir, dayAgo)
    await inTransaction(db, (tx) => releasePartsBefore(tx, dayAgo))
  })
}
