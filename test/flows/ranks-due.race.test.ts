import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { sweepDue } from '../../src/modules/ranks/sweeps'
import { inTransaction } from '../../src/platform/db'
import { duePeople, sweptSoFar } from '../house/due-people'
import { useCommittedHouse } from '../house/house'

const it = useCommittedHouse()
const context = () => ({ db: it.house.db, at: it.house.clock.now() })
let ids: string[]
beforeAll(async () => {
  ids = await duePeople(it.house, 30)
})

/** Sweeps while somebody else holds a lock; answers what had happened before they let go. */
const besideLock = (lock: ReturnType<typeof sql>) =>
  inTransaction(it.house.db, async (tx) => {
    await lock.execute(tx)
    const judged = await sweepDue(context(), 4)
    return { judged, ...(await sweptSoFar(it.house)) }
  })

test('servers side by side judge everybody due exactly once, and wait for nobody', async () => {
  const [first = '', second = '', ...others] = ids
  // Another server has the first, and the second is in the middle of something.
  const lock = sql`with d as (select from members_rank_due where member_id = ${first} for update),
    m as (select from members where id = ${second} for no key update) select (select count(*) from d), (select count(*) from m)`
  const beside = await besideLock(lock)
  expect(beside).toEqual({ judged: 28, due: [first, second], moved: others })
  const counts = await Promise.all([1, 2, 3].map(() => sweepDue(context(), 1)))
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(2)
  expect(await sweptSoFar(it.house)).toEqual({ due: [], moved: ids })
})

test('three servers share thirty people, whoever takes whom', async () => {
  const at = it.house.clock.forward({ minutes: 1 })
  await it.house.db.updateTable('members').set({ tier: 'none' }).where('id', 'in', ids).execute()
  await it.house.db.updateTable('membersRankDue').set({ dueAt: at }).execute()
  const counts = await Promise.all([1, 2, 3].map(() => sweepDue(context(), 2)))
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(30)
  expect((await sweptSoFar(it.house)).moved).toEqual([...ids, ...ids].sort())
})
