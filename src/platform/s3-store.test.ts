// One port, two stores: the disk, and S3 through the official SDK against a stand-in.
import { createHash, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type S3StandIn, startS3 } from '../../test/support/s3-stand-in'
import { diskStore, type FileStore, openFiles } from './file-store'
import { s3Store } from './s3-store'

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'tanomi-s3-'))
let s3: S3StandIn
let bucket: FileStore
beforeAll(async () => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'key-of-tests')
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret-of-tests')
  s3 = await startS3('site')
  bucket = await s3Store({ bucket: 'site', endpoint: s3.endpoint, region: 'us-east-1', prefix: 'files/' })
})
afterAll(async () => {
  await s3.close()
  vi.unstubAllEnvs()
  fs.rmSync(dir, { recursive: true, force: true })
})

const draft = (bytes: Buffer): string => {
  const file = path.join(dir, `draft-${randomBytes(4).toString('hex')}`)
  fs.writeFileSync(file, bytes)
  return file
}
const hash = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')
/** Two parts and a bit. */
const large = randomBytes(17 * 1024 * 1024)

describe.each([
  ['the disk', () => diskStore(path.join(dir, 'files'))],
  ['S3', () => bucket],
])('%s', (_, open) => {
  test('keeps bytes, gives them back whole and in part, and erases them', async () => {
    const store = open()
    await store.put('0000000000000001', Buffer.from('0123456789'))
    expect((await store.get('0000000000000001')).toString()).toBe('0123456789')
    expect((await buffer(store.read('0000000000000001'))).toString()).toBe('0123456789')
    expect((await buffer(store.read('0000000000000001', { start: 2, end: 4 }))).toString()).toBe('234')
    await store.erase('0000000000000001')
    await store.erase('0000000000000001')
    await expect(store.get('0000000000000001')).rejects.toThrow()
    await expect(buffer(store.read('0000000000000001'))).rejects.toThrow()
  })

  test('takes over a small and a large file, and the draft is gone', async () => {
    const store = open()
    for (const [id, bytes] of [
      ['0000000000000002', Buffer.from('小さな原稿')],
      ['0000000000000003', large],
    ] as const) {
      const from = draft(bytes)
      await store.take(id, from)
      expect(fs.existsSync(from)).toBe(false)
      expect(hash(await buffer(store.read(id)))).toBe(hash(bytes))
    }
    const range = { start: 9_000_000, end: 9_000_009 }
    expect(await buffer(store.read('0000000000000003', range))).toEqual(large.subarray(9_000_000, 9_000_010))
  })

  test('keeps an empty file', async () => {
    const store = open()
    await store.take('0000000000000004', draft(Buffer.alloc(0)))
    expect(await store.get('0000000000000004')).toHaveLength(0)
  })
})

describe('a bucket', () => {
  test('gets a large file in parts, under the prefix', async () => {
    s3.log.length = 0
    await bucket.take('0000000000000005', draft(large))
    expect(s3.log).toEqual([
      'POST files/0000000000000005?uploads',
      ...Array(3).fill('PUT files/0000000000000005?upload'),
      'POST files/0000000000000005?upload',
    ])
    expect(s3.objects.get('files/0000000000000005')).toHaveLength(large.length)
  })

  test('that stumbles is asked again; one that fails for good keeps no parts, and the file stays where it was', async () => {
    s3.failNext(2, /^PUT/)
    await bucket.take('0000000000000006', draft(large))
    expect(hash(s3.objects.get('files/0000000000000006') as Buffer)).toBe(hash(large))
    s3.failNext(99, /^PUT/)
    const from = draft(large)
    await expect(bucket.take('0000000000000007', from)).rejects.toThrow('SlowDown')
    s3.failNext(0, /^$/)
    expect(s3.unfinished()).toBe(0)
    expect(s3.objects.has('files/0000000000000007')).toBe(false)
    expect(fs.existsSync(from)).toBe(true)
  })

  test('verifies checksums that trail a stream, as Amazon’s own does', async () => {
    const client = new S3Client({ endpoint: s3.endpoint, region: 'us-east-1', forcePathStyle: true })
    const Body = Readable.from([large.subarray(0, 70_000)], { objectMode: false })
    const at = { Bucket: 'site', Key: 'files/0000000000000008' }
    await client.send(new PutObjectCommand({ ...at, Body, ContentLength: 70_000 }))
    expect((await bucket.get('0000000000000008')).equals(large.subarray(0, 70_000))).toBe(true)
    await expect(
      client.send(new PutObjectCommand({ ...at, Body: 'other bytes', ChecksumCRC32: 'AAAAAA==' })),
    ).rejects.toThrow('BadDigest')
    client.destroy()
  })

  test('is used where the settings name one, and the folder otherwise', async () => {
    const settings = { bucket: 'site', endpoint: s3.endpoint, region: 'us-east-1', prefix: 'other/' }
    const store = await openFiles({ s3: settings, dataDir: dir })
    await store.put('0000000000000009', Buffer.from('x'))
    expect(s3.objects.has('other/0000000000000009')).toBe(true)
    await (await openFiles({ s3: null, dataDir: dir })).put('0000000000000010', Buffer.from('x'))
    expect(fs.existsSync(path.join(dir, 'files', '0000', '0000000000000010'))).toBe(true)
  })
})
