// What a session is kept by, and when it ends (§5.4, decision 192).
import { describe, expect, test } from 'vitest'
import { browserWith, guest, type Person, signedCookie } from '../support/person'
import { password, withPassword, withSecondFactor } from '../support/signed-up'
import { makeTestApp, useTestApp } from '../support/test-app'
import { aoi, misaki } from '../world'

const app = useTestApp()

const signedIn = async (person: Person) => {
  await withPassword(app, person)
  const browser = guest(app)
  await browser.does('/sign-in', { email: person.email, password })
  return browser
}
const tokens = async ({ memberId }: Person): Promise<string[]> => {
  const rows = await app.db.selectFrom('sessions').select('token').where('userId', '=', memberId).execute()
  return rows.map(({ token }) => token)
}
const confirming = { password, to: '/settings/devices' }

describe('whoever proves anew who they are', () => {
  test('goes on under a new token, and the one before opens nothing', async () => {
    const person = await aoi(app)
    await withPassword(app, person)
    const former = await tokens(person)
    // The same browser as a thief would have it.
    const thief = { ...person, ...(await copyOf(person)) }
    expect((await thief.get('/settings')).status).toBe(200)
    await person.does('/settings/confirm', confirming)
    const renewed = await tokens(person)
    expect(renewed).toHaveLength(1)
    expect(renewed).not.toEqual(former)
    expect((await person.get('/settings')).status).toBe(200)
    expect((await thief.get('/settings')).to).toBe('/sign-in?to=%2Fsettings')
    app.clock.forward({ seconds: 11 })
    expect((await thief.post('/my/profile/about', { name: '葵' })).to).toContain('/sign-in')
  })

  test('and presses twice stays signed in, whichever answer the browser keeps', async () => {
    const person = await aoi(app)
    await withPassword(app, person)
    const second = await copyOf(person)
    await person.does('/settings/confirm', confirming)
    expect((await second.post('/settings/confirm', { ...confirming, password: 'not this one' })).status).toBe(
      422,
    )
    await second.does('/settings/confirm', confirming)
    expect((await second.get('/settings')).status).toBe(200)
    expect((await person.get('/settings')).status).toBe(200)
  })

  test('can still send a form that stood open in another tab', async () => {
    const person = await aoi(app)
    await withPassword(app, person)
    const page = await person.get('/my/profile/about')
    const _csrf = /name="_csrf" value="([^"]+)"/.exec(page.html)?.[1] ?? ''
    await person.does('/settings/confirm', confirming)
    const sent = await person.post('/my/profile/about', { _csrf, name: '葵', headline: '', introduction: '' })
    expect(sent.status).toBe(303)
  })
})

/** Another browser with the same cookie. */
const copyOf = async (person: Person) => {
  return browserWith(app, await signedCookie(app, (await tokens(person))[0] ?? ''))
}

describe('a session that lies unused', () => {
  test('ends after fourteen days, and one that is used does not', async () => {
    const person = await aoi(app)
    const [left, used] = [await signedIn(person), guest(app)]
    await used.does('/sign-in', { email: person.email, password })
    app.clock.forward({ days: 13 })
    expect((await used.get('/settings')).status).toBe(200)
    app.clock.forward({ days: 2 })
    expect((await used.get('/settings')).status).toBe(200)
    expect((await left.get('/settings')).to).toBe('/sign-in?to=%2Fsettings')
    expect(
      (await used.get('/settings/devices')).html.match(/\/settings\/sessions\/\w+\/end/g) ?? [],
    ).toHaveLength(1)
  })

  test('of an operator ends after twelve hours', async () => {
    const operator = await misaki(app)
    await withPassword(app, operator)
    await withSecondFactor(app, operator)
    await app.db
      .updateTable('sessions')
      .set({ lastSeenAt: app.clock.now() })
      .where('userId', '=', operator.memberId)
      .execute()
    app.clock.forward({ hours: 11 })
    expect((await operator.get('/console')).status).toBe(200)
    app.clock.forward({ hours: 13 })
    expect((await operator.get('/console')).to).toContain('/sign-in')
  })
})

describe('cookies', () => {
  test('of a site under https can be set by no other host and no unencrypted page', async () => {
    const person = await aoi(app)
    await withPassword(app, person)
    const config = { ...app.deps.config, baseUrl: 'https://tanomi.test' }
    const secure = makeTestApp(app.db, [], { config })
    const browser = guest(secure)
    const answers = [
      await browser.get('/'),
      await browser.post('/lang', { lang: 'en', to: '/' }),
      await browser.post('/sign-in', { email: person.email, password }),
      await browser.get('/settings'),
      await browser.post('/settings/sessions/end-others'),
    ]
    expect(answers.map(({ status }) => status)).toEqual([200, 303, 303, 200, 303])
    const out = await browser.post('/sign-out')
    const set = [...answers, out].flatMap(({ headers }) => headers.getSetCookie())
    const names = new Set(set.map((cookie) => cookie.split('=')[0]))
    for (const name of ['css', 'lang', 'device', 'flash', 'tanomi.session_token'])
      expect(names).toContain(`__Host-${name}`)
    for (const cookie of set) {
      expect(cookie).toMatch(/^__Host-.*; Secure/i)
      expect(cookie).toContain('Path=/')
      expect(cookie).not.toContain('Domain')
    }
    expect((await browser.get('/settings')).to).toContain('/sign-in')
  })

  test('of a site without encryption have no prefix, and work', async () => {
    const browser = await signedIn(await aoi(app))
    const { headers } = await browser.post('/lang', { lang: 'en', to: '/' })
    expect(headers.getSetCookie().filter((cookie) => /__Host-|; Secure/.test(cookie))).toEqual([])
    expect((await browser.get('/settings')).status).toBe(200)
  })
})
