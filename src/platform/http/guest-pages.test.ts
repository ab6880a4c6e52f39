import { expect, test } from 'vitest'
import { makeGuestPages } from './guest-pages'

const page = { headers: [], body: new ArrayBuffer(1) } as { headers: [string, string][]; body: ArrayBuffer }

test('a page is drawn once for all who ask within a second, also at the same moment', async () => {
  let now = 0
  let drawn = 0
  const pages = makeGuestPages(() => now)
  const ask = (key: string) =>
    pages.get(key, async () => {
      drawn++
      return page
    })
  await Promise.all([ask('/jobs'), ask('/jobs'), ask('/jobs')])
  now = 999
  await ask('/jobs')
  expect(drawn).toBe(1)
  now = 1000
  await ask('/jobs')
  expect(drawn).toBe(2)
  await ask('/jobs?page=2')
  expect(drawn).toBe(3)
})

test('a page that failed is drawn again for the next', async () => {
  const pages = makeGuestPages(() => 0)
  await expect(pages.get('/jobs', () => Promise.reject(new Error('away')))).rejects.toThrow('away')
  await expect(pages.get('/jobs', async () => page)).resolves.toBe(page)
})

test('at most 300 pages are kept', async () => {
  let drawn = 0
  const pages = makeGuestPages(() => 0)
  const ask = (n: number) =>
    pages.get(`/jobs?page=${n}`, async () => {
      drawn++
      return page
    })
  for (let n = 0; n < 301; n++) await ask(n)
  await ask(300)
  expect(drawn).toBe(301)
  await ask(0)
  expect(drawn).toBe(302)
})
