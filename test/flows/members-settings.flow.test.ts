// What a member changes about their own account, and who is told of it (§5.4).
import { describe, expect, test } from 'vitest'
import { totpCode } from '../../src/modules/members'
import { confirmLimits } from '../../src/modules/members/sign-in-limits'
import { countTry } from '../../src/platform/http/rate-limit'
import { guest, type Person } from '../support/person'
import { password, withPassword, withSecondFactor } from '../support/signed-up'
import { useTestApp } from '../support/test-app'
import { aoi, ken } from '../world'

const app = useTestApp()

const someone = async (): Promise<Person> => {
  const person = await aoi(app)
  await withPassword(app, person)
  return person
}

const lettersTo = async (email: string) => {
  await app.drain()
  return app.db
    .selectFrom('outboxMails')
    .select(['subject', 'body'])
    .where('recipient', '=', email)
    .orderBy('at')
    .execute()
}
const linkTo = async (email: string, path: string): Promise<string> => {
  const found = (await lettersTo(email)).map(({ body }) => new RegExp(`${path}\\?token=\\S+`).exec(body)?.[0])
  return found.filter(Boolean).at(-1) ?? ''
}
const tokenOf = (link: string): string => link.split('token=')[1] ?? ''

/** As if the session had begun, and nothing been proved, an hour ago. */
const anHourAgo = async (person: Person): Promise<void> => {
  const confirmedAt = new Date(app.clock.now().getTime() - 3_600_000)
  await app.db.updateTable('sessions').set({ confirmedAt }).where('userId', '=', person.memberId).execute()
}

describe('a new password', () => {
  const change = { password, newPassword: 'another long phrase' }

  test('replaces the old one, ends other sessions, and the owner is told', async () => {
    const person = await someone()
    const other = guest(app)
    await other.post('/sign-in', { email: person.email, password })
    await person.does('/settings/password', change)
    expect((await person.get('/settings')).status).toBe(200)
    expect((await other.get('/settings')).status).toBe(303)
    const old = await guest(app).post('/sign-in', { email: person.email, password })
    expect(old.status).toBe(422)
    const fresh = await guest(app).post('/sign-in', { email: person.email, password: change.newPassword })
    expect(fresh.status).toBe(303)
    const subjects = (await lettersTo(person.email)).map(({ subject }) => subject)
    expect(subjects).toContain('アカウントのお知らせ：パスワードが変更されました')
  })

  test('needs the present one, and room for no more than ten guesses', async () => {
    const person = await someone()
    const wrong = { ...change, password: 'not this one' }
    const answer = await person.post('/settings/password', wrong)
    expect(answer.status).toBe(422)
    expect(answer.html).toContain('パスワードが違います')
    for (let n = 1; n < 10; n++) await countTry(app.db, confirmLimits(person.memberId), app.clock.now())
    expect((await person.post('/settings/password', change)).status).toBe(429)
  })

  test('too short is refused at its field', async () => {
    const person = await someone()
    const answer = await person.post('/settings/password', { ...change, newPassword: 'short' })
    expect(answer.status).toBe(422)
    expect(answer.html).toContain('10文字以上で入力してください')
  })
})

describe('another address', () => {
  const email = 'aoi@new.example.jp'
  const asked = async (): Promise<Person> => {
    const person = await someone()
    await person.does('/settings/email', { email })
    return person
  }
  const emailOf = async ({ memberId }: Person) =>
    (await app.db.selectFrom('members').select('email').where('id', '=', memberId).executeTakeFirstOrThrow())
      .email

  test('holds once it is confirmed from its own letter, and not before', async () => {
    const person = await asked()
    expect((await person.get('/settings')).html).toContain(`${email} への変更の確認待ち`)
    expect(await emailOf(person)).toBe(person.email)
    const link = await linkTo(email, '/new-email')
    expect((await guest(app).get(link)).status).toBe(200)
    expect(await emailOf(person)).toBe(person.email)
    await guest(app).post('/new-email', { token: tokenOf(link) })
    expect(await emailOf(person)).toBe(email)
    expect((await guest(app).post('/sign-in', { email, password })).status).toBe(303)
    expect((await guest(app).post('/new-email', { token: tokenOf(link) })).status).toBe(410)
  })

  test('can be stopped from the old address, and taken back for a week after', async () => {
    const person = await asked()
    const confirm = tokenOf(await linkTo(email, '/new-email'))
    const stop = tokenOf(await linkTo(person.email, '/stop-new-email'))
    await guest(app).post('/new-email', { token: confirm })
    app.clock.forward({ days: 6 })
    await guest(app).post('/stop-new-email', { token: stop })
    expect(await emailOf(person)).toBe(person.email)
    expect((await person.get('/settings')).status).toBe(303)
    expect((await guest(app).post('/sign-in', { email: person.email, password })).status).toBe(422)
    expect((await guest(app).post('/stop-new-email', { token: stop })).status).toBe(410)
  })

  test('stopped before, it cannot be confirmed; nor after a day', async () => {
    const person = await asked()
    const confirm = tokenOf(await linkTo(email, '/new-email'))
    app.clock.forward({ hours: 24 })
    expect((await guest(app).post('/new-email', { token: confirm })).status).toBe(410)
    await guest(app).post('/stop-new-email', {
      token: tokenOf(await linkTo(person.email, '/stop-new-email')),
    })
    expect((await guest(app).post('/new-email', { token: confirm })).status).toBe(410)
    expect(await emailOf(person)).toBe(person.email)
  })

  test('of another member: that one is told, and the page says the same', async () => {
    const other = await ken(app)
    const person = await someone()
    const answer = await person.does('/settings/email', { email: other.email })
    expect(answer.html).toContain('確認のメールをお送りしました')
    const letters = await lettersTo(other.email)
    expect(letters.map(({ subject }) => subject)).toEqual(['このアドレスはすでに使われています'])
    expect(letters[0]?.body).not.toContain('token=')
  })
})

describe('before a dangerous verb', () => {
  test('whoever was away for ten minutes proves who they are, and is led back to what they typed', async () => {
    const person = await someone()
    await anHourAgo(person)
    const led = await person.get('/settings/email')
    expect(led.to).toBe('/settings/confirm?to=%2Fsettings%2Femail')
    const aside = await person.post('/settings/email', { email: 'new@example.jp' })
    expect([aside.status, aside.to]).toEqual([303, expect.stringMatching(/^\/settings\/confirm\?to=/)])
    expect((await person.get(aside.to)).html).toContain('もう一度ご本人であることを確かめます')
    const form = new URLSearchParams(aside.to.split('?')[1]).get('to') ?? ''
    const wrong = await person.post('/settings/confirm', { password: 'not this one', to: '/settings/email' })
    expect(wrong.status).toBe(422)
    expect((await person.post('/settings/confirm', { password, to: '/settings/email' })).to).toBe(
      '/settings/email',
    )
    expect((await person.get(form)).html).toContain('value="new@example.jp"')
    expect(await app.db.selectFrom('emailChanges').select('id').execute()).toEqual([])
    app.clock.forward({ minutes: 10 })
    expect((await person.get('/settings/email')).status).toBe(303)
  })

  test('a code of the app proves it too', async () => {
    const person = await someone()
    const { secret } = await withSecondFactor(app, person)
    await anHourAgo(person)
    const code = totpCode(secret, app.clock.now())
    await person.does('/settings/confirm-by-code', { code, to: '/settings/two-step' })
    expect((await person.get('/settings/two-step')).status).toBe(200)
  })

  test('a page of another site is never where it leads', async () => {
    const person = await someone()
    expect((await person.post('/settings/confirm', { password, to: 'https://evil.example/' })).to).toBe(
      '/settings',
    )
  })
})

describe('devices', () => {
  test('are listed with a shortened address, and ended together', async () => {
    const person = await someone()
    for (let n = 0; n < 2; n++) await guest(app).post('/sign-in', { email: person.email, password })
    const page = await person.get('/settings/devices')
    expect(page.html).toContain('127.0.0.0/24')
    expect(page.html).not.toContain('127.0.0.1')
    const done = await person.does('/settings/sessions/end-others')
    expect(done.html).toContain('ほかの端末（2台）をログアウトさせました')
    expect(await app.db.selectFrom('sessions').select('id').execute()).toHaveLength(1)
  })

  test('that an account knows make no letter; a new one does', async () => {
    const person = await someone()
    const browser = guest(app)
    for (let n = 0; n < 2; n++) await browser.post('/sign-in', { email: person.email, password })
    const letters = await lettersTo(person.email)
    expect(letters.map(({ subject }) => subject)).toEqual(['新しい端末からログインがありました'])
    expect(letters[0]?.body).toContain('127.0.0.0/24')
    expect(letters[0]?.body).toContain('/settings/devices')
  })

  test('whose session is over disappear with their address', async () => {
    const person = await someone()
    await app.db.updateTable('sessions').set({ expiresAt: app.clock.now() }).execute()
    await app.sweep()
    expect(await app.db.selectFrom('sessions').select('id').execute()).toEqual([])
    expect((await person.get('/settings')).status).toBe(303)
  })
})
