import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import { fileTypeFromBuffer } from 'file-type'
import { seal, unseal } from './crypto'
import type { Reader, Tx } from './db'
import { defineRefusals } from './domain-error'
import type { FileStore } from './file-store'
import type { ArrivedFile } from './incoming'

export const fileRefusals = {
  'file-too-large': {
    status: 413,
    ja: 'ファイルが大きすぎます（1件の上限は100MBです）',
    en: 'The file is too large (at most 100 MB each)',
  },
  'file-kind-not-allowed': {
    status: 422,
    ja: 'この種類のファイルは受け付けていません',
    en: 'This kind of file is not accepted',
  },
  'file-id-taken': {
    status: 409,
    ja: 'もう一度ファイルを選んでください',
    en: 'Please choose the file again',
  },
  'too-many-files': { status: 422, ja: 'ファイルは10件までです', en: 'At most 10 files, please' },
} as const
const refuse = defineRefusals(fileRefusals)

export const tooManyFiles = (field: string) => refuse('too-many-files', field)

export interface Upload {
  id: string
  ownerId: string
  name: string
  at: Date
}

interface Content {
  mime: string
  bytes: number
  sha256: string
  encrypted: boolean
}

/** Programs for some machine: nobody needs to send one, and whoever opens it runs it. */
const refusedMimes = new Set([
  'application/x-msdownload',
  'application/x-executable',
  'application/x-mach-binary',
  'application/x-elf',
])

/**
 * Answers whether the file is new. A form sent twice carries the id of a file that is kept already; an id that is somebody
 * else's is refused, so that nobody's bytes are replaced.
 */
const remember = async (tx: Tx, upload: Upload, content: Content): Promise<boolean> => {
  const inserted = await tx
    .insertInto('files')
    .values({
      id: upload.id,
      ownerId: upload.ownerId,
      name: upload.name,
      mime: content.mime,
      bytes: BigInt(content.bytes),
      sha256: content.sha256,
      encrypted: content.encrypted,
      createdAt: upload.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (inserted) return true
  const { ownerId } = await tx
    .selectFrom('files')
    .select('ownerId')
    .where('id', '=', upload.id)
    .executeTakeFirstOrThrow()
  if (ownerId !== upload.ownerId) throw refuse('file-id-taken')
  return false
}

/** The largest file that is kept (§3.9). */
export const maxFileBytes = 100 * 1024 * 1024
/** Enough of a file to tell its kind, also where a table of contents stands first. */
const headBytes = 64 * 1024

const mimeOf = async (file: string): Promise<string> => {
  const opened = await fs.open(file)
  try {
    const { buffer, bytesRead } = await opened.read(Buffer.alloc(headBytes), 0, headBytes, 0)
    const found = await fileTypeFromBuffer(buffer.subarray(0, bytesRead))
    return found?.mime ?? 'application/octet-stream'
  } finally {
    await opened.close()
  }
}

/** Keeps a file as it is. Its kind is read from its content, not from its name (§5.5). Refuses programs and > 100 MB. */
export const keepFile = async (
  tx: Tx,
  store: FileStore,
  upload: Upload & { file: ArrivedFile },
): Promise<void> => {
  const { bytes, sha256, path } = upload.file
  if (bytes > maxFileBytes) throw refuse('file-too-large')
  const mime = await mimeOf(path)
  if (refusedMimes.has(mime)) throw refuse('file-kind-not-allowed')
  if (await remember(tx, upload, { mime, bytes, sha256, encrypted: false })) await store.take(upload.id, path)
}

/** An image encoded as WebP, with the id of the file that it becomes. */
export interface EncodedImage {
  readonly id: string
  readonly bytes: Buffer
}

const imageContent = (bytes: Buffer, encrypted: boolean): Content => ({
  mime: 'image/webp',
  bytes: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
  encrypted,
})

/** Keeps an image that `encodePicture` has made: without EXIF, without anything that could run (§5.5). */
export const keepImage = async (
  tx: Tx,
  store: FileStore,
  upload: Upload & { bytes: Buffer },
): Promise<void> => {
  if (await remember(tx, upload, imageContent(upload.bytes, false))) await store.put(upload.id, upload.bytes)
}

/** Keeps an identity document: re-encoded before, here encrypted with the documents' own key (bar S4). */
export const keepSecretImage = async (
  tx: Tx,
  store: FileStore,
  upload: Upload & { bytes: Buffer; key: Buffer },
): Promise<void> => {
  const isNew = await remember(tx, upload, imageContent(upload.bytes, true))
  if (isNew) await store.put(upload.id, seal(upload.key, upload.bytes, `file:${upload.id}`))
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

export interface ServedFile {
  readonly id: string
  readonly mime: string
  readonly name: string
  readonly bytes: bigint
  readonly sha256: string
}

/** A file to be served by its signed link; encrypted and erased files never are. */
export const servedFile = (db: Reader, id: string): Promise<ServedFile | undefined> =>
  db
    .selectFrom('files')
    .select(['id', 'mime', 'name', 'bytes', 'sha256'])
    .where('id', '=', id)
    .where('encrypted', '=', false)
    .where('erasedAt', 'is', null)
    .executeTakeFirst()
