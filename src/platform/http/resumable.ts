import fs from 'node:fs'
import path from 'node:path'
import { FileStore as PartStore } from '@tus/file-store'
import { Server } from '@tus/server'
import type { Child } from 'hono/jsx'
import { cleanFileName } from '../clean-text'
import { earlier } from '../clock'
import { inTransaction } from '../db'
import { DomainError } from '../domain-error'
import {
  checkQuota,
  type FileUsage,
  fileUsage,
  isNearlyFull,
  releasePart,
  releasePartsBefore,
  reservePart,
} from '../file-quota'
import { keepFile, maxFileBytes, ownFile } from '../files'
import { isLang } from '../i18n'
import { isId, newId } from '../ids'
import { arrivedFile, sweepIncoming } from '../incoming'
import { handleSweep } from '../jobs'
import { get, machine, type Routes, show, viewerOf } from './routing'
import type { Ctx, Deps } from './types'

/** Parts of a file that nobody went on with are thrown away after a day. */
const partsKeptMs = 24 * 3_600_000

/** Set by the server, never by a client: the owner of the upload, and the language of refusals. */
const ownerHeader = 'x-tanomi-owner'
const langHeader = 'x-tanomi-lang'

interface Part {
  readonly id: string
  readonly metadata?: Record<string, string | null>
  readonly storage?: { path: string }
}

const uploadsDir = ({ config }: Deps): string => path.join(config.dataDir, 'uploads')

const removePart = async (deps: Deps, id: string): Promise<void> => {
  for (const ending of ['', '.json'])
    await fs.promises.rm(path.join(uploadsDir(deps), id + ending), { force: true })
}

/** A file whose last byte came is kept like any other; kept or refused, its part is gone. */
const keepWhole = async (deps: Deps, part: Part): Promise<void> => {
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
    if (!(error instanceof DomainError)) throw error
    await inTransaction(db, (tx) => releasePart(tx, part.id))
    await removePart(deps, part.id)
    throw error
  }
  await removePart(deps, part.id)
}

const refusal = (error: unknown, lang: string | null): { status_code: number; body: string } | undefined =>
  error instanceof DomainError
    ? { status_code: error.texts.status, body: error.text(lang !== null && isLang(lang) ? lang : 'ja') }
    : undefined

const makeServer = (deps: Deps): Server => {
  const directory = uploadsDir(deps)
  fs.mkdirSync(directory, { recursive: true, mode: 0o700 })
  return new Server({
    path: '/uploads',
    relativeLocation: true,
    maxSize: maxFileBytes,
    allowedOrigins: [deps.config.baseUrl],
    datastore: new PartStore({ directory, expirationPeriodInMilliseconds: partsKeptMs }),
    namingFunction: () => newId(deps.clock.now()),
    onUploadCreate: async (req, upload) => {
      const ownerId = req.headers.get(ownerHeader) ?? ''
      const part = { id: upload.id, ownerId, bytes: upload.size ?? 0, at: deps.clock.now() }
      await inTransaction(deps.db, (tx) => reservePart(tx, deps.config.fileQuota, part))
      return { metadata: { ...upload.metadata, owner: ownerId } }
    },
    onUploadFinish: async (_req, upload) => {
      await keepWhole(deps, upload as Part)
      return {}
    },
    onResponseError: (req, error) => refusal(error, req.headers.get(langHeader)),
  })
}

const servers = new WeakMap<Deps, Server>()
const serverOf = (deps: Deps): Server => {
  const known = servers.get(deps)
  if (known) return known
  const made = makeServer(deps)
  servers.set(deps, made)
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

/** The id in the path, where it is one of ours and its upload this person's. */
const ownPartId = async (c: Ctx): Promise<string | undefined> => {
  const id = c.req.param('id') ?? ''
  if (!isId(id)) return undefined
  try {
    const part = await serverOf(c.var.deps).datastore.getUpload(id)
    return part.metadata?.['owner'] === viewerOf(c).memberId ? id : undefined
  } catch {
    return undefined
  }
}

const goOn = async (c: Ctx): Promise<Response> => {
  const id = await ownPartId(c)
  return id === undefined ? c.notFound() : serverOf(c.var.deps).handleWeb(signedIn(c, id))
}

export interface UploadedFile {
  readonly id: string
  readonly name: string
  readonly bytes: number
}

const fileHere = (c: Ctx) =>
  ownFile(c.var.deps.db, { ownerId: viewerOf(c).memberId, id: c.req.param('id') ?? '' })

type Line = (file: UploadedFile, usage: FileUsage | undefined) => Child

/** The file as a line of the form's list; with how much is kept, once little is left. */
const showLine = async (c: Ctx, line: Line): Promise<Response> => {
  const { db, config } = c.var.deps
  const file = await fileHere(c)
  const usage = await fileUsage(db, config.fileQuota, viewerOf(c).memberId)
  return show(c, file, (found) =>
    line({ ...found, bytes: Number(found.bytes) }, isNearlyFull(usage) ? usage : undefined),
  )
}

/** How far an upload has come; of a file that is kept, all of it: the answer to its last byte may have been lost. */
const tellOffset = async (c: Ctx): Promise<Response> => {
  if (await ownPartId(c)) return goOn(c)
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
const begin = (c: Ctx): Response | Promise<Response> =>
  /^\d{1,15}$/.test(c.req.header('upload-length') ?? '')
    ? serverOf(c.var.deps).handleWeb(signedIn(c))
    : c.text('Upload-Length is missing.', 400)

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
