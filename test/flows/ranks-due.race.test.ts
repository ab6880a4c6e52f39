import { type RawBuilder, sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { inTransaction } from '../../src/platform/db'
import { type DueLine, lines, sweptSoFar } from '../support/due-people'
import { type TestApp, useCommittedTestApp } from '../support/test-app'

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)

type DueSubject = DueLine['whom']

/** What another server has locked that sweeps the first of them, and a transaction in which the second is judged. */
const locked: Readonly<Record<DueSubject, (first: string, second: string) => RawBuilder<unknown>>> = {
  freelancers: (first, second) => sql`
    with d as (select from members_rank_due where member_id = ${first} for update),
      m as (select from members where id = ${second} for no key update) select (select count(*) from d), (select count(*) from m)`,
  clients: (first, second) => sql`
    select from rank_clients where member_id in (${first}, ${second}) for no key update`,
}

/** As they stood before anybody was judged, and due now. */
const dueAgain: Readonly<Record<DueSubject, (app: TestApp, ids: string[]) => Promise<unknown>>> = {
  freelancers: async ({ db, clock }, ids) => {
    await db.updateTable('members').set({ tier: 'none' }).where('id', 'in', ids).execute()
    await db.updateTable('membersRankDue').set({ dueAt: clock.now() }).execute()
  },
  clients: ({ db, clock }) =>
    db.updateTable('rankClients').set({ tier: 'none', dueAt: clock.now() }).execute(),
}

describe.each(lines)('servers that sweep $whom side by side', (of) => {
  const { whom, lineUp, sweep } = of
  const app = useCommittedTestApp()
  const context = () => ({ db: app.db, at: app.clock.now() })
  const swept = () => sweptSoFar(app, of)
  let ids: string[]
  beforeAll(async () => {
    ids = await lineUp(app, 30)
  })

  test('judge everybody due exactly once, and wait for nobody', async () => {
    const [first = '', second = '', ...others] = ids
    const beside = await inTransaction(app.db, async (tx) => {
      await locked[whom](first, second).execute(tx)
      const judged = await sweep(context(), 4)
      return { judged, ...(await swept()) }
    })
    expect(beside).toEqual({ judged: 28, due: [first, second], moved: others })
    expect(sum(await Promise.all([1, 2, 3].map(() => sweep(context(), 1))))).toBe(2)
    expect(await swept()).toEqual({ due: [], moved: ids })
  })

  test('share thirty people, whoever takes whom', async () => {
    app.clock.forward({ minutes: 1 })
    await dueAgain[whom](app, ids)
    const counts = await Promise.all([1, 2, 3].map(() => sweep(context(), 2)))
    expect(sum(counts)).toBe(30)
    expect((await swept()).moved).toEqual([...ids, ...ids].sort())
  })
})
