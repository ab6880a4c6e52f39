// What a picture or a PDF says besides its looks: its text layer and its QR codes (§5.2). Runs in the worker of `pictures.ts` alone.
import sharp, { type Sharp } from 'sharp'
import { withPdf } from './pdf-pages'
import { qrTexts } from './qr-codes'

export interface EmbeddedText {
  readonly kind: 'text-layer' | 'qr-code'
  /** From 1; null in a picture. */
  readonly page: number | null
  readonly text: string
}

/** Pages of a PDF whose text is read, and those that are drawn to look for codes: the first ones. */
const pagesRead = 100
const pagesDrawn = 20
/** A code that cannot be seen at this size is too small to be scanned from a screen. */
const sideMax = 1600
/** UTF-16 units of one text, and of all of them. */
const textMax = 20_000
const textsMax = 200_000

const pixelsOf = async (picture: Sharp) => {
  const { data, info } = await picture
    .resize({ width: sideMax, height: sideMax, fit: 'inside', withoutEnlargement: true })
    // Letters of a transparent picture stand on white, where they are seen.
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

const inPicture = async (source: string | Buffer, pixelsMax: number): Promise<EmbeddedText[]> => {
  const picture = sharp(source, { limitInputPixels: pixelsMax }).rotate()
  const codes = await qrTexts(await pixelsOf(picture))
  return codes.map((text) => ({ kind: 'qr-code', page: null, text: text.slice(0, textMax) }))
}

const inPdf = (pdf: Buffer): Promise<EmbeddedText[]> =>
  withPdf(pdf, async (document) => {
    const texts: EmbeddedText[] = []
    for (let page = 1; page <= Math.min(document.pages, pagesRead); page++) {
      const layer = document.textOf(page).trim()
      if (layer) texts.push({ kind: 'text-layer', page, text: layer.slice(0, textMax) })
      if (page > pagesDrawn) continue
      const { data, width, height } = await document.draw(page, sideMax)
      const picture = sharp(data, { raw: { width, height, channels: 4 } })
      for (const text of await qrTexts(await pixelsOf(picture)))
        texts.push({ kind: 'qr-code', page, text: text.slice(0, textMax) })
    }
    return texts
  })

/** Throws what the decoders throw. */
export const embeddedTexts = async (
  source: string | Buffer,
  { isPdf, pixelsMax }: { isPdf: boolean; pixelsMax: number },
): Promise<EmbeddedText[]> => {
  const found = isPdf ? await inPdf(source as Buffer) : await inPicture(source, pixelsMax)
  let room = textsMax
  return found.filter(({ text }) => {
    room -= text.length
    return room >= 0
  })
}
