import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import type { Config } from './config'
import { s3Store } from './s3-store'

/** Bytes `start` to `end`, both included, counted from 0. */
export interface ByteRange {
  readonly start: number
  readonly end: number
}

/** Where bytes lie. The disk by default; any S3-compatible store by a second implementation. */
export interface FileStore {
  /** Keeps bytes that are in memory already: encoded pictures, sealed documents. */
  put: (id: string, bytes: Buffer) => Promise<void>
  /** Takes over a complete file that lies on this machine; it is gone from there afterwards. */
  take: (id: string, from: string) => Promise<void>
  /** Reads piece by piece, whatever the size. */
  read: (id: string, range?: ByteRange) => Readable
  /** Reads whole: only for what is small by its making. */
  get: (id: string) => Promise<Buffer>
  erase: (id: string) => Promise<void>
}

const isGone = (error: unknown): boolean => {
  const { code, name } = error as NodeJS.ErrnoException
  return code === 'ENOENT' || name === 'NoSuchKey'
}

/** What a store reads, once its first piece is there; undefined where the bytes are not: a scanner has moved them away. */
export const opened = async (content: Readable): Promise<Readable | undefined> => {
  try {
    await once(content, 'readable')
    return content
  } catch (error) {
    if (isGone(error)) return undefined
    throw error
  }
}

const isOtherDisk = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'EXDEV'

/** Writes a file whole or, where the disk is full, not at all. */
const whole = async (place: string, write: () => Promise<void>): Promise<void> => {
  try {
    await write()
  } catch (error) {
    await fs.rm(place, { force: true })
    throw error
  }
}

const move = async (from: string, to: string): Promise<void> => {
  try {
    await fs.rename(from, to)
  } catch (error) {
    if (!isOtherDisk(error)) throw error
    await whole(to, () => fs.copyFile(from, to))
    await fs.rm(from)
  }
  await fs.chmod(to, 0o600)
}

export const diskStore = (dir: string): FileStore => {
  const place = (id: string): string => path.join(dir, id.slice(0, 4), id)
  const makeRoom = (id: string) => fs.mkdir(path.dirname(place(id)), { recursive: true, mode: 0o700 })
  return {
    put: async (id, bytes) => {
      await makeRoom(id)
      await whole(place(id), () => fs.writeFile(place(id), bytes, { mode: 0o600 }))
    },
    take: async (id, from) => {
      await makeRoom(id)
      await move(from, place(id))
    },
    read: (id, range) => createReadStream(place(id), range),
    get: (id) => fs.readFile(place(id)),
    erase: (id) => fs.rm(place(id), { force: true }),
  }
}

/** The store that the settings ask for. */
export const openFiles = async ({ s3, dataDir }: Pick<Config, 's3' | 'dataDir'>): Promise<FileStore> =>
  s3 ? s3Store(s3) : diskStore(path.join(dataDir, 'files'))

/** A store that forgets when the process ends: for tests. */
export const memoryStore = (): FileStore => {
  const kept = new Map<string, Buffer>()
  const bytesOf = (id: string): Buffer => {
    const bytes = kept.get(id)
    if (!bytes) throw Object.assign(new Error(`No bytes for file ${id}`), { code: 'ENOENT' })
    return bytes
  }
  async function* pieces(id: string, range?: ByteRange): AsyncGenerator<Buffer> {
    yield range ? bytesOf(id).subarray(range.start, range.end + 1) : bytesOf(id)
  }
  return {
    put: async (id, bytes) => void kept.set(id, bytes),
    take: async (id, from) => {
      kept.set(id, await fs.readFile(from))
      await fs.rm(from)
    },
    read: (id, range) => Readable.from(pieces(id, range), { objectMode: false }),
    get: async (id) => bytesOf(id),
    erase: async (id) => void kept.delete(id),
  }
}
