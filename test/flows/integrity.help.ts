// People who make a career of paying each other, by the real commands.

import { ratedContract } from '../house/career'
import type { House } from '../house/house'
import { newcomer, type Person } from '../house/person'

let people = 0

/** New accounts, all made on one day. */
export const accounts = async (house: House, names: readonly string[]): Promise<Person[]> => {
  const made: Person[] = []
  for (const name of names)
    made.push(await newcomer(house, { name, email: `someone-${++people}@example.jp`, side: 'client' }))
  return made
}

/** Orders of ¥50,000 paid, delivered, accepted and praised within the minute; `times` from each to the next. */
export const payRound = async (house: House, ring: readonly Person[], times = 2): Promise<void> => {
  for (let turn = 0; turn < times; turn++)
    for (const [index, client] of ring.entries()) {
      house.clock.forward({ hours: 5 })
      await ratedContract(house, { client, freelancer: ring[(index + 1) % ring.length] as Person })
    }
}

/** A day later, the sweep of the night and the jobs it made. */
export const nightPasses = async (house: House): Promise<void> => {
  house.clock.forward({ days: 1 })
  await house.sweep()
}

export const cases = (house: House) =>
  house.db.selectFrom('integrityCases').selectAll().orderBy('id').execute()

export const suspects = async (house: House, caseId: string): Promise<string[]> => {
  const rows = await house.db
    .selectFrom('integritySuspects')
    .select('memberId')
    .where('caseId', '=', caseId)
    .orderBy('memberId')
    .execute()
  return rows.map((row) => row.memberId)
}
