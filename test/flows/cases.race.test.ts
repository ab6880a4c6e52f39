import { expect, test } from 'vitest'
import { sweepCases } from '../../src/modules/cases'
import { approveSanction } from '../../src/modules/cases/commands/approve-sanction'
import { declineSanction } from '../../src/modules/cases/commands/decline-sanction'
import { dismissReport } from '../../src/modules/cases/commands/dismiss-report'
import { fileAppeal } from '../../src/modules/cases/commands/file-appeal'
import { overturnAppeal } from '../../src/modules/cases/commands/overturn-appeal'
import { sanction } from '../../src/modules/cases/commands/sanction'
import { takeAppeal } from '../../src/modules/cases/commands/take-appeal'
import { takeReport } from '../../src/modules/cases/commands/take-report'
import { upholdAppeal } from '../../src/modules/cases/commands/uphold-appeal'
import { later } from '../../src/platform/clock'
import { inTransaction, type Tx } from '../../src/platform/db'
import { newId } from '../../src/platform/ids'
import { allAtOnce } from '../support/at-once'
import { appealed, reported, sanctioned, takenReport, until } from '../support/cases'
import type { Person } from '../support/person'
import { useCommittedTestApp } from '../support/test-app'
import { ken, misaki, regularFreelancer } from '../world'
import { anotherOperator } from './cases.help'

const app = useCommittedTestApp()
const as = 'operator' as const
const now = (): Date => app.clock.now()
const inOne = (run: (tx: Tx) => Promise<unknown>) => () => inTransaction(app.db, run)
const words = { ruleId: 'respect', notice: 'ご注意ください。', note: '記録のとおり' }

let made: { client: Person; operator: Person; second: Person } | undefined
const cast = async () => {
  made ??= { client: await ken(app), operator: await misaki(app), second: await anotherOperator(app) }
  return { ...made, freelancer: await regularFreelancer(app) }
}
const statusOf = async (table: 'reports' | 'sanctions' | 'sanctionAppeals', id: string) =>
  (await app.db.selectFrom(table).select('status').where('id', '=', id).executeTakeFirstOrThrow()).status

test('ten impatient clicks report once', async () => {
  const { client, freelancer } = await cast()
  const person = { reporter: client, kind: 'person' as const, id: freelancer.memberId }
  const { won, refused } = await allAtOnce(Array.from({ length: 10 }, () => () => reported(app, person)))
  expect([won, new Set(refused)]).toEqual([1, new Set(['reported-already'])])
})

test('of two operators one takes a report, and of two decisions one stands', async () => {
  const { client, freelancer, operator, second } = await cast()
  const reportId = await reported(app, { reporter: client, kind: 'person', id: freelancer.memberId })
  const act = (person: Person) => ({ reportId, actorId: person.memberId, as, at: now() })
  const takes = await allAtOnce([operator, second].map((one) => inOne((tx) => takeReport(tx, act(one)))))
  expect([takes.won, takes.refused]).toEqual([1, ['wrong-moment']])
  const { takenBy } = await app.db
    .selectFrom('reports')
    .select('takenBy')
    .where('id', '=', reportId)
    .executeTakeFirstOrThrow()
  const taker = takenBy === operator.memberId ? operator : second
  const measure = { kind: 'warn' as const }
  const decisions = await allAtOnce([
    ...[1, 2].map(() => inOne((tx) => sanction(tx, { ...act(taker), id: newId(now()), measure, ...words }))),
    ...[1, 2].map(() => inOne((tx) => dismissReport(tx, { ...act(taker), note: '違反なし' }))),
  ])
  expect([decisions.won, decisions.refused]).toEqual([1, ['wrong-moment', 'wrong-moment', 'wrong-moment']])
  const sanctions = await app.db
    .selectFrom('sanctions')
    .select('id')
    .where('reportId', '=', reportId)
    .execute()
  expect(sanctions.length).toBe((await statusOf('reports', reportId)) === 'sanctioned' ? 1 : 0)
})

test('an approval and a refusal at once leave one of the two', async () => {
  const { client, freelancer, operator, second } = await cast()
  const reportId = await takenReport(app, {
    reporter: client,
    kind: 'person',
    id: freelancer.memberId,
    operator,
  })
  const at = now()
  const sanctionId = newId(at)
  const measure = { kind: 'suspend' as const, until: until(app, 30) }
  const proposal = { reportId, actorId: operator.memberId, as, at, id: sanctionId, measure, ...words }
  await inTransaction(app.db, (tx) => sanction(tx, proposal))
  const act = { reportId, actorId: second.memberId, as, at }
  const ends = await allAtOnce([
    inOne((tx) => approveSanction(tx, act)),
    inOne((tx) => approveSanction(tx, act)),
    inOne((tx) => declineSanction(tx, { ...act, note: '重すぎる' })),
  ])
  expect([ends.won, ends.refused]).toEqual([1, ['wrong-moment', 'wrong-moment']])
  const { suspendedAt } = await app.db
    .selectFrom('members')
    .select('suspendedAt')
    .where('id', '=', freelancer.memberId)
    .executeTakeFirstOrThrow()
  expect(suspendedAt !== null).toBe((await statusOf('sanctions', sanctionId)) === 'standing')
})

test('an appeal is made once and decided once, whatever else happens to its sanction', async () => {
  const { client, freelancer, operator, second } = await cast()
  const measure = { kind: 'restrict' as const, features: ['posting'] as const, until: until(app, 10) }
  const { id: sanctionId } = await sanctioned(app, {
    reporter: client,
    person: freelancer,
    operator,
    measure,
  })
  const memberId = freelancer.memberId
  const appeals = await allAtOnce(
    Array.from({ length: 6 }, () =>
      inOne((tx) => fileAppeal(tx, { id: newId(now()), sanctionId, memberId, body: '違います', at: now() })),
    ),
  )
  expect([appeals.won, new Set(appeals.refused)]).toEqual([1, new Set(['already-appealed'])])
  const appeal = await app.db
    .selectFrom('sanctionAppeals')
    .select('id')
    .where('sanctionId', '=', sanctionId)
    .executeTakeFirstOrThrow()
  const at = later(now(), { days: 11 })
  const act = { appealId: appeal.id, actorId: second.memberId, as, at }
  const takes = await allAtOnce([1, 2, 3].map(() => inOne((tx) => takeAppeal(tx, act))))
  expect(takes.won).toBe(1)
  const answer = '判断の理由です。'
  const decided = allAtOnce([
    inOne((tx) => overturnAppeal(tx, { ...act, answer })),
    inOne((tx) => upholdAppeal(tx, { ...act, answer })),
    inOne((tx) => overturnAppeal(tx, { ...act, answer })),
  ])
  const sweeps = [1, 2].map(() => sweepCases({ db: app.db, at }))
  const { won } = await decided
  await Promise.all(sweeps)
  expect(won).toBe(1)
  const isOverturned = (await statusOf('sanctionAppeals', appeal.id)) === 'overturned'
  expect(await statusOf('sanctions', sanctionId)).toBe(isOverturned ? 'overturned' : 'ended')
  const bars = await app.db.selectFrom('memberBars').select('liftedAt').where('id', '=', sanctionId).execute()
  expect(bars.map(({ liftedAt }) => liftedAt !== null)).toEqual([true])
})

test('two suspensions of one person: search has them back when the last has ended', async () => {
  const { client, freelancer, operator, second } = await cast()
  const of = { reporter: client, person: freelancer, operator, second }
  await sanctioned(app, { ...of, measure: { kind: 'suspend', until: until(app, 5) } })
  const { id } = await sanctioned(app, { ...of, measure: { kind: 'suspend', until: until(app, 9) } })
  const isFound = async () =>
    (await app.db
      .selectFrom('freelancerSearch')
      .select('memberId')
      .where('memberId', '=', freelancer.memberId)
      .executeTakeFirst()) !== undefined
  await Promise.all([1, 2, 3].map(() => sweepCases({ db: app.db, at: until(app, 6) })))
  expect(await isFound()).toBe(false)
  await Promise.all([1, 2, 3].map(() => sweepCases({ db: app.db, at: until(app, 10) })))
  expect([await isFound(), await statusOf('sanctions', id)]).toEqual([true, 'ended'])
  await appealed(app, { sanctionId: id, person: freelancer })
})
