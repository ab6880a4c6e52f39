import { Readable } from 'node:stream'
import { beforeEach, describe, expect, test } from 'vitest'
import { inTransaction } from '../../src/platform/db'
import { signedFileUrl } from '../../src/platform/http/file-url'
import { handInLicence } from '../support/regular'
import { useTestApp } from '../support/test-app'
import { uploaded } from '../support/uploads'
import { aoi, misaki } from '../world'

const app = useTestApp()
let url: string

beforeEach(async () => {
  const path = await uploaded(await aoi(app), { name: '納品 一式.txt', text: '0123456789' })
  const id = path.split('/').at(-1) ?? ''
  url = signedFileUrl(app.deps.keys.secret, app.clock.now(), { id, name: 'a.txt' })
})

const download = (headers: Record<string, string> = {}, method = 'GET'): Promise<Response> =>
  Promise.resolve(app.hono.request(`http://tanomi.test${url}`, { method, headers }))

describe('a download', () => {
  test('has its length, a mark of its content, and the policy of files instead of that of pages', async () => {
    const { status, headers } = await download({}, 'HEAD')
    expect(status).toBe(200)
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-length': '10',
      'accept-ranges': 'bytes',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('納品 一式.txt')}`,
      etag: expect.stringMatching(/^"[0-9a-f]{64}"$/),
    })
    const page = await app.hono.request('http://tanomi.test/')
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'")
  })

  test('answers the part that is asked for', async () => {
    const part = await download({ Range: 'bytes=2-4' })
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
      206,
      'bytes 2-4/10',
      '234',
    ])
    const last = await download({ Range: 'bytes=-2' })
    expect([last.headers.get('content-length'), await last.text()]).toEqual(['2', '89'])
    const none = await download({ Range: 'bytes=10-' })
    expect([none.status, none.headers.get('content-range')]).toEqual([416, 'bytes */10'])
  })

  test('goes on only with the same file, and is not sent again to whoever has it', async () => {
    const etag = (await download()).headers.get('etag') ?? ''
    expect((await download({ Range: 'bytes=2-4', 'If-Range': etag })).status).toBe(206)
    const changed = await download({ Range: 'bytes=2-4', 'If-Range': '"another"' })
    expect([changed.status, await changed.text()]).toEqual([200, '0123456789'])
    const known = await download({ 'If-None-Match': `"x", W/${etag}` })
    expect([known.status, await known.text()]).toEqual([304, ''])
  })

  test('whose bytes a scanner has moved away is not there, and nothing of it is said', async () => {
    await app.deps.files.erase(/files\/(\w{16})\//.exec(url)?.[1] ?? '')
    const gone = await download()
    expect(gone.status).toBe(404)
    expect(gone.headers.get('content-type')).toContain('text/html')
    expect(gone.headers.get('content-disposition')).toBeNull()
  })

  test('of a slow reader is read from the store as slowly', async () => {
    let pieces = 0
    const store = app.deps.files
    const read = store.read
    store.read = () =>
      new Readable({
        read() {
          pieces += 1
          this.push(pieces > 1000 ? null : Buffer.alloc(64 * 1024))
        },
      })
    try {
      const reader = (await download()).body?.getReader()
      await reader?.read()
      await new Promise((resolve) => setTimeout(resolve, 50))
      expect(pieces).toBeLessThan(8)
      await reader?.cancel()
    } finally {
      store.read = read
    }
  })
})

test('an identity document reaches the operator under the policy of files', async () => {
  const { db } = app
  const { id: memberId } = await db.selectFrom('members').select('id').executeTakeFirstOrThrow()
  const check = await inTransaction(db, (tx) => handInLicence(tx, app, memberId))
  const { status, headers } = await (await misaki(app)).get(`/console/verification/${check}/front`)
  expect([status, headers.get('content-security-policy')]).toEqual([200, "default-src 'none'; sandbox"])
})
