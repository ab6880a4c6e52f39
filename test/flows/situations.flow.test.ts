// Situations from public bug reports (issue 11, section 8), each with the right value.
import { beforeEach, describe, expect, test } from 'vitest'
import { syncCatalogue } from '../../src/modules/categories'
import { addSkill } from '../../src/modules/profiles'
import { inTransaction } from '../../src/platform/db'
import { newId } from '../../src/platform/ids'
import { orderRow, type Parties, working } from '../support/orders'
import { guest } from '../support/person'
import { useTestApp } from '../support/test-app'
import { aoi, ken, misaki } from '../world'
import { postedJob } from './jobs.help'

const app = useTestApp()
let people: Parties
beforeEach(async () => {
  people = { client: await ken(app), freelancer: await aoi(app) }
})

/** The hidden and typed values of the form for `action`, as its page offers them. */
const offeredBy = (html: string, action: string): Record<string, string[]> => {
  const form = html.split('<form').find((part) => part.includes(`action="${action}" method="post"`)) ?? ''
  const found: Record<string, string[]> = {}
  const add = (name = '', value = ''): void => {
    found[name] = [...(found[name] ?? []), value.replaceAll('&amp;', '&')]
  }
  for (const [tag] of form.matchAll(/<input[^>]*>/g))
    if (!/type="checkbox"/.test(tag)) add(/name="([^"]*)"/.exec(tag)?.[1], /value="([^"]*)"/.exec(tag)?.[1])
  for (const [, name, value] of form.matchAll(/<textarea[^>]*name="([^"]*)"[^>]*>([^<]*)</g)) add(name, value)
  delete found['_csrf']
  return found
}

describe('what the site itself proposes is acceptable', () => {
  test('three pieces of a title of 100 characters have names that differ', async () => {
    const { orderId } = await working(app, people, [{ title: '長'.repeat(100), priceYen: 30_000n }])
    const path = `/orders/${orderId}/split`
    const offered = offeredBy((await people.freelancer.get(`${path}?n=3`)).html, path)
    const names = offered['title[]'] ?? []
    expect(new Set(names).size).toBe(3)
    expect(names.every((name) => name.length <= 100 && /（\d\/3）$/.test(name))).toBe(true)
    expect((await people.freelancer.post(path, offered)).status).toBe(303)
  })

  test('two long briefs merge into one that is taken', async () => {
    const { orderIds } = await working(app, people, [10_000n, 20_000n])
    for (const [n, id] of orderIds.entries())
      await app.db
        .updateTable('orders')
        .set({ brief: `${n}`.repeat(3_010) })
        .where('id', '=', id)
        .execute()
    const path = `/orders/${orderIds[0]}/merge`
    const offered = offeredBy((await people.freelancer.get(path)).html, path)
    expect(offered['brief']?.[0]?.length).toBeGreaterThan(6_020)
    expect((await people.freelancer.post(path, offered)).status).toBe(303)
  })
})

describe('limits say what they do', () => {
  test('with 30 skills the years of one can be changed, and a thirty-first is refused', async () => {
    await inTransaction(app.db, (tx) => syncCatalogue(tx))
    const skill = { memberId: people.freelancer.memberId, at: app.clock.now() }
    const name = (n: number) => `技能${n}`
    await inTransaction(app.db, async (tx) => {
      for (let n = 0; n < 30; n++) await addSkill(tx, { ...skill, name: name(n), years: 1 })
    })
    await inTransaction(app.db, (tx) => addSkill(tx, { ...skill, name: name(3), years: 7 }))
    const row = await app.db
      .selectFrom('profileSkills')
      .selectAll()
      .where('name', '=', name(3))
      .executeTakeFirst()
    expect(row?.years).toBe(7)
    await expect(
      inTransaction(app.db, (tx) => addSkill(tx, { ...skill, name: name(30), years: 1 })),
    ).rejects.toMatchObject({ refusal: 'too-many-skills' })
  })

  test('a deadline may be tomorrow or 90 days from today, not today and not 91 days from today', async () => {
    const deadline = async (proposalsOn: string) => {
      const job = await postedJob(app, people.client, { budget: { proposalsOn, wantedOn: '' }, post: false })
      return (await people.client.post(`/jobs/${job}/post`)).status
    }
    expect(await deadline('2026-11-23')).toBe(422)
    expect(await deadline('2026-11-24')).toBe(303)
    expect(await deadline('2027-02-21')).toBe(303)
    expect(await deadline('2027-02-22')).toBe(422)
  })
})

test('a link that is none is named at its field', async () => {
  const { orderId } = await working(app, people)
  const answer = await people.freelancer.post(`/orders/${orderId}/deliver`, {
    message: '納品です',
    links: '資料はこちら https://example.jp/a',
  })
  expect(answer.status).toBe(422)
  expect(answer.html).toContain('「資料はこちら」：URLを正しく入力してください')
  expect(answer.html).toMatch(
    /<textarea[^>]*name="links"[^>]*aria-invalid="true"|aria-invalid="true"[^>]*name="links"/,
  )
})

test.each(['ha..na@docomo.ne.jp', 'taro.@ezweb.ne.jp', '.x.@softbank.ne.jp'])(
  '%s, as carriers gave it out, signs up, confirms and signs in',
  async (email) => {
    const visitor = guest(app)
    const account = { email, password: 'correct horse battery' }
    expect((await visitor.post('/sign-up', { ...account, agree: 'on', side: 'client' })).status).toBe(303)
    await app.drain()
    const letter = await app.db
      .selectFrom('outboxMails')
      .selectAll()
      .where('recipient', '=', email)
      .executeTakeFirstOrThrow()
    const path = /http:\/\/tanomi\.test(\/confirm-email\S+)/.exec(letter.body)?.[1] ?? ''
    await visitor.get(path)
    expect((await guest(app).post('/sign-in', account)).status).toBe(303)
    await guest(app).post('/forgot-password', { email })
    await app.drain()
    const letters = await app.db
      .selectFrom('outboxMails')
      .select('id')
      .where('recipient', '=', email)
      .execute()
    expect(letters.length).toBeGreaterThan(1)
  },
)

test('messages are found in any width and case, by each of two words', async () => {
  const { orderId } = await working(app, people)
  const order = await orderRow(app, orderId)
  const { threadId } = await app.db
    .selectFrom('contracts')
    .select('threadId')
    .where('id', '=', order.contractId)
    .executeTakeFirstOrThrow()
  const body = 'ＰＤＦの仕様と、ﾃﾞｻﾞｲﾝの見本です。Éclair 100%'
  await app.db
    .insertInto('messages')
    .values({
      id: newId(app.clock.now()),
      threadId,
      senderId: people.client.memberId,
      body,
      at: app.clock.now(),
    })
    .execute()
  const found = async (words: string) =>
    (await people.freelancer.get(`/messages?q=${encodeURIComponent(words)}`)).html.includes('見本です')
  for (const words of ['pdf', 'デザイン', '見本　PDF', 'ｐｄｆ デザイン', '100%', 'éclair'])
    expect([words, await found(words)]).toEqual([words, true])
  for (const words of ['pdf ロゴ', '10_%', 'てざいん'])
    expect([words, await found(words)]).toEqual([words, false])
})

test('operators find people by the same folding', async () => {
  const operator = await misaki(app)
  await app.db
    .updateTable('members')
    .set({ name: 'ｱｵｲ Ｄｅｓｉｇｎ' })
    .where('id', '=', people.freelancer.memberId)
    .execute()
  expect((await operator.get('/console/people?q=design+アオイ')).html).toContain('ｱｵｲ')
})
