import { describe, expect, test, vi } from 'vitest'
import { guest, newcomer } from '../support/person'
import { password, withPassword } from '../support/signed-up'
import { useTestApp } from '../support/test-app'
import { aoi, misaki } from '../world'

const app = useTestApp()

const linkIn = async (pattern: RegExp): Promise<string> => {
  await app.drain()
  const letters = await app.db.selectFrom('outboxMails').select('body').orderBy('at', 'desc').execute()
  const found = letters.map((letter) => pattern.exec(letter.body)?.[0]).find(Boolean)
  if (!found) throw new Error(`No letter with ${pattern}`)
  return found.replace('http://tanomi.test', '')
}

const form = {
  email: 'Aoi@Example.jp',
  password: 'なが い ことば の パスワード',
  agree: 'on',
  side: 'freelancer',
}

describe('signing up', () => {
  test('a stranger signs up, opens the letter, and is in', async () => {
    const stranger = guest(app)
    const sent = await stranger.does('/sign-up', form)
    expect(sent.html).toContain('aoi@example.jp')
    await stranger.get(await linkIn(/http:\S+confirm-email\?\S+/))
    const settings = await stranger.get('/settings')
    expect(settings.status).toBe(200)
    expect(settings.html).toContain('aoi@example.jp')
  })

  test('before the letter is opened there is no way in, and a new letter comes', async () => {
    const stranger = guest(app)
    await stranger.does('/sign-up', form)
    const refused = await stranger.post('/sign-in', { email: form.email, password: form.password })
    expect(refused.status).toBe(403)
    expect(refused.html).toContain('もう一度お送りしました')
    expect((await stranger.get('/settings')).to).toBe('/sign-in?to=%2Fsettings')
  })

  test('a form at fault names the field and keeps what was typed', async () => {
    const answer = await guest(app).post('/sign-up', { email: 'aoi@', password: 'short' })
    expect(answer.status).toBe(422)
    expect(answer.html).toContain('メールアドレスを正しく入力してください')
    expect(answer.html).toContain('10文字以上で入力してください')
    expect(answer.html).toContain('value="aoi@"')
    expect(answer.html).not.toContain('value="short"')
  })

  test('a second sign-up with the same address tells the stranger nothing, and the owner by letter', async () => {
    const owner = await aoi(app)
    const answer = await guest(app).post('/sign-up', { ...form, email: owner.email })
    expect(answer.status).toBe(303)
    await app.drain()
    const letters = await app.db.selectFrom('outboxMails').select('subject').execute()
    expect(letters.map((letter) => letter.subject)).toEqual(['すでに登録があります'])
  })
})

describe('signing in and out', () => {
  test('a wrong password is refused in one sentence that does not say which was wrong', async () => {
    const answer = await guest(app).post('/sign-in', {
      email: 'nobody@example.jp',
      password: 'whatever-it-is',
    })
    expect(answer.status).toBe(422)
    expect(answer.html).toContain('メールアドレスかパスワードが違います')
  })

  test('a forgotten password is chosen anew, and every device is signed out', async () => {
    const stranger = guest(app)
    await stranger.does('/sign-up', form)
    await stranger.get(await linkIn(/http:\S+confirm-email\?\S+/))
    await stranger.does('/forgot-password', { email: form.email })
    const link = await linkIn(/http:\S+new-password\?token=\S+/)
    expect((await stranger.get(link)).status).toBe(200)
    const token = decodeURIComponent(link.split('token=')[1] ?? '')
    await stranger.does('/new-password', { token, password: 'another long phrase' })
    expect((await stranger.get('/settings')).status).toBe(303)
    const again = await stranger.post('/sign-in', {
      email: form.email,
      password: 'another long phrase',
      to: '/settings',
    })
    expect(again.to).toBe('/settings')
  })

  test('after signing out the pages of members are closed', async () => {
    const stranger = guest(app)
    await stranger.does('/sign-up', form)
    await stranger.get(await linkIn(/http:\S+confirm-email\?\S+/))
    await stranger.post('/sign-out')
    expect((await stranger.get('/settings')).to).toContain('/sign-in')
    expect(await app.db.selectFrom('sessions').selectAll().execute()).toEqual([])
  })

  test('signing in never leads to another site', async () => {
    const page = await guest(app).get('/sign-in?to=https://evil.example/')
    expect(page.html).toContain('name="to" value="/home"')
  })
})

describe('one account', () => {
  test('shows either side of the market, as its owner likes', async () => {
    const person = await aoi(app)
    await person.post('/role', { role: 'client' })
    const row = await app.db
      .selectFrom('members')
      .select('view')
      .where('id', '=', person.memberId)
      .executeTakeFirst()
    expect(row?.view).toBe('client')
  })

  test('a form of another session changes nothing, and says so on the page that it leads to', async () => {
    const person = await aoi(app)
    const answer = await person.post('/role', { role: 'client', _csrf: 'made-up' })
    expect([answer.status, answer.to]).toEqual([303, '/home'])
    expect((await person.get('/settings')).html).toContain('ログインし直しています')
    const row = await app.db.selectFrom('members').select('view').executeTakeFirstOrThrow()
    expect(row.view).toBe('freelancer')
  })

  test('of an operator trades with nobody: it is led to the console, and told why', async () => {
    const operator = await misaki(app)
    const answer = await operator.get('/jobs/new')
    expect([answer.status, answer.to]).toEqual([303, '/console'])
    expect((await operator.get('/console')).html).toContain('運営のアカウントでは、依頼や受注はできません')
    expect((await operator.post('/jobs/new', { categorySlug: 'product-description' })).status).toBe(404)
    expect(await app.db.selectFrom('jobs').select('id').execute()).toEqual([])
  })

  test('a visit is remembered once an hour', async () => {
    const person = await aoi(app)
    await person.get('/settings')
    app.clock.forward({ minutes: 30 })
    await person.get('/settings')
    app.clock.forward({ minutes: 30 })
    await person.get('/settings')
    expect(await app.db.selectFrom('visits').select('at').execute()).toHaveLength(2)
  })

  test('a page in English is English', async () => {
    const person = await aoi(app)
    await person.post('/lang', { lang: 'en', to: '/settings' })
    const page = await person.get('/settings')
    expect(page.html).toContain('<html lang="en">')
    expect(page.html).toContain('Signed-in devices')
  })

  test('costs two statements to show its settings', async () => {
    const person = await aoi(app)
    await person.get('/settings')
    app.statements.length = 0
    await person.get('/settings')
    expect(app.statements).toHaveLength(2)
  })
})

describe('somebody who came for a page', () => {
  const wants = async (to: string, side: string) => {
    const stranger = guest(app)
    const asked = await stranger.get(to)
    expect(asked.to).toBe(`/sign-in?to=${encodeURIComponent(to)}`)
    const signIn = (await stranger.get(asked.to)).html
    const signUp = /href="(\/sign-up\?[^"]+)"/.exec(signIn)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const { html } = await stranger.get(signUp)
    expect(html).toContain(`name="to" value="${to}"`)
    expect(html).toMatch(new RegExp(`value="${side}" checked`))
    await stranger.does('/sign-up', { ...form, side, to })
    return stranger
  }

  test('to hire is led to the wizard, through sign-up and the letter, and stands on the client’s side', async () => {
    const stranger = await wants('/jobs/new', 'client')
    expect((await stranger.get(await linkIn(/http:\S+confirm-email\?\S+/))).to).toBe('/jobs/new')
    expect((await stranger.get('/jobs/new')).status).toBe(200)
    const row = await app.db.selectFrom('members').select('view').executeTakeFirstOrThrow()
    expect(row.view).toBe('client')
  })

  test('to propose is led to that job’s form, also by a letter that was sent again', async () => {
    const to = '/jobs/0123456789abcdef/propose'
    const stranger = await wants(to, 'freelancer')
    app.clock.forward({ minutes: 1 })
    await stranger.does('/check-mail', { email: form.email, to })
    expect((await stranger.get(await linkIn(/http:\S+confirm-email\?\S+/))).to).toBe(to)
  })

  test('stays on the way when the side is switched, and is never led elsewhere', async () => {
    const person = await aoi(app)
    expect((await person.post('/role', { role: 'client', to: '/jobs/new' })).to).toBe('/jobs/new')
    expect((await person.post('/role', { role: 'client', to: '//evil.example' })).to).toBe('/home')
    const stranger = guest(app)
    const email = 'yui@example.jp'
    await stranger.does('/sign-up', { ...form, email, side: 'client', to: 'https://evil.example/' })
    expect((await stranger.get(await linkIn(/http:\S+confirm-email\?\S+/))).to).toBe('/home?welcome=1')
  })
})

test('a password that everybody tries, or that is one’s own address, is refused wherever one is chosen', async () => {
  const form = { side: 'freelancer', email: 'tanaka@example.jp', agree: 'on' }
  for (const password of ['password123', 'tanomi2026', 'tanaka1234']) {
    const answer = await guest(app).post('/sign-up', { ...form, password })
    expect([password, answer.status]).toEqual([password, 422])
    expect(answer.html).toContain('推測できます')
  }
  expect(await app.db.selectFrom('members').select('id').where('email', '=', form.email).execute()).toEqual(
    [],
  )
})

test('each try to sign in leaves a line in the log, without address or password', async () => {
  const person = await newcomer(app, { name: '岬', email: 'log-misaki@example.jp' })
  await withPassword(app, person)
  const said = vi.spyOn(app.deps.log, 'info')
  await guest(app).post('/sign-in', { email: person.email, password: 'not this one' })
  await guest(app).post('/sign-in', { email: person.email, password })
  const lines = said.mock.calls.filter(([, what]) => what === 'sign-in').map(([line]) => line)
  said.mockRestore()
  expect(lines).toMatchObject([
    { how: 'password', outcome: 'refused' },
    { how: 'password', outcome: 'in' },
  ])
  expect(JSON.stringify(lines)).not.toContain(person.email)
})

test('signing out clears what the browser kept', async () => {
  const person = await newcomer(app, { name: '岬', email: 'out-misaki@example.jp' })
  const answer = await person.post('/sign-out')
  expect(answer.headers.get('clear-site-data')).toBe('"cache", "storage"')
})
