import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { admission, kindOf, makeQueue } from './admission'
import type { Env } from './types'

const draw = (lang: string, sent: boolean): string => `busy ${lang} ${sent ? 'sent' : 'opened'}`
const session = 'lang=en; tanomi.session_token=abc'

describe('when more people come than can be served', () => {
  test('money is what signed-in people and providers do about it', () => {
    expect(kindOf('/orders/1/accept', session)).toBe('money')
    expect(kindOf('/webhooks/sandbox', undefined)).toBe('money')
    expect(kindOf('/my/orders', '')).toBe('usual')
    expect(kindOf('/orders-of-magnitude', session)).toBe('usual')
    expect(kindOf('/jobs', session)).toBe('usual')
  })

  /** A site whose pages wait for a gate, and whose clock is set. */
  const site = () => {
    let open = (): void => {}
    const gate = new Promise<void>((resolve) => {
      open = resolve
    })
    const clock = { ms: 0 }
    let reached = 0
    const app = new Hono<Env>()
      .use(
        admission(
          draw,
          makeQueue(() => clock.ms),
        ),
      )
      .all('*', async (c) => {
        reached++
        await gate
        return c.text(c.req.path)
      })
    return { app, clock, open: () => open(), reached: () => reached }
  }
  const turns = () => new Promise((resolve) => setTimeout(resolve, 60))
  const eight = (app: Hono<Env>) => Array.from({ length: 8 }, () => app.request('/jobs'))

  test('the ninth page waits, and is refused when it waited too long, in the language of its reader', async () => {
    const { app, clock, open, reached } = site()
    const pages = eight(app)
    const late = app.request('/jobs', { headers: { 'Accept-Language': 'en' } })
    const api = app.request('/api/v1/ranks/evaluate')
    await turns()
    clock.ms = 121
    const refused = await late
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '3'])
    expect(await refused.text()).toBe('busy en opened')
    expect((await api).headers.get('content-type')).toBe('application/problem+json')
    expect(reached()).toBe(8)
    open()
    await Promise.all(pages)
    expect((await app.request('/jobs')).status).toBe(200)
  })

  test('a file is handed out while everybody else waits; a form that is refused is told so', async () => {
    const { app, clock, open, reached } = site()
    const pages = eight(app)
    const file = app.request('/files/1/2/3/logo.webp')
    const form = app.request('/jobs', { method: 'POST' })
    await turns()
    expect(reached()).toBe(9)
    clock.ms = 121
    expect(await (await form).text()).toBe('busy ja sent')
    open()
    expect((await file).status).toBe(200)
    await Promise.all(pages)
  })

  test('money goes first, and is refused last', async () => {
    const { app, clock, open } = site()
    const pages = eight(app)
    const order = app.request('/orders/1', { headers: { Cookie: session } })
    await turns()
    clock.ms = 900
    open()
    expect((await order).status).toBe(200)
    await Promise.all(pages)
  })

  test('forms that are slow to arrive are in nobody’s way', async () => {
    const { app, open } = site()
    const forms = Array.from({ length: 30 }, () => app.request('/messages/1', { method: 'POST' }))
    const page = app.request('/jobs')
    await turns()
    open()
    expect((await page).status).toBe(200)
    expect((await Promise.all(forms)).map(({ status }) => status)).toEqual(Array(30).fill(200))
  })
})
