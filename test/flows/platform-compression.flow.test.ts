import { brotliDecompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { newcomer, type Person } from '../support/person'
import { useTestApp } from '../support/test-app'

const app = useTestApp()

const compressed = (person: Person, path: string) =>
  person.ask(path, { headers: { 'Accept-Encoding': 'gzip, deflate, br', 'Accept-Language': 'ja' } })

const tokenOf = (html: string): string => /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? ''

test('a page is compressed for a browser that says so, and the same page otherwise', async () => {
  const aoi = await newcomer(app, { name: '葵', email: 'aoi@example.jp' })
  await aoi.get('/settings')
  const plain = await aoi.get('/settings')
  const answer = await compressed(aoi, '/settings')
  expect(answer.headers.get('content-encoding')).toBe('br')
  expect(answer.headers.get('content-type')).toMatch(/^text\/html/)
  expect(answer.headers.get('vary')).toContain('Accept-Encoding')
  expect(plain.headers.get('content-encoding')).toBeNull()
  const html = brotliDecompressSync(answer.bytes).toString()
  const withoutTokens = (text: string): string => text.replace(/name="_csrf" value="[^"]+"/g, '')
  expect(withoutTokens(html)).toBe(withoutTokens(plain.html))
  expect(answer.bytes.length).toBeLessThan(plain.bytes.length / 2)
})

test('the secret of a form is written differently on each page, and each of them is taken', async () => {
  const aoi = await newcomer(app, { name: '葵', email: 'aoi@example.jp' })
  const pages = [await aoi.get('/settings'), await aoi.get('/settings')]
  const tokens = pages.map(({ html }) => tokenOf(html))
  expect(tokens[0]).not.toBe('')
  expect(tokens[0]).not.toBe(tokens[1])
  const about = { name: '葵', headline: 'ライター', introduction: '文章を書きます。' }
  const sent = (token: string) => aoi.post('/my/profile/about', { ...about, _csrf: token })
  for (const token of tokens) expect((await sent(token)).status).toBe(303)
  expect((await sent(tokens[0]?.slice(0, 40) ?? '')).status).toBe(403)
})
