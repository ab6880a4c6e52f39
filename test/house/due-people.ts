// People whom time alone may have moved: complete profiles that nobody has judged yet.
import { aoi, factsOf } from '../../src/modules/ranks/engine/aoi'
import { insertHistories } from '../walks/ranks-rows'
import type { House } from './house'
import { insertAll } from './insert-all'

/** So many people, all due at one instant: what the first night of another rule leaves. */
export const duePeople = async (house: House, count: number): Promise<string[]> => {
  const at = house.clock.now()
  const ids = Array.from({ length: count }, (_, index) => `due-${String(index).padStart(3, '0')}`)
  const facts = factsOf({ freelancer: { ...aoi, lastSeenAt: at } })
  await insertHistories(
    house.db,
    ids.map((memberId) => ({ memberId, facts })),
    facts.cuts,
  )
  await insertAll(
    house.db,
    'membersRankDue',
    ids.map((memberId) => ({ memberId, dueAt: at })),
  )
  return ids
}

/** Whoever is still due, and who was moved, in the order of their ids. */
export const sweptSoFar = async (house: House) => {
  const at = house.clock.now()
  const due = await house.db
    .selectFrom('membersRankDue')
    .select('memberId')
    .where('dueAt', '<=', at)
    .execute()
  const moved = await house.db.selectFrom('rankChanges').select('memberId').orderBy('memberId').execute()
  return { due: due.map(({ memberId }) => memberId).sort(), moved: moved.map(({ memberId }) => memberId) }
}
