import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { makePictures, type PictureLimits, pictureLimits } from './pictures'

const shape = { width: 8, height: 8, fit: 'cover' as const }
const plain = (width: number): Promise<Buffer> =>
  sharp({ create: { width, height: 10, channels: 3, background: '#1e4e79' } })
    .png()
    .toBuffer()
const encoder = (limits: Partial<PictureLimits> = {}) => makePictures({ ...pictureLimits, ...limits })

describe('a picture is encoded in a process of its own', () => {
  test('from its bytes and from a file: WebP in the shape asked for, without what it carried', async () => {
    const { encode } = encoder()
    const withNote = await sharp(await plain(10))
      .withExif({ IFD0: { Copyright: 'somebody' } })
      .png()
      .toBuffer()
    const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'tanomi-picture-')), 'a.png')
    fs.writeFileSync(file, withNote)
    for (const source of [withNote, file]) {
      const { format, width, height, exif } = await sharp(
        await encode({ ownerId: 'aoi', source, shape }),
      ).metadata()
      expect([format, width, height, exif]).toEqual(['webp', 8, 8, undefined])
    }
  })

  test('one that is cut off in the middle, or has too many pixels, is refused; the next one is not', async () => {
    const { encode } = encoder({ pixels: 150 })
    const whole = await plain(10)
    const one = { ownerId: 'aoi', shape, field: 'picture' }
    await expect(encode({ ...one, source: whole.subarray(0, 60) })).rejects.toMatchObject({
      refusal: 'not-an-image',
      field: 'picture',
    })
    await expect(encode({ ...one, source: await plain(20) })).rejects.toThrow('picture-too-large')
    expect((await encode({ ...one, source: whole })).length).toBeGreaterThan(0)
  })

  test.each<[string, Partial<PictureLimits>]>([
    ['takes too long', { timeMs: 0 }],
    ['takes too much memory', { memoryBytes: 1 }],
  ])('a worker that %s is ended, and that is a refusal', async (_, limits) => {
    const { encode, running } = encoder(limits)
    const source = await plain(10)
    for (const ownerId of ['aoi', 'aoi', 'ken'])
      await expect(encode({ ownerId, source, shape })).rejects.toThrow('picture-took-too-long')
    expect(running()).toBe(0)
  })
})

describe('while one picture is encoded', () => {
  test('another of the same person waits, and other people’s do not', async () => {
    const { encode, running, waiting } = encoder()
    const source = await plain(10)
    const two = [encode({ ownerId: 'aoi', source, shape }), encode({ ownerId: 'aoi', source, shape })]
    const other = encode({ ownerId: 'ken', source, shape })
    await new Promise((resolve) => setImmediate(resolve))
    expect([running(), waiting()]).toEqual([2, 1])
    expect((await Promise.all([...two, other])).map(({ length }) => length > 0)).toEqual([true, true, true])
    expect([running(), waiting()]).toEqual([0, 0])
  })

  test('a person has only so many waiting', async () => {
    const { encode } = encoder({ waitingPerPerson: 1 })
    const source = await plain(10)
    const all = await Promise.allSettled([1, 2, 3].map(() => encode({ ownerId: 'aoi', source, shape })))
    expect(all.map(({ status }) => status).sort()).toEqual(['fulfilled', 'fulfilled', 'rejected'])
    expect(all.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { refusal: 'pictures-waiting' },
    })
  })
})
