import { beforeEach, describe, expect, test } from 'vitest'
import { makeApp } from '../../src/app'
import { sweepLimits } from '../../src/platform/http/rate-limit'
import { useTestApp } from '../support/test-app'

const app = useTestApp()
const site = 'http://tanomi.test'
const account = { email: 'misaki@example.jp', password: '岬のとても長い合言葉です' }
const wrong = { ...account, password: 'あてずっぽうの合言葉' }

/** A form from somewhere, as the one proxy in front passes it on. */
const sent = (path: string, fields: Record<string, string>, from: { at: string; cookie?: string }) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  const headers = { Origin: site, 'Accept-Language': 'ja', 'X-Forwarded-For': `198.51.100.1, ${from.at}` }
  return app.hono.request(site + path, {
    method: 'POST',
    headers: { ...headers, Cookie: from.cookie ?? '' },
    body: form,
  })
}
const guesses = async (count: number, at: string): Promise<number[]> => {
  const statuses: number[] = []
  for (let n = 0; n < count; n++) statuses.push((await sent('/sign-in', wrong, { at })).status)
  return statuses
}

beforeEach(async () => {
  app.deps.config.trustedProxies = { hops: 1 }
  await sent('/sign-up', { ...account, agree: 'on', side: 'client' }, { at: '203.0.113.1' })
  await app.db.updateTable('members').set({ emailVerified: true }).execute()
})

describe('whoever guesses passwords', () => {
  test('has ten tries, then waits, and is told so on a page', async () => {
    expect(await guesses(20, '203.0.113.9')).toEqual([...Array(10).fill(422), ...Array(10).fill(429)])
    const answer = await sent('/sign-in', account, { at: '203.0.113.9' })
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '900'])
    expect(await answer.text()).toContain('短い間に何度も試みられました')
    app.clock.forward({ minutes: 15 })
    expect((await sent('/sign-in', account, { at: '203.0.113.9' })).status).toBe(303)
  })

  test('locks nobody else out: others sign in from elsewhere', async () => {
    await guesses(20, '203.0.113.9')
    expect((await sent('/sign-in', account, { at: '203.0.113.10' })).status).toBe(303)
  })

  test('nor the person behind the same address whose device is known', async () => {
    const first = await sent('/sign-in', account, { at: '203.0.113.9' })
    const device = first.headers.getSetCookie().find((cookie) => cookie.startsWith('device=')) ?? ''
    expect(device).toContain('HttpOnly')
    await guesses(20, '203.0.113.9')
    const cookie = device.split(';')[0] ?? ''
    expect((await sent('/sign-in', account, { at: '203.0.113.9', cookie })).status).toBe(303)
    const forged = `${cookie.slice(0, -6)}AAAAAA`
    expect((await sent('/sign-in', account, { at: '203.0.113.9', cookie: forged })).status).toBe(429)
  })

  test('counts as one however many addresses of an IPv6 network they use', async () => {
    for (let n = 0; n < 10; n++) await guesses(1, `2001:db8:1:2::${n}`)
    expect(await guesses(1, '2001:db8:1:2:ffff::1')).toEqual([429])
    expect(await guesses(1, '2001:db8:1:3::1')).toEqual([422])
  })

  test('is counted by all processes together', async () => {
    await guesses(10, '203.0.113.9')
    const second = makeApp({ ...app.deps })
    const form = new FormData()
    for (const [name, value] of Object.entries(wrong)) form.append(name, value)
    const headers = { Origin: site, 'X-Forwarded-For': '203.0.113.9' }
    expect((await second.request(`${site}/sign-in`, { method: 'POST', headers, body: form })).status).toBe(
      429,
    )
  })

  test('cannot pass for others when no proxy is trusted', async () => {
    app.deps.config.trustedProxies = { hops: 0 }
    for (let n = 0; n < 10; n++) await guesses(1, `203.0.113.${n}`)
    expect(await guesses(1, '203.0.113.99')).toEqual([429])
  })
})

test('nobody gets more than five letters an hour, whoever asks, and the page does not tell', async () => {
  await app.db.deleteFrom('outboxMails').execute()
  const { email } = account
  for (let n = 0; n < 8; n++)
    expect((await sent('/forgot-password', { email }, { at: `203.0.113.${n}` })).status).toBe(303)
  await app.drain()
  // The letter of signing up was the first.
  expect(await app.db.selectFrom('outboxMails').select('id').execute()).toHaveLength(5)
})

test('spans that are over are forgotten', async () => {
  await guesses(1, '203.0.113.9')
  const at = app.clock.forward({ hours: 2 })
  await sweepLimits({ db: app.db, at })
  expect(await app.db.selectFrom('limitCounts').selectAll().execute()).toEqual([])
})
