import sharp from 'sharp'
import { expect, test } from 'vitest'
import { encodeImage } from './picture-encoding'

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#808080' } })
    .png()
    .toBuffer()

test.each([
  { size: [1600, 900], becomes: [1000, 563] },
  { size: [300, 1200], becomes: [250, 1000] },
  { size: [7, 3], becomes: [7, 3] },
] as const)(
  'a watermark covers a picture of $size',
  async ({ size: [width, height], becomes: [wide, high] }) => {
    const shape = { width: 1000, height: 1000, fit: 'inside', watermark: true } as const
    const marked = await encodeImage(await plain(width, height), shape)
    expect(await sharp(marked).metadata()).toMatchObject({ width: wide, height: high })
    const { channels } = await sharp(marked).stats()
    const [red] = channels
    if (wide > 100) expect((red?.max ?? 0) - (red?.min ?? 0)).toBeGreaterThan(40)
    // Every quarter of the picture is marked, not a corner only.
    for (const [left, top] of [
      [0, 0],
      [Math.floor(wide / 2), Math.floor(high / 2)],
    ] as const) {
      if (wide < 100) continue
      const part = { left, top, width: Math.floor(wide / 2), height: Math.floor(high / 2) }
      const [quarter] = (await sharp(await sharp(marked).extract(part).toBuffer()).stats()).channels
      expect(quarter?.stdev ?? 0).toBeGreaterThan(5)
    }
  },
)

test('a picture without the mark stays as it is', async () => {
  const same = await encodeImage(await plain(200, 200), { width: 100, height: 100, fit: 'inside' })
  const [red] = (await sharp(same).stats()).channels
  expect(red?.stdev ?? 9).toBeLessThan(1)
})
