import { beforeEach, expect, test } from 'vitest'
import { makeGuestPages } from '../../src/platform/http/guest-pages'
import { guest, newcomer } from '../support/person'
import { useTestApp } from '../support/test-app'

const app = useTestApp()

beforeEach(() => {
  app.deps.guestPages = makeGuestPages(() => 0)
})

const statementsOf = async (ask: () => Promise<unknown>): Promise<number> => {
  app.statements.length = 0
  await ask()
  return app.statements.length
}

test('guests who ask for the same page get the same one, and the database is asked once', async () => {
  const [first, second] = [guest(app), guest(app)]
  // The first visit brings the stylesheet and a cookie: that answer is for one guest.
  for (const one of [first, second]) await one.get('/jobs')
  const pages: string[] = []
  expect(await statementsOf(async () => pages.push((await first.get('/jobs')).html))).toBeGreaterThan(0)
  expect(await statementsOf(async () => pages.push((await second.get('/jobs')).html))).toBe(0)
  expect(pages[0]).toBe(pages[1])
  expect(pages[0]).toContain('<!doctype html>')
})

test('another language, another address and a signed-in person are no such guests', async () => {
  const visitor = guest(app)
  await visitor.get('/jobs')
  const ja = await visitor.get('/jobs')
  const en = await visitor.ask('/jobs', { headers: { 'Accept-Language': 'en' } })
  expect(en.html).not.toBe(ja.html)
  expect((await visitor.get('/jobs?q=ロゴ')).html).not.toBe(ja.html)
  const aoi = await newcomer(app, { name: '葵', email: 'aoi@example.jp' })
  await aoi.get('/jobs')
  expect((await aoi.get('/jobs')).html).toContain('葵')
  expect((await visitor.get('/jobs')).html).not.toContain('葵')
})
