import sharp from 'sharp'
import { expect, test } from 'vitest'
import { alikeWithin, type Fingerprint, fingerprintOf } from './fingerprint'

const hash = async (svg: string): Promise<Fingerprint> => {
  const found = await fingerprintOf(await sharp(Buffer.from(svg)).png().toBuffer())
  if (!found) throw new Error('a picture of the test is blank')
  return found
}
const distance = (a: Fingerprint, b: Fingerprint): number =>
  [...a.plain].filter((bit, i) => bit !== b.plain[i]).length

test('a logo on a transparent ground is hashed by what is seen of it', async () => {
  const mark = (shape: string, ground: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300">${ground}${shape}</svg>`
  const [circle, square] = [
    '<circle cx="150" cy="130" r="90"/>',
    '<rect x="180" y="40" width="150" height="190"/>',
  ]
  const white = '<rect width="400" height="300" fill="#fff"/>'
  const on = await hash(mark(circle, ''))
  expect(distance(on, await hash(mark(circle, white)))).toBeLessThanOrEqual(2)
  expect(distance(on, await hash(mark(square, '')))).toBeGreaterThan(alikeWithin)
})

test('a blank picture is like nothing', async () => {
  const blank = sharp({ create: { width: 40, height: 30, channels: 3, background: '#888' } })
  expect(await fingerprintOf(await blank.png().toBuffer())).toBeNull()
})
