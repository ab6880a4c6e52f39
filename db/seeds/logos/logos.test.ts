import sharp from 'sharp'
import { expect, test } from 'vitest'
import { alikeWithin, type Fingerprint, fingerprintOf } from '../../../src/platform/fingerprint'
import { encodeImage } from '../../../src/platform/picture-encoding'
import { brands } from './brands'
import { logoSvg } from './logo'

const logos = brands.flatMap((brand) => [0, 1, 2, 3].map((n) => logoSvg(brand, n)))
const png = (svg: string) => sharp(Buffer.from(svg)).png().toBuffer()
const hash = async (picture: Buffer): Promise<Fingerprint> => {
  const found = await fingerprintOf(picture)
  if (!found) throw new Error('a picture of the test set is blank')
  return found
}
const differing = (a: string, b: string): number => [...a].filter((bit, i) => bit !== b[i]).length
/** How far apart two pictures are, by the closest of the three ways in which entries are compared. */
const distance = (a: Fingerprint, b: Fingerprint): number =>
  Math.min(differing(a.plain, b.plain), differing(a.mirrored, b.plain), 64 - differing(a.plain, b.plain))

const copies: Record<string, (picture: Buffer) => Promise<Buffer>> = {
  mirrored: (picture) => sharp(picture).flop().png().toBuffer(),
  recoloured: (picture) => sharp(picture).modulate({ hue: 140, saturation: 0.7 }).png().toBuffer(),
  inverted: (picture) => sharp(picture).negate({ alpha: false }).png().toBuffer(),
  watermarked: (picture) =>
    encodeImage(picture, { width: 1000, height: 1000, fit: 'inside', watermark: true }),
  'smaller, as JPEG': (picture) => sharp(picture).resize(180).jpeg({ quality: 40 }).toBuffer(),
  brighter: (picture) => sharp(picture).modulate({ brightness: 1.25 }).png().toBuffer(),
  'with a margin cut off': async (picture) => {
    const { width, height } = await sharp(picture).metadata()
    const [x, y] = [Math.round(width * 0.03), Math.round(height * 0.03)]
    return sharp(picture)
      .extract({ left: x, top: y, width: width - 2 * x, height: height - 2 * y })
      .png()
      .toBuffer()
  },
}

const leastFound: Record<keyof typeof copies, number> = {
  mirrored: 1,
  recoloured: 1,
  inverted: 1,
  watermarked: 0.95,
  'smaller, as JPEG': 1,
  brighter: 0.75,
  'with a margin cut off': 1,
}

test('copies of a picture look alike, and different pictures do not', { timeout: 60_000 }, async () => {
  const originals = await Promise.all(logos.map(png))
  const hashes = await Promise.all(originals.map(hash))
  const share: Record<string, number> = {}
  for (const [name, copy] of Object.entries(copies)) {
    let found = 0
    for (const [i, original] of originals.entries())
      if (distance(hashes[i] as Fingerprint, await hash(await copy(original))) <= alikeWithin) found++
    share[name] = found / originals.length
  }
  const pairs = hashes.flatMap((a, i) => hashes.slice(i + 1).map((b) => distance(a, b)))
  share['different'] = pairs.filter((bits) => bits <= alikeWithin).length / pairs.length
  // The figures of decision 076: the least share of copies that is found, and the greatest of others that is not meant.
  expect(share['different']).toBeLessThan(0.015)
  for (const [name, least] of Object.entries(leastFound))
    expect(share[name], name).toBeGreaterThanOrEqual(least)
})
