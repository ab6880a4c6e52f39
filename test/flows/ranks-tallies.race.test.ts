import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { recount } from '../../src/modules/ranks'
import { yearBefore } from '../../src/modules/ranks/engine/civil'
import { lockWindow, moveWindow } from '../../src/modules/ranks/sums/store-tallies'
import { inTransaction } from '../../src/platform/db'
import { ratedContract } from '../support/career'
import { useCommittedTestApp } from '../support/test-app'
import { ken, regularFreelancer } from '../world'

const app = useCommittedTestApp()

test('two people who talk at once, orders that change and nights that count meanwhile leave no sum behind', async () => {
  const people = { freelancer: await regularFreelancer(app), client: await ken(app) }
  for (let i = 0; i < 3; i++) await ratedContract(app, people)
  await app.sweep()
  // No command changes an order that has ended; sums must bear it all the same.
  await sql`alter table orders disable trigger orders_stay`.execute(app.db)
  const at = app.clock.now()
  const { id: thread } = await app.db.selectFrom('threads').select('id').executeTakeFirstOrThrow()
  const orders = await app.db.selectFrom('orders').select('id').execute()
  const say = (n: number) => {
    const sender = n % 2 === 0 ? people.freelancer.memberId : people.client.memberId
    // Out of order, as transactions commit.
    const then = new Date(at.getTime() - ((n * 7) % 31) * 3_600_000)
    return sql`insert into messages (id, thread_id, sender_id, body, at) values (${`race-${n}`}, ${thread}, ${sender}, '…', ${then})`
  }
  const change = (n: number) =>
    sql`update orders set rewarded_yen = rewarded_yen + ${n}::bigint where id = ${orders[n % orders.length]?.id}`
  const count = () =>
    inTransaction(app.db, async (tx) => {
      const window = await lockWindow(tx)
      const days = Math.floor((window?.since.getTime() ?? 0) / 1000) % 3
      const until = yearBefore(new Date(at.getTime() + days * 86_400_000 - 3_600_000))
      if (window) await moveWindow(tx, { since: window.since, until })
    })
  const deeds = Array.from({ length: 48 }, (_, n) =>
    n % 6 === 5 ? count() : n % 2 === 0 ? say(n / 2).execute(app.db) : change(n).execute(app.db),
  )
  const outcomes = await Promise.allSettled(deeds)
  expect(outcomes.filter(({ status }) => status === 'rejected')).toEqual([])
  const { rows } = await sql<{
    n: number
  }>`select count(*)::integer as n from messages where id like 'race-%'`.execute(app.db)
  expect(rows).toEqual([{ n: 24 }])
  const audit = await inTransaction(app.db, (tx) => recount(tx, { at }))
  expect(audit).toEqual({ people: 1, memberIds: [] })
})
