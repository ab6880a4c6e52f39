// Two-step sign-in (§5.4): a session exists only after the second factor.
import { describe, expect, test } from 'vitest'
import { totpCode } from '../../src/modules/members'
import { routeTable } from '../../src/platform/http/routing'
import { guest, type Person } from '../support/person'
import { halfway, password, type SecondFactor, withPassword, withSecondFactor } from '../support/signed-up'
import { useTestApp } from '../support/test-app'
import { aoi, misaki } from '../world'

const app = useTestApp()

const equipped = async (): Promise<{ person: Person; factor: SecondFactor }> => {
  const person = await aoi(app)
  await withPassword(app, person)
  return { person, factor: await withSecondFactor(app, person) }
}
const codeOf = ({ secret }: SecondFactor): string => totpCode(secret, app.clock.now())

const letters = async (): Promise<string[]> => {
  await app.drain()
  const rows = await app.db.selectFrom('outboxMails').select('subject').orderBy('at').execute()
  return rows.map(({ subject }) => subject)
}

describe('setting it up', () => {
  test('shows a QR code and its key, and ten recovery codes once', async () => {
    const person = await aoi(app)
    const page = await person.does('/settings/two-step/begin')
    expect(page.html).toContain('aria-label="認証アプリに登録するためのQRコード"')
    const { recoveryCodes } = await withSecondFactor(app, person)
    expect(new Set(recoveryCodes).size).toBe(10)
    expect((await person.get('/settings/two-step/recovery-codes')).to).toBe('/settings/two-step')
    expect((await person.get('/settings/two-step')).html).toContain('10個')
    expect(await letters()).toEqual(['アカウントのお知らせ：2段階認証がオンになりました'])
  })

  test('keeps neither the secret nor a code in the clear', async () => {
    const { factor } = await equipped()
    const [row] = await app.db.selectFrom('totpSecrets').selectAll().execute()
    expect(row?.secret.toString('latin1')).not.toContain(factor.secret)
    const hashes = await app.db.selectFrom('recoveryCodes').select('hash').execute()
    for (const code of factor.recoveryCodes) expect(JSON.stringify(hashes)).not.toContain(code.slice(0, 5))
  })

  test('a wrong code turns nothing on, and the same QR code stays', async () => {
    const person = await aoi(app)
    const before = await person.does('/settings/two-step/begin')
    const answer = await person.post('/settings/two-step/confirm', { code: '000000' })
    expect(answer.status).toBe(422)
    expect(answer.html).toContain('コードが違います')
    const path = (html: string) => /<path d="(M[^"]+)" fill="#000"/.exec(html)?.[1]
    expect(path(answer.html)).toBe(path(before.html))
    await withPassword(app, person)
    expect((await guest(app).post('/sign-in', { email: person.email, password })).to).toBe('/home')
  })

  test('ends every other session', async () => {
    const person = await aoi(app)
    await withPassword(app, person)
    const other = guest(app)
    await other.post('/sign-in', { email: person.email, password })
    expect((await other.get('/settings')).status).toBe(200)
    await withSecondFactor(app, person)
    expect((await other.get('/settings')).status).toBe(303)
    expect((await person.get('/settings')).status).toBe(200)
  })
})

describe('signing in with it', () => {
  test('asks for a code after the password, and opens where one wanted to go', async () => {
    const { person, factor } = await equipped()
    const browser = guest(app)
    const asked = await browser.post('/sign-in', { email: person.email, password, to: '/settings/devices' })
    expect(asked.to).toBe('/sign-in/code?to=%2Fsettings%2Fdevices')
    const answer = await browser.post('/sign-in/code', { code: codeOf(factor), to: '/settings/devices' })
    expect(answer.to).toBe('/settings/devices')
    expect((await browser.get('/settings/devices')).status).toBe(200)
    expect(await letters()).toContain('新しい端末からログインがありました')
  })

  test('half signed in, nothing of the site is open', async () => {
    const { person } = await equipped()
    const before = await app.db.selectFrom('sessions').select('id').execute()
    const browser = await halfway(app, person)
    expect(await app.db.selectFrom('sessions').select('id').execute()).toEqual(before)
    const opened: string[] = []
    const closed = routeTable().filter(({ who }) => who !== 'anyone')
    for (const { method, path } of closed) {
      const place = path.replace(/:\w+(\{[^}]*\})?/g, 'x')
      const { status, to } =
        method === 'GET'
          ? await browser.get(place)
          : await browser.ask(place, { method, body: new FormData() })
      if (!(status === 401 || (status === 303 && to.startsWith('/sign-in?'))))
        opened.push(`${method} ${path}`)
    }
    expect(closed.length).toBeGreaterThan(200)
    expect(opened).toEqual([])
  })

  test('a code is taken once', async () => {
    const { person, factor } = await equipped()
    const code = codeOf(factor)
    expect((await (await halfway(app, person)).post('/sign-in/code', { code })).status).toBe(303)
    const again = await (await halfway(app, person)).post('/sign-in/code', { code })
    expect(again.status).toBe(422)
    expect(again.html).toContain('すでに使われました')
    app.clock.forward({ seconds: 30 })
    expect((await (await halfway(app, person)).post('/sign-in/code', { code })).status).toBe(422)
    const next = await (await halfway(app, person)).post('/sign-in/code', { code: codeOf(factor) })
    expect(next.status).toBe(303)
  })

  test('a wrong code keeps the half session for another try; ten wrong ones end the tries', async () => {
    const { person, factor } = await equipped()
    const browser = await halfway(app, person)
    for (let n = 0; n < 10; n++)
      expect((await browser.post('/sign-in/code', { code: '000000' })).status).toBe(422)
    expect((await browser.post('/sign-in/code', { code: codeOf(factor) })).status).toBe(429)
  })

  test('after ten minutes it begins again with the password', async () => {
    const { person, factor } = await equipped()
    const browser = await halfway(app, person)
    app.clock.forward({ minutes: 10 })
    expect((await browser.get('/sign-in/code')).to).toBe('/sign-in')
    expect((await browser.post('/sign-in/code', { code: codeOf(factor) })).to).toBe('/sign-in')
    expect((await browser.get('/settings')).status).toBe(303)
  })

  test('a recovery code takes the place of a code, once', async () => {
    const { person, factor } = await equipped()
    const [recoveryCode = ''] = factor.recoveryCodes
    const typed = recoveryCode.toUpperCase().replace('-', ' ')
    const browser = await halfway(app, person)
    expect((await browser.post('/sign-in/recovery-code', { recoveryCode: typed })).to).toBe('/home')
    expect((await browser.get('/settings')).status).toBe(200)
    const second = await (await halfway(app, person)).post('/sign-in/recovery-code', { recoveryCode })
    expect(second.status).toBe(422)
    expect((await person.get('/settings/two-step')).html).toContain('9個')
  })

  test('new recovery codes replace those before', async () => {
    const { person, factor } = await equipped()
    await person.does('/settings/two-step/renew-recovery-codes')
    const [recoveryCode = ''] = factor.recoveryCodes
    const answer = await (await halfway(app, person)).post('/sign-in/recovery-code', { recoveryCode })
    expect(answer.status).toBe(422)
  })

  test('turned off, the password is enough again', async () => {
    const { person } = await equipped()
    await person.does('/settings/two-step/stop')
    expect((await guest(app).post('/sign-in', { email: person.email, password })).to).toBe('/home')
    expect(await letters()).toContain('アカウントのお知らせ：2段階認証がオフになりました')
  })
})

test('the database itself refuses a session without the second factor', async () => {
  const { person } = await equipped()
  const at = app.clock.now()
  const row = { id: 'x', userId: person.memberId, token: 'x', createdAt: at, updatedAt: at, expiresAt: at }
  await expect(app.db.insertInto('sessions').values(row).execute()).rejects.toThrow(/second factor/)
})

describe('an operator', () => {
  test('without it is led to set it up, and finds no console', async () => {
    const operator = await misaki(app)
    await app.db.updateTable('sessions').set({ secondFactor: null }).execute()
    const opened: string[] = []
    for (const { method, path } of routeTable().filter(({ who }) => who === 'operator')) {
      const place = path.replace(/:\w+/g, 'x')
      const { status, to } = method === 'GET' ? await operator.get(place) : await operator.post(place)
      if (!(status === 404 || (status === 303 && to === '/settings/two-step'))) opened.push(path)
    }
    expect(opened).toEqual([])
    expect((await operator.get('/settings/two-step')).html).toContain('2段階認証が必要です')
    await withSecondFactor(app, operator)
    expect((await operator.get('/console')).status).toBe(200)
  })

  test('keeps it', async () => {
    const operator = await misaki(app)
    await withSecondFactor(app, operator)
    expect((await operator.post('/settings/two-step/stop')).status).toBe(403)
  })
})
