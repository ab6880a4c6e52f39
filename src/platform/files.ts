import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import { seal, unseal } from './crypto'
import type { Reader, Tx } from './db'
import { defineRefusals } from './domain-error'

export const fileRefusals = {
  'file-too-large': { status: 413, ja: 'ファイルが大きすぎます', en: 'The file is too large' },
  'file-kind-not-allowed': {
    status: 422,
    ja: 'この種類のファイルは受け付けていません',
    en: 'This kind of file is not accepted',
  },
  'too-many-files': { status: 422, ja: 'ファイルは10件までです', en: 'At most 10 files, please' },
  'not-an-image': { status: 422, ja: '画像として読めませんでした', en: 'This could not be read as an image' },
} as const
const refuse = defineRefusals(fileRefusals)

export const tooManyFiles = (field: string) => refuse('too-many-files', field)

/** Where bytes lie. The disk by default; any S3-compatible store by a second implementation. */
export interface FileStore {
  put: (id: string, bytes: Buffer) => Promise<void>
  get: (id: string) => Promise<Buffer>
  erase: (id: string) => Promise<void>
}

export const diskStore = (dir: string): FileStore => {
  const place = (id: string): string => path.join(dir, id.slice(0, 4), id)
  return {
    put: async (id, bytes) => {
      await fs.mkdir(path.dirname(place(id)), { recursive: true, mode: 0o700 })
      await fs.writeFile(place(id), bytes, { mode: 0o600 })
    },
    get: (id) => fs.readFile(place(id)),
    erase: (id) => fs.rm(place(id), { force: true }),
  }
}

/** A store that forgets when the process ends: for tests. */
export const memoryStore = (): FileStore => {
  const kept = new Map<string, Buffer>()
  return {
    put: async (id, bytes) => void kept.set(id, bytes),
    get: async (id) => {
      const bytes = kept.get(id)
      if (!bytes) throw new Error(`No bytes for file ${id}`)
      return bytes
    },
    erase: async (id) => void kept.delete(id),
  }
}

export interface Upload {
  id: string
  ownerId: string
  name: string
  bytes: Buffer
  at: Date
}

/** Types that a browser would run or that carry macros; they may be sent, as downloads only. */
const refusedMimes = new Set([
  'application/x-msdownload',
  'application/x-executable',
  'application/x-mach-binary',
  'application/x-elf',
])

const remember = async (
  tx: Tx,
  upload: Upload,
  kept: { mime: string; bytes: Buffer; encrypted: boolean },
): Promise<void> => {
  await tx
    .insertInto('files')
    .values({
      id: upload.id,
      ownerId: upload.ownerId,
      name: upload.name.slice(-120),
      mime: kept.mime,
      bytes: BigInt(kept.bytes.length),
      sha256: createHash('sha256').update(kept.bytes).digest('hex'),
      encrypted: kept.encrypted,
      createdAt: upload.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The largest file that is kept (§3.9). */
export const maxFileBytes = 100 * 1024 * 1024
const maxPixels = 50_000_000

/** Keeps a file as it is. Its type is read from its content, not from its name (§5.5). Refuses programs and > 100 MB. */
export const keepFile = async (tx: Tx, store: FileStore, upload: Upload): Promise<void> => {
  if (upload.bytes.length > maxFileBytes) throw refuse('file-too-large')
  const found = await fileTypeFromBuffer(upload.bytes)
  if (found && refusedMimes.has(found.mime)) throw refuse('file-kind-not-allowed')
  await remember(tx, upload, {
    mime: found?.mime ?? 'application/octet-stream',
    bytes: upload.bytes,
    encrypted: false,
  })
  await store.put(upload.id, upload.bytes)
}

/** The square that a person chose of their picture: 0-1000 across and down what is left over, 1000-4000 ‰ enlarged. */
export interface Crop {
  x: number
  y: number
  zoom: number
}

export interface ImageShape {
  width: number
  height: number
  /** 'cover' crops to the middle; 'inside' keeps the whole picture within the box. */
  fit: 'cover' | 'inside'
  crop?: Crop | undefined
}

/** The chosen square in pixels of the upright picture. */
export const squareOf = (size: { width: number; height: number }, { x, y, zoom }: Crop) => {
  const side = Math.max(1, Math.floor((Math.min(size.width, size.height) * 1000) / zoom))
  const left = Math.round(((size.width - side) * x) / 1000)
  const top = Math.round(((size.height - side) * y) / 1000)
  return { left, top, width: side, height: side }
}

const encodeImage = async (bytes: Buffer, shape: ImageShape): Promise<Buffer> => {
  try {
    const picture = sharp(bytes, { limitInputPixels: maxPixels })
    const { autoOrient } = await picture.metadata()
    const upright = picture.rotate()
    return await (shape.crop ? upright.extract(squareOf(autoOrient, shape.crop)) : upright)
      .resize({
        width: shape.width,
        height: shape.height,
        fit: shape.fit,
        withoutEnlargement: shape.fit === 'inside',
      })
      .webp({ quality: 82, effort: 1 })
      .toBuffer()
  } catch {
    throw refuse('not-an-image')
  }
}

/** Keeps an image anew as WebP: cropped, without EXIF, without anything that could run (§5.5). */
export const keepImage = async (
  tx: Tx,
  store: FileStore,
  upload: Upload & { shape: ImageShape },
): Promise<void> => {
  if (upload.bytes.length > maxFileBytes) throw refuse('file-too-large')
  const bytes = await encodeImage(upload.bytes, upload.shape)
  await remember(tx, upload, { mime: 'image/webp', bytes, encrypted: false })
  await store.put(upload.id, bytes)
}

/** Keeps an identity document: re-encoded, then encrypted with the documents' own key (bar S4). */
export const keepSecretImage = async (
  tx: Tx,
  store: FileStore,
  upload: Upload & { shape: ImageShape; key: Buffer },
): Promise<void> => {
  const bytes = await encodeImage(upload.bytes, upload.shape)
  await remember(tx, upload, { mime: 'image/webp', bytes, encrypted: true })
  await store.put(upload.id, seal(upload.key, bytes, `file:${upload.id}`))
}

/** Opens an encrypted file. Throws when the bytes were tampered with. */
export const readSecret = async (store: FileStore, id: string, key: Buffer): Promise<Buffer> =>
  unseal(key, await store.get(id), `file:${id}`)

/** Erases the bytes and keeps the row as a fact. The bytes go first: a file called erased never still lies there. */
export const eraseFile = async (tx: Tx, store: FileStore, file: { id: string; at: Date }): Promise<void> => {
  await store.erase(file.id)
  await tx.updateTable('files').set({ erasedAt: file.at }).where('id', '=', file.id).execute()
}

/** A file that this person has uploaded, for the list of what a form will carry. */
export const ownFile = (
  db: Reader,
  { ownerId, id }: { ownerId: string; id: string },
): Promise<{ id: string; name: string; bytes: bigint } | undefined> =>
  db
    .selectFrom('files')
    .select(['id', 'name', 'bytes'])
    .where('id', '=', id)
    .where('ownerId', '=', ownerId)
    .where('encrypted', '=', false)
    .executeTakeFirst()

/** A file to be served by its signed link; encrypted and erased files never are. */
export const servedFile = (
  db: Reader,
  id: string,
): Promise<{ mime: string; name: string; bytes: bigint } | undefined> =>
  db
    .selectFrom('files')
    .select(['mime', 'name', 'bytes'])
    .where('id', '=', id)
    .where('encrypted', '=', false)
    .where('erasedAt', 'is', null)
    .executeTakeFirst()
