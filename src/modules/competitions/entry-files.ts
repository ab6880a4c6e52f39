// The files of an entry: what arrives with its form, what others see of each, and what is kept (§3.4).
import fs from 'node:fs/promises'
import type { Tx } from '../../platform/db'
import { checkQuota } from '../../platform/file-quota'
import { keepFile, keepImage } from '../../platform/files'
import type { Act } from '../../platform/http/routing'
import { newId } from '../../platform/ids'
import type { ArrivedFile } from '../../platform/incoming'
import { encodePreviews } from '../../platform/pictures'
import { refuse } from './refusals'
import { plainText } from './rules-text'
import type { EntryFile } from './store-entries'

/** Everybody sees these; the small one stands in walls of many. */
export const previewShapes = [
  { width: 1200, height: 1200, fit: 'inside', watermark: true },
  { width: 400, height: 400, fit: 'inside', watermark: true },
] as const

/** Enough of a text file to judge it and to show its beginning. */
const textHeadBytes = 16 * 1024
const textBytesMax = 1024 * 1024

type Seen = Omit<EntryFile, 'originalFileId' | 'previewFileId' | 'thumbFileId'>

/** A file as others will see it, made before any transaction begins. */
export interface PreparedFile extends Seen {
  file: ArrivedFile
  /** The preview and the small one; none of a text. */
  images: readonly Buffer[]
}

const nothing = { pages: null, excerpt: null, fingerprint: null, fingerprintMirrored: null }

const isTextFile = (file: ArrivedFile): boolean => /\.(txt|md)$/i.test(file.name)

const preparedText = async (file: ArrivedFile): Promise<PreparedFile> => {
  if (file.bytes > textBytesMax) throw refuse('text-file-too-long', 'pictures')
  const opened = await fs.open(file.path)
  try {
    const { buffer, bytesRead } = await opened.read(Buffer.alloc(textHeadBytes), 0, textHeadBytes, 0)
    const text = plainText(buffer.subarray(0, bytesRead), bytesRead < file.bytes)
    if (text === null) throw refuse('not-plain-text', 'pictures')
    return { ...nothing, kind: 'text', excerpt: text.slice(0, 300), file, images: [] }
  } finally {
    await opened.close()
  }
}

/** The previews of pictures and of PDFs' first pages, and the beginnings of texts. Refuses what none of these is. */
export const prepareFiles = ({ viewer, files }: Act<unknown>): Promise<PreparedFile[]> =>
  Promise.all(
    (files.get('pictures') ?? []).map(async (file) => {
      if (isTextFile(file)) return preparedText(file)
      const source = { ownerId: viewer.memberId, source: file.path, field: 'pictures' }
      const { images, fingerprint, pages } = await encodePreviews({ ...source, shapes: previewShapes })
      const kind = pages === null ? ('picture' as const) : ('pdf' as const)
      const hashes = {
        fingerprint: fingerprint?.plain ?? null,
        fingerprintMirrored: fingerprint?.mirrored ?? null,
      }
      return { ...nothing, ...hashes, kind, pages, file, images: images.map((bytes) => Buffer.from(bytes)) }
    }),
  )

/** Keeps each file as it was sent, for its author and the buyer, and what everybody sees of it. */
export const keepEntryFiles = async (
  tx: Tx,
  { c, at, viewer }: Act<unknown>,
  prepared: readonly PreparedFile[],
): Promise<EntryFile[]> => {
  const { files: store, config } = c.var.deps
  const owner = { ownerId: viewer.memberId, at }
  const kept: EntryFile[] = []
  for (const { file, images, ...seen } of prepared) {
    const bytes = images.reduce((sum, image) => sum + image.length, file.bytes)
    await checkQuota(tx, config.fileQuota, { ...owner, bytes })
    const [previewFileId = null, thumbFileId = null] = images.map(() => newId(at))
    for (const [id, image] of [
      [previewFileId, images[0]],
      [thumbFileId, images[1]],
    ] as const)
      if (id && image) await keepImage(tx, store, { ...owner, id, name: 'entry.webp', bytes: image })
    const originalFileId = newId(at)
    await keepFile(tx, store, { ...owner, id: originalFileId, name: file.name, file })
    kept.push({ ...seen, previewFileId, thumbFileId, originalFileId })
  }
  return kept
}
