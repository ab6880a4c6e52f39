// Nothing typed is lost (issue 11, §1 row 6; §8 rows 6, 7 and 21).
import { beforeEach, describe, expect, test } from 'vitest'
import { newcomer, type Person } from '../support/person'
import { useTestApp } from '../support/test-app'
import { aoi, ken } from '../world'
import { postedJob } from './jobs.help'
import { offer } from './proposals.help'

const app = useTestApp()
let person: Person
let form: string
beforeEach(async () => {
  person = await aoi(app)
  form = `/jobs/${await postedJob(app, await ken(app))}/propose`
})

const tokenIn = (html: string): string => /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? ''
const keptIn = (to: string): string => /kept(?:=|%3D)(\w+)/.exec(to)?.[1] ?? ''
const toIn = (to: string): string => new URLSearchParams(to.split('?')[1]).get('to') ?? ''

const session = (expiresAt: Date) =>
  app.db.updateTable('sessions').set({ expiresAt }).where('userId', '=', person.memberId).execute()
const never = new Date('2099-01-01T00:00:00Z')

/** Sends the form that a page holds, when the session has ended meanwhile. */
const sentLate = async (page: string, fields: Record<string, string>, token?: string) => {
  const _csrf = token ?? tokenIn((await person.get(page)).html)
  await session(app.clock.now())
  const answer = await person.post(page, { ...fields, _csrf })
  await session(never)
  return answer
}

describe('when the session ends while somebody writes', () => {
  test('the form is there again after signing in, with its text', async () => {
    const late = await sentLate(form, offer as Record<string, string>)
    expect([late.status, late.to.startsWith('/sign-in?to=')]).toEqual([303, true])
    const signIn = await person.get(late.to)
    expect(signIn.html).toContain('入力した内容のまま続けられます')
    const back = await person.get(toIn(late.to))
    expect(back.status).toBe(200)
    expect(back.html).toContain('産地の話から書きます。')
    expect(back.html).toContain('入力した内容を復元しました')
    expect(await app.db.selectFrom('proposals').select('id').execute()).toEqual([])
  })

  test('what waits is sealed, waits an hour, and is shown to nobody else', async () => {
    const late = await sentLate(form, offer as Record<string, string>)
    const row = await app.db.selectFrom('keptForms').selectAll().executeTakeFirstOrThrow()
    expect(row.id).toBe(keptIn(late.to))
    expect(Buffer.from(row.sealed).includes('産地')).toBe(false)
    const other = await newcomer(app, { name: '蓮', email: 'ren@example.jp' })
    expect((await other.get(toIn(late.to))).html).not.toContain('産地の話')
    app.clock.forward({ minutes: 61 })
    expect((await person.get(toIn(late.to))).html).not.toContain('産地の話')
    await app.sweep()
    expect(await app.db.selectFrom('keptForms').selectAll().execute()).toEqual([])
  })

  test('a form of somebody else in the same browser is not kept for whoever signs in', async () => {
    const token = tokenIn((await person.get(form)).html).replace(/\.\w+$/, '.0123456789abcdef')
    const late = await sentLate(form, offer as Record<string, string>, token)
    expect((await person.get(toIn(late.to))).html).not.toContain('産地の話')
  })

  test('a password is not kept', async () => {
    const late = await sentLate('/settings/password', { password: 'a password', newPassword: 'another one' })
    expect([late.status, keptIn(late.to)]).toEqual([303, ''])
    expect(await app.db.selectFrom('keptForms').selectAll().execute()).toEqual([])
  })
})

describe('a switch of language', () => {
  test('keeps what was typed: its buttons send the form itself', async () => {
    const page = await person.get(form)
    expect(page.html).toContain(`form="main-form" formaction="/lang?to=${encodeURIComponent(form)}"`)
    const fields = { ...offer, _csrf: tokenIn(page.html), lang: 'en' }
    const { to } = await person.post(`/lang?to=${encodeURIComponent(form)}`, fields)
    const english = await person.get(to)
    expect(english.html).toContain('<html lang="en">')
    expect(english.html).toContain('産地の話から書きます。')
    const again = await person.post(`/lang?to=${encodeURIComponent(to)}`, {
      ...fields,
      message: '変えた',
      lang: 'ja',
    })
    const japanese = await person.get(again.to)
    expect([japanese.html.includes('<html lang="ja">'), japanese.html.includes('変えた')]).toEqual([
      true,
      true,
    ])
  })

  test('leads back to a form that was refused, and to a page without a form', async () => {
    const refused = await person.post(form, { ...offer, 'rows.0.priceYen': '1' })
    expect(refused.html).toContain(`formaction="/lang?to=${encodeURIComponent(form)}"`)
    const list = await person.get('/my/orders')
    expect(list.html).toContain('action="/lang"')
    expect((await person.post('/lang', { lang: 'en', to: '/my/orders' })).to).toBe('/my/orders')
  })
})

describe('a draft in the browser', () => {
  test('is cleared when its form was taken, not when it was refused or sent elsewhere', async () => {
    const sent = (answer: { headers: Headers }) =>
      answer.headers.getSetCookie().some((cookie) => cookie.startsWith('draft-sent='))
    const _draft = `${person.memberId}:${form}`
    expect(sent(await person.post(form, { ...offer, _draft, 'rows.0.priceYen': '1' }))).toBe(false)
    expect(sent(await person.post(`${form}/rows`, { ...offer, _draft, shape: 'add-rows' }))).toBe(false)
    expect(sent(await person.post(form, { ...offer, _draft }))).toBe(true)
  })

  test('with more rows than the page has is drawn by the server', async () => {
    const { to } = await person.post('/kept', { ...offer, 'rows.1.title': '二行目', _to: form })
    expect((await person.get(to)).html).toContain('value="二行目"')
    expect((await person.post('/kept', { _to: 'https://evil.example/' })).to).toMatch(/^\/home\?kept=/)
  })
})

test('a form from elsewhere is refused with a page in the language of whoever looks', async () => {
  const answer = await app.hono.request('http://tanomi.test/lang', {
    method: 'POST',
    headers: {
      Origin: 'https://evil.example',
      'Content-Type': 'application/x-www-form-urlencoded',
      'Accept-Language': 'ja',
    },
    body: 'lang=en',
  })
  expect(answer.status).toBe(403)
  expect(await answer.text()).toContain('送信を受け付けられませんでした')
})
