import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { Busboy } from '@fastify/busboy'
import { cleanFileName, cleanText } from '../clean-text'
import { hasRoom } from '../data-folder'
import { type ArrivedFile, discardFiles, incomingDir, receiveFile } from '../incoming'
import { isDiskFull } from '../outage'
import { type FormLimit, malformedForm } from './body-limit'
import type { Ctx } from './types'

/** What of a form was more than its address takes, or than the disk has room for. */
export interface Excess {
  readonly what: 'text' | 'fields' | 'files' | 'file' | 'disk'
  /** Of a file that is too large: the field that it was chosen in. */
  readonly field?: string
}

export interface FormBody {
  /** In the order sent. */
  readonly values: readonly (readonly [name: string, value: string])[]
  readonly files: readonly (readonly [name: string, file: ArrivedFile])[]
  /** Present where something was left out: the form must be refused, and can be drawn again with the rest. */
  readonly excess?: Excess
}

/** What is read and thrown away after a refusal, so that a browser still sending gets to see the answer. */
const drainedBytesMax = 1024 * 1024

/** The body's pieces, up to `max` bytes; the rest is left unread, or thrown away while it is little. */
async function* piecesOf(body: ReadableStream<Uint8Array>, max: number): AsyncGenerator<Buffer, boolean> {
  // Cancelling the stream would close the connection before the answer is sent, so the reader is only let go.
  const reader = body.getReader()
  let taken = 0
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      taken += next.value.length
      if (taken > max + drainedBytesMax) return false
      const room = max - (taken - next.value.length)
      if (room > 0) yield Buffer.from(next.value.subarray(0, room))
    }
    return taken <= max
  } finally {
    reader.releaseLock()
  }
}

/** A body as text, at most so many bytes of it. `whole` is false where there was more. */
export const readText = async (c: Ctx, max: number): Promise<{ text: string; whole: boolean }> => {
  const { body } = c.req.raw
  if (!body) return { text: '', whole: true }
  const pieces: Buffer[] = []
  const source = piecesOf(body, max)
  for (let next = await source.next(); ; next = await source.next()) {
    if (next.done) return { text: Buffer.concat(pieces).toString('utf8'), whole: next.value }
    pieces.push(next.value)
  }
}

const readFields = async (c: Ctx, limit: FormLimit): Promise<FormBody> => {
  const { text, whole } = await readText(c, limit.bytes)
  const pairs = text.split('&', limit.fields + 1)
  const values = [...new URLSearchParams(pairs.slice(0, limit.fields).join('&'))].map(
    ([name, value]) => [name, cleanText(value)] as const,
  )
  if (!whole) return { values, files: [], excess: { what: 'text' } }
  return pairs.length > limit.fields
    ? { values, files: [], excess: { what: 'fields' } }
    : { values, files: [] }
}

/** Bytes around a part: its boundary and headers. */
const partBytes = 1024

const bodyBytesOf = ({ bytes, fields, files }: FormLimit): number =>
  bytes + fields * partBytes + (files ? files.count * (files.bytes + partBytes) : 0)

/** A field in which no file was chosen is sent as an empty file; so many of them are no excess. */
const emptyFilesMax = 16

const parserOf = (c: Ctx, { bytes, fields, files }: FormLimit) =>
  new Busboy({
    headers: { 'content-type': c.req.header('content-type') ?? '' },
    limits: {
      fieldSize: bytes,
      fields,
      files: (files?.count ?? 0) + emptyFilesMax,
      fileSize: files?.bytes ?? 0,
      headerPairs: 20,
      headerSize: 8192,
    },
  })

/** Notes what comes, each file on its way to the disk; `excess` is the first thing that was too much. */
const collector = (c: Ctx, limit: FormLimit, to: { dir: string; hasRoom: boolean }) => {
  const values: [string, string][] = []
  const arriving: Promise<void>[] = []
  const streams: Readable[] = []
  const files: [string, ArrivedFile][] = []
  let excess: Excess | undefined
  let broken: Error | undefined
  let textBytes = 0
  const note = (found: Excess) => () => {
    excess ??= found
  }
  const parser = parserOf(c, limit)
  parser.on('field', (...[name, value, , valueCut]) => {
    textBytes += Buffer.byteLength(value)
    if (valueCut || textBytes > limit.bytes) note({ what: 'text' })()
    else if (typeof name === 'string') values.push([name, cleanText(value)])
  })
  parser.on('file', (field, stream, fileName) => {
    streams.push(stream)
    stream.on('limit', note({ what: 'file', field }))
    if (!to.hasRoom) {
      note({ what: 'disk' })()
      return void stream.resume()
    }
    const arrived = receiveFile(to.dir, cleanFileName(fileName ?? ''), stream)
    // Heard at once: a rejection that nobody listens to yet would end the process.
    arriving.push(
      arrived.then(
        (file) => void files.push([field, file]),
        (error: Error) => {
          if (isDiskFull(error)) note({ what: 'disk' })()
          else broken ??= error
        },
      ),
    )
  })
  parser.on('fieldsLimit', note({ what: 'fields' }))
  parser.on('filesLimit', note({ what: 'files' }))
  const end = (): void => {
    for (const stream of streams) stream.destroy()
  }
  return { parser, arriving, files, values, excess: () => excess, broken: () => broken, note, end }
}

type Collector = ReturnType<typeof collector>

/** Feeds the parser at its own pace; answers when it has seen the end, and throws what it throws. */
const feed = async ({ parser, note }: Collector, source: AsyncGenerator<Buffer, boolean>) => {
  let fault: Error | undefined
  parser.on('error', (error) => {
    fault = error instanceof Error ? error : new Error(String(error))
  })
  const finished = new Promise<void>((resolve) => {
    parser.once('finish', resolve)
    parser.once('error', () => resolve())
  })
  for (let next = await source.next(); ; next = await source.next()) {
    if (fault) throw fault
    if (next.done) {
      if (!next.value) note({ what: 'text' })()
      break
    }
    if (!parser.write(next.value)) await Promise.race([once(parser, 'drain'), finished])
  }
  parser.end()
  await finished
  if (fault) throw fault
}

/** A failure of this machine's disk, not of what was sent. */
const isOurs = (error: Error | undefined): error is Error => error !== undefined && 'syscall' in error

const readParts = async (c: Ctx, limit: FormLimit): Promise<FormBody> => {
  const { body } = c.req.raw
  if (!body) return { values: [], files: [] }
  const dir = await incomingDir(c.var.deps.config.dataDir)
  const told = Number(c.req.header('content-length') ?? 0)
  let collected: Collector
  try {
    collected = collector(c, limit, { dir, hasRoom: await hasRoom(dir, told) })
  } catch {
    throw malformedForm()
  }
  const { arriving, files, values } = collected
  const isFed = await feed(collected, piecesOf(body, bodyBytesOf(limit))).then(
    () => true,
    () => false,
  )
  // Where the sender has gone away, an open file would wait for its end for ever.
  if (!isFed) collected.end()
  await Promise.all(arriving)
  const chosen = files.filter(([, file]) => file.bytes > 0)
  if (chosen.length > (limit.files?.count ?? 0)) collected.note({ what: 'files' })()
  const [excess, broken] = [collected.excess(), collected.broken()]
  // What a limit cut off ends early; anything else that does is damaged, or could not be written here.
  if (!excess && (!isFed || broken)) {
    await discardFiles(files.map(([, file]) => file))
    throw isOurs(broken) ? broken : malformedForm()
  }
  await discardFiles(files.filter(([, file]) => file.bytes === 0).map(([, file]) => file))
  return { values, files: chosen, ...(excess ? { excess } : {}) }
}

/**
 * Reads a form within the limits of its address, at a cost linear in what is read; files go to the disk piece by piece.
 * What exceeds a limit is left out and named. The caller discards the files. Refuses (400) what cannot be read as a form.
 */
export const readFormBody = async (c: Ctx, limit: FormLimit): Promise<FormBody> => {
  const type = c.req.header('content-type') ?? ''
  if (/^multipart\/form-data\b/i.test(type)) return readParts(c, limit)
  if (/^application\/x-www-form-urlencoded\b/i.test(type)) return readFields(c, limit)
  // Neither kind of form: nothing is read, but a body over the limit is named as such.
  const told = Number(c.req.header('content-length') ?? 0)
  return { values: [], files: [], ...(told > bodyBytesOf(limit) ? { excess: { what: 'text' } } : {}) }
}
