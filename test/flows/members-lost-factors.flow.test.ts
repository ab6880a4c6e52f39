// Neither the app nor the recovery codes (§5.4, decision 144): identity, a week, and a letter that stops it.
import { beforeEach, describe, expect, test } from 'vitest'
import { totpCode } from '../../src/modules/members'
import { guest, type Person } from '../support/person'
import { halfway, password, type SecondFactor, withPassword, withSecondFactor } from '../support/signed-up'
import { useTestApp } from '../support/test-app'
import { aoi, misaki } from '../world'

const app = useTestApp()
let person: Person
let operator: Person
let factor: SecondFactor
beforeEach(async () => {
  person = await aoi(app)
  operator = await misaki(app)
  await withPassword(app, person)
  factor = await withSecondFactor(app, person)
})

const words = { words: '10月に運転免許証を出しました。最近の発注は「商品説明文」です。' }

const letters = async () => {
  await app.drain()
  return app.db.selectFrom('outboxMails').select(['subject', 'body']).orderBy('at', 'desc').execute()
}
const stopLink = async (): Promise<string> => {
  const found = (await letters()).map(({ body }) => /\/stop-reset\?token=\S+/.exec(body)?.[0]).find(Boolean)
  if (!found) throw new Error('No letter can stop it')
  return found
}
const ask = async (): Promise<string> => {
  const browser = await halfway(app, person)
  expect((await browser.get('/sign-in/code')).html).toContain('href="/sign-in/lost"')
  await browser.does('/sign-in/lost', words)
  return (await app.db.selectFrom('factorResets').select('id').executeTakeFirstOrThrow()).id
}
const approve = (id: string) =>
  operator.does(`/console/factor-resets/${id}/approve`, {
    approveReason: '免許証の氏名と生年月日を照合しました。',
  })
const comesIn = async (): Promise<string> =>
  (await guest(app).post('/sign-in', { email: person.email, password })).to

describe('whoever has lost both', () => {
  test('asks after the password, once; nothing changes by that alone', async () => {
    expect((await guest(app).get('/sign-in/lost')).to).toBe('/sign-in')
    expect((await guest(app).post('/sign-in/lost', words)).status).toBe(303)
    await ask()
    const again = await halfway(app, person)
    expect((await again.post('/sign-in/lost', words)).html).toContain('すでに受け付けています')
    expect((await letters())[0]?.subject).toBe('2段階認証の解除が申し込まれました')
    app.clock.forward({ days: 30 })
    await app.sweep()
    expect(await comesIn()).toContain('/sign-in/code')
  })

  test('is let in by the password a week after an operator has compared who it is', async () => {
    const id = await ask()
    expect((await operator.get('/console/factor-resets')).html).toContain('最近の発注は「商品説明文」です。')
    expect((await operator.post(`/console/factor-resets/${id}/approve`, {})).status).toBe(422)
    await approve(id)
    app.clock.forward({ days: 6, hours: 23 })
    await app.sweep()
    expect(await comesIn()).toContain('/sign-in/code')
    app.clock.forward({ hours: 2 })
    await app.sweep()
    expect((await person.get('/settings')).to).toContain('/sign-in')
    expect(await comesIn()).toBe('/home')
    expect((await letters()).map(({ subject }) => subject)).toContain(
      'アカウントのお知らせ：2段階認証がオフになりました',
    )
    const deeds = await app.db.selectFrom('auditLog').select(['deed', 'reason']).execute()
    expect(deeds).toContainEqual({ deed: 'approve-reset', reason: '免許証の氏名と生年月日を照合しました。' })
  })

  test('may ask again where the operator could not see who it is', async () => {
    const id = await ask()
    await operator.does(`/console/factor-resets/${id}/refuse`, { refuseReason: '書類と一致しません。' })
    expect(
      (await operator.post(`/console/factor-resets/${id}/approve`, { approveReason: 'やはり' })).status,
    ).toBe(409)
    app.clock.forward({ days: 30 })
    await app.sweep()
    expect(await comesIn()).toContain('/sign-in/code')
    const browser = await halfway(app, person)
    await browser.does('/sign-in/lost', words)
  })
})

describe('whoever owns the account', () => {
  test('stops it by the letter, also after approval: the password is void and every session over', async () => {
    const id = await ask()
    await approve(id)
    const link = await stopLink()
    const visitor = guest(app)
    expect((await visitor.get(link)).html).toContain('解除を止める')
    const token = link.split('token=')[1] ?? ''
    await visitor.does('/stop-reset', { token })
    expect((await visitor.post('/stop-reset', { token })).status).toBe(410)
    expect((await person.get('/settings')).to).toContain('/sign-in')
    expect((await guest(app).post('/sign-in', { email: person.email, password })).status).toBe(422)
    app.clock.forward({ days: 8 })
    await app.sweep()
    const kept = await app.db.selectFrom('totpSecrets').select('memberId').execute()
    expect(kept).toHaveLength(1)
  })

  test('stops it by coming in with a code', async () => {
    await approve(await ask())
    app.clock.forward({ minutes: 5 })
    const browser = await halfway(app, person)
    await browser.does('/sign-in/code', { code: totpCode(factor.secret, app.clock.now()) })
    app.clock.forward({ days: 8 })
    await app.sweep()
    expect(await comesIn()).toContain('/sign-in/code')
  })
})

test('an operator’s own second factor is taken off by nobody here', async () => {
  await withPassword(app, operator)
  await withSecondFactor(app, operator)
  const browser = await halfway(app, operator)
  expect((await browser.post('/sign-in/lost', words)).status).toBe(403)
})

test('the table lets nothing work before the week is over', async () => {
  const id = await ask()
  const at = app.clock.now()
  const early = app.db
    .updateTable('factorResets')
    .set({ decidedBy: operator.memberId, decidedAt: at, reason: 'いま', worksAt: at })
    .where('id', '=', id)
    .execute()
  await expect(early).rejects.toThrow('a_week_to_stop_it')
})
