import { beforeAll, expect, test } from 'vitest'
import { choose } from '../../src/modules/competitions'
import { lockCompetition } from '../../src/modules/competitions/store'
import { verifyLedger } from '../../src/modules/ledger'
import { inTransaction } from '../../src/platform/db'
import { newId } from '../../src/platform/ids'
import { readBehind } from '../support/at-once'
import { competitionRow, entered, opened } from '../support/competitions'
import type { Person } from '../support/person'
import { useCommittedTestApp } from '../support/test-app'
import { aoi, ken, misaki } from '../world'

const app = useCommittedTestApp()
let client: Person
let freelancer: Person
let other: Person
beforeAll(async () => {
  client = await ken(app)
  freelancer = await aoi(app)
  other = await misaki(app)
})

const outcomes = async (runs: Promise<unknown>[]): Promise<string[]> =>
  (await Promise.allSettled(runs))
    .map((result) => (result.status === 'fulfilled' ? 'done' : String((result.reason as Error).message)))
    .sort()

test('eight entries of one person at once leave five', async () => {
  const id = await opened(app, client)
  const runs = Array.from({ length: 8 }, () => entered(app, freelancer, id))
  expect(await outcomes(runs)).toEqual([...Array(5).fill('done'), ...Array(3).fill('too-many-entries')])
  const rows = await app.db
    .selectFrom('competitionEntries')
    .select(['number', 'slot'])
    .where('competitionId', '=', id)
    .orderBy('number')
    .execute()
  expect(rows.map(({ number, slot }) => [number, slot])).toEqual([1, 2, 3, 4, 5].map((n) => [n, n]))
})

test('choosing ten times at once chooses once, and the prize is held once', async () => {
  const id = await opened(app, client)
  await entered(app, freelancer, id)
  await entered(app, other, id)
  app.clock.forward({ days: 7, minutes: 1 })
  await app.sweep()
  const at = app.clock.now()
  const runs = Array.from({ length: 10 }, (_, i) => {
    const act = { competitionId: id, actorId: client.memberId, at, id: newId(at), number: (i % 2) + 1 }
    return inTransaction(app.db, (tx) => choose(tx, act))
  })
  expect(await outcomes(runs)).toEqual(['done', ...Array(9).fill('not-possible-now')])
  expect((await verifyLedger(app.db)).faults).toEqual([])
})

test('whoever waited for a competition counts the entries that were changed meanwhile', async () => {
  const id = await opened(app, client)
  await entered(app, freelancer, id)
  const { entries } =
    (await readBehind(app.db, {
      write: async (tx) => {
        await lockCompetition(tx, id)
        await tx
          .updateTable('competitionEntries')
          .set({ status: 'withdrawn', withdrawnAt: app.clock.now() })
          .where('competitionId', '=', id)
          .execute()
      },
      read: (tx) => lockCompetition(tx, id),
    })) ?? {}
  expect(entries).toBe(0)
})

test('entries that come while the period ends are in it or refused, and all that are in share the prize', async () => {
  const id = await opened(app, client)
  const { closesAt } = await competitionRow(app, id)
  app.clock.set(new Date((closesAt?.getTime() ?? 0) - 1))
  const early = Array.from({ length: 3 }, () => entered(app, freelancer, id))
  const sweeping = (async () => {
    app.clock.forward({ seconds: 1 })
    await app.sweep()
  })()
  const late = Array.from({ length: 3 }, () => entered(app, other, id))
  const answers = await outcomes([...early, ...late, sweeping])
  expect(answers.filter((answer) => answer !== 'done' && answer !== 'not-taking-entries')).toEqual([])
  await app.sweep()
  expect((await competitionRow(app, id)).status).toBe('selecting')
  app.clock.forward({ days: 21 })
  await app.sweep()
  const paid = await app.db
    .selectFrom('orders as o')
    .innerJoin('contracts as k', 'k.id', 'o.contractId')
    .select((row) => row.fn.sum<string>('o.priceYen').as('yen'))
    .where('k.originId', '=', id)
    .executeTakeFirst()
  const entries = await app.db
    .selectFrom('competitionEntries')
    .select('id')
    .where('competitionId', '=', id)
    .execute()
  expect(Number(paid?.yen ?? 0)).toBe(entries.length > 0 ? 30_000 : 0)
  expect((await verifyLedger(app.db)).faults).toEqual([])
})
