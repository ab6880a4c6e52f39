import sharp from 'sharp'
import phash from 'sharp-phash'

/** Perceptual hashes of 64 bits, as '0' and '1': of the picture and of its mirror image (decision 076). */
export interface Fingerprint {
  readonly plain: string
  readonly mirrored: string
}

/** Bits that may differ between pictures that "look alike" (decision 076 has the figures). */
export const alikeWithin = 10

/** Below this spread of grey values there is nothing to tell pictures apart by. */
const blankBelow = 3

/** The picture upright, on white and small; the hash would read what lies under transparent places, and ignore EXIF. */
const flat = (picture: Buffer | string, pixelsMax: number) =>
  sharp(picture, { limitInputPixels: pixelsMax })
    .rotate()
    .flatten({ background: '#fff' })
    .resize({ width: 256, height: 256, fit: 'inside' })

/**
 * Hashes what a picture looks like; null for a blank one. Decodes in this process: what a visitor sends is hashed by the worker
 * of `pictures.ts` alone.
 */
export const fingerprintOf = async (
  picture: Buffer | string,
  pixelsMax = 50_000_000,
): Promise<Fingerprint | null> => {
  const png = await flat(picture, pixelsMax).png({ compressionLevel: 1 }).toBuffer()
  const { channels } = await sharp(png).stats()
  if (channels.every(({ stdev }) => stdev < blankBelow)) return null
  const mirror = await sharp(png).flop().png({ compressionLevel: 1 }).toBuffer()
  return { plain: await phash(png), mirrored: await phash(mirror) }
}
