// Files in a bucket of any S3-compatible store (decision 153), behind the same port as the disk.
import fs from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { S3Client } from '@aws-sdk/client-s3'
import type { S3Settings } from './config'
import { apartFromTransaction } from './db'
import type { ByteRange, FileStore } from './file-store'

/** A part is held in memory, so that it can be sent again when the store stumbles; S3 takes none below 5 MB but the last. */
const partBytes = 8 * 1024 * 1024

type Sdk = typeof import('@aws-sdk/client-s3')

const connect = ({ S3Client }: Sdk, { endpoint, region }: S3Settings): S3Client =>
  new S3Client({
    region,
    // Stores other than Amazon's are reached by path, and some of them know no checksums in headers or trailers.
    ...(endpoint
      ? {
          endpoint,
          forcePathStyle: true,
          requestChecksumCalculation: 'WHEN_REQUIRED',
          responseChecksumValidation: 'WHEN_REQUIRED',
        }
      : {}),
  })

type Place = (id: string) => { Bucket: string; Key: string }

const readPart = async (file: fs.FileHandle, start: number): Promise<Buffer> => {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(partBytes), 0, partBytes, start)
  return buffer.subarray(0, bytesRead)
}

interface Bucket {
  readonly sdk: Sdk
  readonly client: S3Client
}

/** Sends a file part by part; what was sent of it is forgotten where one fails for good. */
const sendParts = async (
  { sdk, client }: Bucket,
  at: ReturnType<Place>,
  { file, bytes }: { file: fs.FileHandle; bytes: number },
): Promise<void> => {
  const { UploadId } = await client.send(new sdk.CreateMultipartUploadCommand(at))
  const upload = { ...at, UploadId }
  try {
    const Parts = []
    for (let start = 0, PartNumber = 1; start < bytes; start += partBytes, PartNumber++) {
      const Body = await readPart(file, start)
      const { ETag } = await client.send(new sdk.UploadPartCommand({ ...upload, PartNumber, Body }))
      Parts.push({ ETag, PartNumber })
    }
    await client.send(new sdk.CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts } }))
  } catch (error) {
    await client.send(new sdk.AbortMultipartUploadCommand(upload)).catch(() => {})
    throw error
  }
}

const bodyOf = async (
  { sdk, client }: Bucket,
  at: ReturnType<Place>,
  range?: ByteRange,
): Promise<Readable> => {
  const Range = range && `bytes=${range.start}-${range.end}`
  const { Body } = await client.send(new sdk.GetObjectCommand({ ...at, ...(Range && { Range }) }))
  return Body as Readable
}

/**
 * Credentials come from where the official tools look: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or the machine's role. What
 * speaks to S3 is loaded here and nowhere else: it is larger than the site.
 */
export const s3Store = async (settings: S3Settings): Promise<FileStore> => {
  const sdk = await import('@aws-sdk/client-s3')
  const client = connect(sdk, settings)
  const bucket = { sdk, client }
  const place: Place = (id) => ({ Bucket: settings.bucket, Key: settings.prefix + id })
  async function* pieces(id: string, range?: ByteRange): AsyncGenerator<Buffer> {
    yield* await bodyOf(bucket, place(id), range)
  }
  const put = async (id: string, bytes: Buffer): Promise<void> => {
    await client.send(new sdk.PutObjectCommand({ ...place(id), Body: bytes }))
  }
  const take = async (id: string, from: string): Promise<void> => {
    const file = await fs.open(from)
    try {
      const { size } = await file.stat()
      if (size <= partBytes) await put(id, await readPart(file, 0))
      else await sendParts(bucket, place(id), { file, bytes: size })
    } finally {
      await file.close()
    }
    await fs.rm(from)
  }
  return {
    // A row of `files` is kept only with its bytes, so they are sent while its transaction is open; it locks no row of anybody else.
    put: (id, bytes) => apartFromTransaction(() => put(id, bytes)),
    take: (id, from) => apartFromTransaction(() => take(id, from)),
    read: (id, range) => Readable.from(pieces(id, range), { objectMode: false }),
    get: async (id) => {
      const body = await bodyOf(bucket, place(id))
      return Buffer.concat(await body.toArray())
    },
    erase: async (id) => {
      await client.send(new sdk.DeleteObjectCommand(place(id)))
    },
  }
}
