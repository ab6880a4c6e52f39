import { describe, expect, test } from 'vitest'
import { guest } from '../support/person'
import { useTestApp } from '../support/test-app'
import { aoi } from '../world'

const app = useTestApp()
const site = 'http://tanomi.test'
const perMinute = 30
const megabyte = 1024 * 1024

const sent = '{"jws":"葵の証明書","receipt":{}}'
const send = (fields: Record<string, string | File> = { text: sent }, who = guest(app)) =>
  who.post('/ranks/verify', fields)
/** With the headers of somebody who reads English. */
const inEnglish = async (
  body: string | FormData | ReadableStream,
  headers: Record<string, string> = {},
): Promise<Response> =>
  app.hono.request(`${site}/ranks/verify`, {
    method: 'POST',
    headers: { Origin: site, 'Accept-Language': 'en', ...headers },
    body,
    ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
  } as RequestInit)
const busy = async (): Promise<void> => {
  for (let count = 0; count < perMinute; count++) expect((await send()).status).toBe(200)
}

describe('somebody who has many receipts checked at once', () => {
  test('is asked to wait, in their language, and loses nothing of what they sent', async () => {
    await busy()
    app.clock.forward({ seconds: 20 })
    const refused = await send()
    expect(refused.status).toBe(429)
    expect(refused.headers.get('retry-after')).toBe('40')
    expect(refused.html).toContain('1分間に30回まで')
    expect(refused.html).toContain('40秒ほど待ってから')
    expect(refused.html).toMatch(/<textarea[^>]*>[^<]*葵の証明書/)
    const form = new FormData()
    form.set('text', sent)
    const english = await inEnglish(form)
    expect(english.status).toBe(429)
    expect(await english.text()).toContain('At most 30 checks a minute. Please wait 40 seconds')
  })

  test('finds the text of a file in the form, ready to be sent again', async () => {
    await busy()
    const { status, html } = await send({ file: new File([sent], 'receipt.json') })
    expect(status).toBe(429)
    expect(html).toMatch(/<textarea[^>]*>[^<]*葵の証明書/)
  })

  test('is let in again when the minute is over', async () => {
    await busy()
    app.clock.forward({ seconds: 59.5 })
    const refused = await send()
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1'])
    app.clock.forward({ seconds: 1 })
    expect((await send()).status).toBe(200)
  })

  test('is in nobody else’s way: a member counts for themselves', async () => {
    await busy()
    expect((await send()).status).toBe(429)
    expect((await send({ text: sent }, await aoi(app))).status).toBe(200)
  })

  test('may still read the page', async () => {
    await busy()
    expect((await guest(app).get('/ranks/verify')).status).toBe(200)
  })
})

describe('somebody who sends something huge', () => {
  const large = '2MBまで確かめられます'

  test('is told how large it may be, pasted or as a file', async () => {
    const text = 'x'.repeat(2 * megabyte + 1)
    for (const fields of [{ text }, { file: new File([text], 'receipt.json') }]) {
      const { status, html } = await send(fields)
      expect([status, html.includes(large)]).toEqual([413, true])
      expect(html.length).toBeLessThan(200_000)
    }
  })

  test('may send what is just small enough', async () => {
    expect((await send({ text: 'x'.repeat(2 * megabyte) })).status).toBe(200)
  })

  test('is stopped on the way, with a length that is told, or none', async () => {
    const said = await inEnglish('x', {
      'Content-Length': String(60 * megabyte),
      'Content-Type': 'text/plain',
    })
    expect(said.status).toBe(413)
    expect(await said.text()).toContain('up to 2 MB')
    let read = 0
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        read += megabyte
        controller.enqueue(new Uint8Array(megabyte).fill(120))
      },
    })
    const answer = await inEnglish(endless, { 'Content-Type': 'multipart/form-data; boundary=x' })
    expect([answer.status, (await answer.text()).includes('up to 2 MB')]).toEqual([413, true])
    expect(read).toBeLessThan(10 * megabyte)
  })
})
