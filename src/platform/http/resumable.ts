import fs from 'node:fs'
import path from 'node:path'
import { FileStore as PartStore } from '@tus/file-store'
import { Server } from '@tus/server'
import type { Child } from 'hono/jsx'
import { inTransaction } from '../db'
import { DomainError } from '../domain-error'
import { keepFile, maxFileBytes, ownFile } from '../files'
import { isLang } from '../i18n'
import { newId } from '../ids'
import { handleSweep } from '../jobs'
import { get, machine, type Routes, show, viewerOf } from './routing'
import type { Ctx, Deps } from './types'

/** Parts of a file that nobody went on with are thrown away after a day. */
const partsKeptMs = 24 * 3_600_000

/** Set by the house, never by a visitor: whose upload it is, and in which language a refusal is told. */
const ownerHeader = 'x-tanomi-owner'
const langHeader = 'x-tanomi-lang'

interface Part {
  readonly id: string
  readonly metadata?: Record<string, string | null>
  readonly storage?: { path: string }
}

/** A file whose last byte came is kept like any other; a second time, it is there already. */
const keepWhole = async (deps: Deps, part: Part): Promise<void> => {
  const { db, files, clock } = deps
  const { owner, filename } = part.metadata ?? {}
  const bytes = await fs.promises.readFile(part.storage?.path ?? '')
  const file = { id: part.id, ownerId: owner ?? '', name: filename ?? part.id, bytes, at: clock.now() }
  await inTransaction(db, (tx) => keepFile(tx, files, file))
}

const refusal = (error: unknown, lang: string | null): { status_code: number; body: string } | undefined =>
  error instanceof DomainError
    ? { status_code: error.texts.status, body: error.text(lang !== null && isLang(lang) ? lang : 'ja') }
    : undefined

const makeServer = (deps: Deps): Server => {
  const directory = path.join(deps.config.dataDir, 'uploads')
  fs.mkdirSync(directory, { recursive: true, mode: 0o700 })
  return new Server({
    path: '/uploads',
    relativeLocation: true,
    maxSize: maxFileBytes,
    allowedOrigins: [deps.config.baseUrl],
    datastore: new PartStore({ directory, expirationPeriodInMilliseconds: partsKeptMs }),
    namingFunction: () => newId(deps.clock.now()),
    onUploadCreate: async (req, upload) => ({
      metadata: { ...upload.metadata, owner: req.headers.get(ownerHeader) },
    }),
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

/** The request with the house's own headers, whatever the visitor sent under their names. */
const signedIn = (c: Ctx): Request => {
  const headers = new Headers(c.req.raw.headers)
  headers.set(ownerHeader, viewerOf(c).memberId)
  headers.set(langHeader, c.var.lang)
  const { method, body, url } = c.req.raw
  return new Request(url, { method, headers, body, ...(body ? { duplex: 'half' } : {}) } as RequestInit)
}

const partOf = async (c: Ctx): Promise<Part | undefined> => {
  try {
    const part = await serverOf(c.var.deps).datastore.getUpload(c.req.param('id') ?? '')
    return part.metadata?.['owner'] === viewerOf(c).memberId ? (part as Part) : undefined
  } catch {
    return undefined
  }
}

const goOn = async (c: Ctx): Promise<Response> =>
  (await partOf(c)) ? serverOf(c.var.deps).handleWeb(signedIn(c)) : c.notFound()

export interface UploadedFile {
  readonly id: string
  readonly name: string
  readonly bytes: number
}

/** Uploads that go on where they were cut off, by the tus protocol (§3.9, §5.5). One server process or a shared DATA_DIR. */
export const uploadRoutes = (app: Routes, deps: Deps, line: (file: UploadedFile) => Child): void => {
  /** The kept file as a line of the form's list; asked by HEAD, how far the upload has come. */
  const showUpload = async (c: Ctx): Promise<Response> => {
    if (c.req.method === 'HEAD') return goOn(c)
    const wanted = { ownerId: viewerOf(c).memberId, id: c.req.param('id') ?? '' }
    const file = await ownFile(c.var.deps.db, wanted)
    return show(c, file, (found) => line({ ...found, bytes: Number(found.bytes) }))
  }
  const begin = (c: Ctx) => serverOf(c.var.deps).handleWeb(signedIn(c))
  machine(app, { method: 'POST', path: '/uploads', who: 'member', answer: begin })
  get(app, '/uploads/:id', { who: 'member', show: showUpload })
  machine(app, { method: 'PATCH', path: '/uploads/:id', who: 'member', answer: goOn })
  machine(app, { method: 'DELETE', path: '/uploads/:id', who: 'member', answer: goOn })
  handleSweep('uploads', async () => void (await serverOf(deps).cleanUpExpiredUploads()))
}
