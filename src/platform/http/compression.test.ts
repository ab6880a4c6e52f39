import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { compress, encodingFor } from './compression'

test('a browser gets the best encoding that it allows', () => {
  expect(encodingFor('gzip, deflate, br, zstd')).toBe('br')
  expect(encodingFor('gzip;q=1.0, br;q=0')).toBe('gzip')
  expect(encodingFor('GZIP')).toBe('gzip')
  expect(encodingFor('gzip;q=0.0, identity')).toBeNull()
  expect(encodingFor('deflate, zstd')).toBeNull()
  expect(encodingFor('')).toBeNull()
  // A name that only begins like ours is another encoding.
  expect(encodingFor('x-gzip-like, brotli')).toBeNull()
})

test('what is compressed is the same text again, and smaller', async () => {
  const text = '<p>仕事を探す</p>'.repeat(500)
  const brotli = await compress(text, { accepted: 'br', once: false })
  const zipped = await compress(text, { accepted: 'gzip', once: false })
  expect(brotliDecompressSync(brotli?.body ?? '').toString()).toBe(text)
  expect(gunzipSync(zipped?.body ?? '').toString()).toBe(text)
  expect(brotli?.body.length).toBeLessThan(200)
  expect(zipped?.body.length).toBeLessThan(200)
})

test('a short page, and one for a browser that asks for nothing, stay as they are', async () => {
  expect(await compress('<p>短い</p>', { accepted: 'br', once: false })).toBeNull()
  expect(await compress('長'.repeat(5000), { accepted: '', once: false })).toBeNull()
})
