import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** A file that arrived whole and lies on this machine until the request is over, or somebody keeps it. */
export interface ArrivedFile {
  /** As the sender named it, made safe to show. */
  readonly name: string
  readonly bytes: number
  /** Hexadecimal. */
  readonly sha256: string
  readonly path: string
}

/** Where files lie while they arrive: beside the store, so that keeping one is a rename. */
export const incomingDir = async (dataDir: string): Promise<string> => {
  const dir = path.join(dataDir, 'incoming')
  await fs.mkdir(dir, { recursive: true, mode: 0o700 })
  return dir
}

/** Counts and digests what flows through, holding nothing. */
const meter = () => {
  const hash = createHash('sha256')
  let bytes = 0
  const through = new Transform({
    transform: (chunk: Buffer, _encoding, next) => {
      bytes += chunk.length
      hash.update(chunk)
      next(null, chunk)
    },
  })
  return { through, result: () => ({ bytes, sha256: hash.digest('hex') }) }
}

/** Writes a stream to a file of its own, piece by piece. The file is removed when the stream fails. */
export const receiveFile = async (dir: string, name: string, stream: Readable): Promise<ArrivedFile> => {
  const file = path.join(dir, randomUUID())
  const { through, result } = meter()
  try {
    await pipeline(stream, through, createWriteStream(file, { mode: 0o600 }))
  } catch (error) {
    await fs.rm(file, { force: true })
    throw error
  }
  return { name, path: file, ...result() }
}

/** A complete file that came another way (in parts). */
export const arrivedFile = async (name: string, file: string): Promise<ArrivedFile> => {
  const { through, result } = meter()
  through.resume()
  await pipeline(createReadStream(file), through)
  return { name, path: file, ...result() }
}

export const discardFiles = async (files: Iterable<ArrivedFile>): Promise<void> => {
  for (const { path: file } of files) await fs.rm(file, { force: true })
}

/** Files that a stopped process left behind. `before` is the latest time at which they were written to. */
export const sweepIncoming = async (dataDir: string, before: Date): Promise<void> => {
  const dir = await incomingDir(dataDir)
  for (const name of await fs.readdir(dir)) {
    const found = await fs.stat(path.join(dir, name)).catch(() => null)
    if (found && found.mtimeMs < before.getTime()) await fs.rm(path.join(dir, name), { force: true })
  }
}
