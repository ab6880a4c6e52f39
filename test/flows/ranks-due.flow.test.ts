// The sweep of those whom time alone may have moved (§2.4): in batches, as long as its minute lasts.
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { sweepDue } from '../../src/modules/ranks/sweeps'
import type { Log } from '../../src/platform/log'
import { duePeople, sweptSoFar } from '../house/due-people'
import { useHouse } from '../house/house'

const it = useHouse()
const context = () => ({ db: it.house.db, at: it.house.clock.now() })
/** Lets a sweep go on after so many batches, and no further. */
const batches = (count: number) => {
  let begun = 1
  return () => begun++ < count
}

test('a sweep goes on batch by batch while its minute lasts, and the next one where it stopped', async () => {
  const ids = await duePeople(it.house, 9)
  expect(await sweepDue({ ...context(), mayGoOn: batches(3) }, 2)).toBe(6)
  expect(await sweptSoFar(it.house)).toEqual({ due: ids.slice(6), moved: ids.slice(0, 6) })
  expect(await sweepDue(context(), 2)).toBe(3)
  expect(await sweptSoFar(it.house)).toEqual({ due: [], moved: ids })
  expect(await sweepDue(context(), 2)).toBe(0)
})

test('a full last batch is not the end of the queue, and an empty one is', async () => {
  const ids = await duePeople(it.house, 4)
  expect(await sweepDue(context(), 2)).toBe(4)
  expect((await sweptSoFar(it.house)).moved).toEqual(ids)
})

test('somebody who stays due is passed by, and asked again in the next minute', async () => {
  const ids = await duePeople(it.house, 5)
  // A client without a profile has nothing to be judged by; nothing moves their moment on.
  const due = { memberId: 'client', dueAt: it.house.clock.now() }
  await it.house.db.insertInto('membersRankDue').values(due).execute()
  for (const looked of [6, 1]) expect(await sweepDue(context(), 2)).toBe(looked)
  expect(await sweptSoFar(it.house)).toEqual({ due: ['client'], moved: ids })
})

test('one person at fault costs nobody else their judgement, and is named in the log', async () => {
  const ids = await duePeople(it.house, 6)
  await sql`create function spoil() returns trigger language plpgsql as
    $$ begin if new.member_id = 'due-002' then raise exception 'spoilt'; end if; return new; end $$`.execute(
    it.house.db,
  )
  await sql`create trigger spoil before insert on rank_changes for each row execute function spoil()`.execute(
    it.house.db,
  )
  const said: unknown[] = []
  const log = { error: (what: unknown) => said.push(what) } as unknown as Log
  expect(await sweepDue({ ...context(), log }, 3)).toBe(5)
  expect(said).toMatchObject([{ memberId: 'due-002', err: { message: 'spoilt' } }])
  const others = ids.filter((id) => id !== 'due-002')
  expect(await sweptSoFar(it.house)).toEqual({ due: ['due-002'], moved: others })
})
