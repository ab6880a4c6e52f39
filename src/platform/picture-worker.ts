// A process of its own that decodes what visitors send: a decoder that hangs, grows or crashes takes only this with it.
import fs from 'node:fs/promises'
import sharp from 'sharp'
import { type EmbeddedText, embeddedTexts } from './embedded-texts'
import { type Fingerprint, fingerprintOf } from './fingerprint'
import { firstPage, isLocked } from './pdf-pages'
import { encodeImage, type ImageShape } from './picture-encoding'

export interface PictureTask {
  /** A file on this machine, or the bytes themselves. */
  readonly source: string | Buffer
  /** One picture is made for each. */
  readonly shapes: readonly ImageShape[]
  /** A PDF: its first page is the picture. */
  readonly isPdf?: boolean
  readonly withFingerprint?: boolean
  /** No picture is made: only what the file says besides is read. */
  readonly textsOnly?: boolean
}

export interface PictureSet {
  readonly images: readonly Uint8Array[]
  readonly fingerprint: Fingerprint | null
  /** Of a PDF. */
  readonly pages: number | null
  /** Where they were asked for. */
  readonly texts: readonly EmbeddedText[]
}
export type PictureOutcome = PictureSet | { readonly fault: 'unreadable' | 'too-large' | 'locked' }

const pixelsMax = Number(process.env['PICTURE_PIXELS'])
const memoryBytesMax = Number(process.env['PICTURE_BYTES'])
const watchEveryMs = 20

sharp.cache(false)
sharp.concurrency(1)
// Whatever a file claims to be: no other decoder is ever reached.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'] })

/** Enough for the largest preview, and sharp when that is made from it. */
const pdfSideMax = 2000

const bytesOf = (source: string | Buffer): Buffer | Promise<Buffer> =>
  typeof source === 'string' ? fs.readFile(source) : Buffer.from(source)

const pictureIn = async ({ source, isPdf }: PictureTask) => {
  if (isPdf) return firstPage(await bytesOf(source), pdfSideMax)
  return { picture: typeof source === 'string' ? source : Buffer.from(source), pages: null }
}

const textsOf = async ({ source, isPdf = false }: PictureTask): Promise<PictureSet> => {
  const bytes = typeof source === 'string' && !isPdf ? source : await bytesOf(source)
  const texts = await embeddedTexts(bytes, { isPdf, pixelsMax })
  return { images: [], fingerprint: null, pages: null, texts }
}

const outcomeOf = async (task: PictureTask): Promise<PictureOutcome> => {
  try {
    if (task.textsOnly) return await textsOf(task)
    const { picture, pages } = await pictureIn(task)
    const images: Uint8Array[] = []
    for (const shape of task.shapes) images.push(await encodeImage(picture, shape, pixelsMax))
    const fingerprint = task.withFingerprint ? await fingerprintOf(picture, pixelsMax) : null
    return { images, fingerprint, pages, texts: [] }
  } catch (error) {
    if (task.isPdf && isLocked(error)) return { fault: 'locked' }
    return { fault: /pixel limit/i.test(String(error)) ? 'too-large' : 'unreadable' }
  }
}

const endWhenTooLarge = (): void => {
  if (process.memoryUsage.rss() > memoryBytesMax) process.exit(1)
}

// Decoding runs in other threads, so this one is free to watch what it takes.
setInterval(endWhenTooLarge, watchEveryMs).unref()
process.on('message', async (task: PictureTask) => {
  const outcome = await outcomeOf(task)
  endWhenTooLarge()
  process.send?.(outcome)
})
process.on('disconnect', () => process.exit(0))
process.send?.('ready')
