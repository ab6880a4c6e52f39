import { Readable } from 'node:stream'
import type { Hono } from 'hono'
import { type ByteRange, opened } from '../file-store'
import { type ServedFile, servedFile } from '../files'
import { fileUrlHolds } from './file-url'
import type { Ctx, Deps, Env } from './types'

/** Only re-encoded pictures and plain kinds are shown in place; everything else is a download (§5.5). */
const shownInPlace = new Set([
  'image/webp',
  'image/png',
  'image/jpeg',
  'application/pdf',
  'audio/mpeg',
  'video/mp4',
])

/** Nothing runs and nothing is loaded where a file is shown (§5.5). */
export const filePolicy = "default-src 'none'; sandbox"

/**
 * The bytes that a `Range` header asks for (RFC 9110 §14): `undefined` is all of them, as for several ranges or another
 * unit; `null` is none that exist.
 */
export const rangeOf = (header: string | undefined, bytes: number): ByteRange | null | undefined => {
  const asked = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '')
  if (!asked) return undefined
  const [, first = '', last = ''] = asked
  if (first === '' && last === '') return undefined
  const start = first === '' ? Math.max(0, bytes - Number(last)) : Number(first)
  const end = first === '' || last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1)
  if (first !== '' && last !== '' && Number(last) < start) return undefined
  return start > end ? null : { start, end }
}

const isSame = (header: string | undefined, etag: string): boolean =>
  header?.split(',').some((one) => one.trim().replace(/^W\//, '') === etag) ?? false

const describe = (c: Ctx, file: ServedFile, etag: string): void => {
  const disposition = shownInPlace.has(file.mime) ? 'inline' : 'attachment'
  c.header('Content-Type', file.mime)
  c.header('Content-Disposition', `${disposition}; filename*=UTF-8''${encodeURIComponent(file.name)}`)
  c.header('Content-Security-Policy', filePolicy)
  c.header('X-Content-Type-Options', 'nosniff')
  c.header('Cache-Control', 'private, max-age=86400, immutable')
  c.header('ETag', etag)
  c.header('Accept-Ranges', 'bytes')
}

/**
 * Sends a file piece by piece, as fast as it is taken: all of it, the part asked for (206), or that it is known (304). Of a file
 * whose bytes are not there it says so (404) before anything else.
 */
const send = async (c: Ctx, file: ServedFile): Promise<Response> => {
  const bytes = Number(file.bytes)
  const etag = `"${file.sha256}"`
  const isKnown = isSame(c.req.header('if-none-match'), etag)
  const condition = c.req.header('if-range')
  const range = condition && condition !== etag ? undefined : rangeOf(c.req.header('range'), bytes)
  // The answer to HEAD is made by GET, and nobody would read the body.
  const isRead = !isKnown && range !== null && c.req.method !== 'HEAD'
  const content = isRead ? await opened(c.var.deps.files.read(file.id, range)) : null
  if (content === undefined) return c.notFound()
  describe(c, file, etag)
  if (isKnown) return c.body(null, 304)
  if (range === null) {
    c.header('Content-Range', `bytes */${bytes}`)
    return c.body(null, 416)
  }
  c.header('Content-Length', String(range ? range.end - range.start + 1 : bytes))
  if (range) c.header('Content-Range', `bytes ${range.start}-${range.end}/${bytes}`)
  const status = range ? 206 : 200
  return content ? c.body(Readable.toWeb(content) as ReadableStream, status) : c.body(null, status)
}

/** Files by signed, expiring links, in a corner of the site where nothing may run. */
export const serveFiles = (app: Hono<Env>, deps: Deps): void => {
  app.get('/files/:id/:until/:mark/:name', async (c) => {
    const { id, until, mark } = c.req.param()
    const holds = fileUrlHolds(deps.keys.secret, deps.clock.now(), { id, until: Number(until), mark })
    const file = holds ? await servedFile(deps.db, id) : undefined
    return file ? send(c, file) : c.notFound()
  })
}
