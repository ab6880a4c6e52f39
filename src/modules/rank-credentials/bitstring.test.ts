import { gunzipSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeList, encodeList, listLength } from './bitstring'

/** Unpacked by another program's code than ours. */
const bytesOf = (text: string): Buffer => gunzipSync(Buffer.from(text.slice(1), 'base64url'))
const listOf = (bytes: Uint8Array): string => `u${gzipSync(bytes).toString('base64url')}`

describe('a status list', () => {
  test('has room for 131,072 people, however few stand in it', async () => {
    for (const places of [[], [7], [0, listLength - 1]])
      expect(bytesOf(await encodeList(places))).toHaveLength(16_384)
  })

  test('counts from the left-most bit of the first byte', async () => {
    const bytes = bytesOf(await encodeList([0, 9, listLength - 1]))
    expect([bytes[0], bytes[1], bytes.at(-1)]).toEqual([0x80, 0x40, 0x01])
    expect(bytes.reduce((sum, byte) => sum + byte, 0)).toBe(0x80 + 0x40 + 0x01)
  })

  test('is read as it was written, at every place', async () => {
    const somePlaces = fc.uniqueArray(fc.integer({ min: 0, max: listLength - 1 }), { maxLength: 60 })
    await fc.assert(
      fc.asyncProperty(somePlaces, async (places) => {
        const isSet = await decodeList(await encodeList(places))
        const read = Array.from({ length: listLength }, (_, place) => place).filter(isSet)
        expect(read).toEqual([...places].sort((a, b) => a - b))
      }),
      { numRuns: 15 },
    )
  })

  test('refuses a place that it does not have', async () => {
    for (const place of [-1, 1.5, listLength]) await expect(encodeList([place])).rejects.toThrow()
    const isSet = await decodeList(await encodeList([]))
    for (const place of [-1, 0.5, Number.NaN, listLength]) expect(() => isSet(place)).toThrow()
  })

  test('is no list when it is too short to hide anybody, endless, or something else', async () => {
    const whole = new Uint8Array(16_384)
    expect((await decodeList(listOf(whole)))(3)).toBe(false)
    for (const bytes of [whole.subarray(1), new Uint8Array(64 * 1024 * 1024)])
      await expect(decodeList(listOf(bytes))).rejects.toThrow()
    for (const text of ['', 'u', 'u!!', `z${listOf(whole).slice(1)}`, 'uAAAA'])
      await expect(decodeList(text)).rejects.toThrow()
  })
})
