import { beforeEach, expect, test } from 'vitest'
import { choose } from '../../src/modules/competitions'
import { inTransaction } from '../../src/platform/db'
import { newId } from '../../src/platform/ids'
import { competitionRow, entered, opened } from '../support/competitions'
import { newcomer, type Person } from '../support/person'
import { useTestApp } from '../support/test-app'
import { aoi, ken, misaki } from '../world'

const app = useTestApp()
let client: Person
let author: Person
let other: Person
let operator: Person
let id: string
let entry: string
beforeEach(async () => {
  client = await ken(app)
  author = await aoi(app)
  other = await newcomer(app, { name: '海', email: 'umi@example.jp' })
  operator = await misaki(app)
  id = await opened(app, client, { prizeYen: 10_000n, rewardYen: 1_000n, rewardCount: 5 })
  for (const person of [author, other]) await entered(app, person, id)
  await forward(7)
  entry = `/competitions/${id}/entries/1`
})

const forward = async (days: number) => {
  app.clock.forward({ days, minutes: 1 })
  await app.sweep()
}
const mark = () => client.does(`${entry}/unserious`, { reason: '依頼と関係がない' })
const statusNow = async (): Promise<string> => (await competitionRow(app, id)).status
const shares = async (): Promise<(string | bigint)[][]> =>
  (
    await app.db
      .selectFrom('orders as o')
      .innerJoin('contracts as k', 'k.id', 'o.contractId')
      .select(['k.freelancerId', 'o.priceYen'])
      .where('k.originId', '=', id)
      .where('o.status', '=', 'completed')
      .orderBy('o.priceYen', 'desc')
      .execute()
  ).map(({ freelancerId, priceYen }) => [freelancerId, priceYen])

test('the author reads the reason, appeals once, and an overturned mark is gone for good', async () => {
  await mark()
  await app.drain()
  expect((await author.get('/notices')).html).toContain('山分けの対象から外されました')
  expect((await author.get('/todo')).html).toContain(`${entry}#appeal`)
  expect((await author.get(entry)).html).toContain('依頼と関係がない')
  expect((await other.get(entry)).html).not.toContain('依頼と関係がない')
  expect((await author.post(`${entry}/appeal`, { body: '' })).status).toBe(422)
  await author.does(`${entry}/appeal`, { body: '依頼文の2行目に合わせました。' })
  expect((await author.post(`${entry}/appeal`, { body: 'もう一度' })).status).toBe(409)
  expect((await other.post(`${entry}/appeal`, { body: '他人の作品' })).status).toBe(404)
  expect((await operator.get('/todo')).html).toContain('不服申し立て1件')
  expect((await operator.get('/console/competitions?status=appealed')).html).toContain('木桶仕込み醤油のロゴ')
  const page = `/console/competitions/${id}`
  expect((await operator.get(page)).html).toContain('依頼文の2行目に合わせました。')
  const { id: appealId } = await app.db
    .selectFrom('competitionAppeals')
    .select('id')
    .executeTakeFirstOrThrow()
  const decision = { decision: 'overturned', answer: '依頼に沿った作品です。' }
  expect(
    (await operator.post(`${page}/appeals/${appealId}/decide`, { ...decision, answer: '' })).status,
  ).toBe(422)
  await operator.does(`${page}/appeals/${appealId}/decide`, decision)
  expect((await operator.post(`${page}/appeals/${appealId}/decide`, decision)).status).toBe(409)
  for (const person of [author, client])
    expect((await person.get(entry)).html).toContain('依頼に沿った作品です。')
  const again = await client.post(`${entry}/unserious`, { reason: 'やはり' })
  expect([again.status, again.html.includes('もう一度外すことはできません')]).toEqual([409, true])
  expect((await operator.get('/console/audit')).html).toContain('コンペの不服申し立てを判断した')
})

test('nothing is shared before a mark stands: seven days pass, or the appeal is decided', async () => {
  app.clock.forward({ days: 20 })
  await mark()
  await forward(2)
  expect(await statusNow()).toBe('selecting')
  expect((await client.post(`${entry}/unserious`, { reason: '期限の後' })).status).toBe(409)
  await author.does(`${entry}/appeal`, { body: '関係があります。' })
  await forward(9)
  expect(await statusNow()).toBe('selecting')
  const { id: appealId } = await app.db
    .selectFrom('competitionAppeals')
    .select('id')
    .executeTakeFirstOrThrow()
  await operator.does(`/console/competitions/${id}/appeals/${appealId}/decide`, {
    decision: 'upheld',
    answer: '白紙でした。',
  })
  await app.sweep()
  expect(await statusNow()).toBe('completed')
  expect(await shares()).toEqual([[other.memberId, 11_000n]])
})

test('a mark that can still be appealed against takes nobody’s reward for taking part', async () => {
  await mark()
  const at = app.clock.now()
  const choice = { competitionId: id, actorId: client.memberId, at, id: newId(at), number: 2 }
  await inTransaction(app.db, (tx) => choose(tx, choice))
  expect(await shares()).toEqual([[author.memberId, 1_000n]])
})
