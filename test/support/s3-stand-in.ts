// An S3 for tests: enough of its protocol for the official SDK, with checksums in headers and trailers verified.
import { createHash } from 'node:crypto'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { crc32 } from 'node:zlib'

export interface S3StandIn {
  readonly endpoint: string
  readonly objects: Map<string, Buffer>
  /** Requests, as `PUT key`, `POST key?uploads` … */
  readonly log: string[]
  /** Uploads in parts that are neither complete nor given up. */
  readonly unfinished: () => number
  /** The next so many requests that match fail as a busy store does. */
  readonly failNext: (count: number, matching: RegExp) => void
  readonly close: () => Promise<void>
}

const checksumOf = (bytes: Buffer): string => {
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(bytes))
  return sum.toString('base64')
}

/** `aws-chunked`: chunks with their lengths in front, then trailers such as the checksum of all. */
const unchunk = (body: Buffer): { bytes: Buffer; trailers: Map<string, string> } => {
  const pieces: Buffer[] = []
  let at = 0
  for (;;) {
    const end = body.indexOf('\r\n', at)
    const length = Number.parseInt(body.toString('latin1', at, end), 16)
    at = end + 2
    if (length === 0) break
    pieces.push(body.subarray(at, at + length))
    at += length + 2
  }
  const lines = body.toString('latin1', at).split('\r\n').filter(Boolean)
  const trailers = new Map(lines.map((line) => line.split(/:(.*)/).slice(0, 2) as [string, string]))
  return { bytes: Buffer.concat(pieces), trailers }
}

/** The bytes that were sent; null where they are not those that their sender counted. */
const bytesOf = async (request: http.IncomingMessage): Promise<Buffer | null> => {
  const body = await buffer(request)
  const isChunked = request.headers['content-encoding']?.includes('aws-chunked')
  const { bytes, trailers } = isChunked ? unchunk(body) : { bytes: body, trailers: new Map<string, string>() }
  const name = 'x-amz-checksum-crc32'
  const said = trailers.get(name) ?? request.headers[name]
  return said === undefined || said === checksumOf(bytes) ? bytes : null
}

const etagOf = (bytes: Buffer): string => `"${createHash('md5').update(bytes).digest('hex')}"`

const refuse = (answer: http.ServerResponse, status: number, code: string): void => {
  answer.writeHead(status, { 'Content-Type': 'application/xml' })
  answer.end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`)
}

const sendObject = (request: http.IncomingMessage, answer: http.ServerResponse, bytes: Buffer): void => {
  const asked = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '')
  const part = asked ? bytes.subarray(Number(asked[1]), Number(asked[2]) + 1) : bytes
  const range = asked && { 'Content-Range': `bytes ${asked[1]}-${asked[2]}/${bytes.length}` }
  answer.writeHead(asked ? 206 : 200, { ...range, 'Content-Length': part.length, ETag: etagOf(bytes) })
  answer.end(part)
}

type Parts = Map<number, Buffer>

interface Kept {
  objects: Map<string, Buffer>
  uploads: Map<string, Parts>
}

const put = async (asked: Asked, answer: http.ServerResponse, { objects, uploads }: Kept) => {
  const bytes = await bytesOf(asked.request)
  if (!bytes) return refuse(answer, 400, 'BadDigest')
  const number = asked.query.get('partNumber')
  if (number) uploads.get(asked.query.get('uploadId') ?? '')?.set(Number(number), bytes)
  else objects.set(asked.key, bytes)
  answer.writeHead(200, { ETag: etagOf(bytes) }).end()
}

const complete = async ({ request, query, key }: Asked, answer: http.ServerResponse, kept: Kept) => {
  const id = query.get('uploadId') ?? ''
  const parts = kept.uploads.get(id)
  const named = [...(await buffer(request)).toString().matchAll(/<PartNumber>(\d+)</g)].map(([, n]) =>
    Number(n),
  )
  const found = named.flatMap((number) => parts?.get(number) ?? [])
  if (found.length !== named.length || found.slice(0, -1).some(({ length }) => length < 5 * 1024 * 1024))
    return refuse(answer, 400, 'InvalidPart')
  kept.uploads.delete(id)
  kept.objects.set(key, Buffer.concat(found))
  answer.writeHead(200, { 'Content-Type': 'application/xml' })
  answer.end(`<CompleteMultipartUploadResult><Key>${key}</Key></CompleteMultipartUploadResult>`)
}

interface Asked {
  request: http.IncomingMessage
  key: string
  query: URLSearchParams
}

const serve = async (asked: Asked, answer: http.ServerResponse, kept: Kept): Promise<void> => {
  const { request, key, query } = asked
  const { method } = request
  if (!request.headers.authorization?.startsWith('AWS4-HMAC-SHA256 Credential=key-of-tests/'))
    return refuse(answer, 403, 'AccessDenied')
  if (method === 'PUT') return put(asked, answer, kept)
  if (method === 'POST' && query.has('uploads')) {
    const id = String(kept.uploads.size + 1)
    kept.uploads.set(id, new Map())
    answer.writeHead(200, { 'Content-Type': 'application/xml' })
    answer.end(`<InitiateMultipartUploadResult><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`)
    return
  }
  if (method === 'POST') return complete(asked, answer, kept)
  if (method === 'DELETE') {
    if (query.has('uploadId')) kept.uploads.delete(query.get('uploadId') ?? '')
    else kept.objects.delete(key)
    answer.writeHead(204).end()
    return
  }
  const bytes = kept.objects.get(key)
  if (bytes) sendObject(request, answer, bytes)
  else refuse(answer, 404, 'NoSuchKey')
}

export const startS3 = async (bucket: string): Promise<S3StandIn> => {
  const kept: Kept = { objects: new Map(), uploads: new Map() }
  const log: string[] = []
  let failing = { count: 0, matching: /^$/ }
  const server = http.createServer((request, answer) => {
    const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://s3')
    const key = decodeURIComponent(pathname).slice(`/${bucket}/`.length)
    const line = `${request.method} ${key}${query.has('uploads') ? '?uploads' : query.has('uploadId') ? '?upload' : ''}`
    log.push(line)
    if (failing.count > 0 && failing.matching.test(line)) {
      failing.count--
      request.resume()
      refuse(answer, 503, 'SlowDown')
      return
    }
    serve({ request, key, query }, answer, kept).catch((error: Error) => refuse(answer, 500, error.message))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects: kept.objects,
    log,
    unfinished: () => kept.uploads.size,
    failNext: (count, matching) => {
      failing = { count, matching }
    },
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
