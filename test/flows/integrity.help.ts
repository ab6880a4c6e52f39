// People who make a career of paying each other, by the real commands.

import { ratedContract } from '../support/career'
import { newcomer, type Person } from '../support/person'
import type { TestApp } from '../support/test-app'

let people = 0

/** New accounts, all made on one day. */
export const accounts = async (app: TestApp, names: readonly string[]): Promise<Person[]> => {
  const made: Person[] = []
  for (const name of names)
    made.push(await newcomer(app, { name, email: `someone-${++people}@example.jp`, side: 'client' }))
  return made
}

/** Orders of ¥50,000 paid, delivered, accepted and praised within the minute; `times` from each to the next. */
export const payRound = async (app: TestApp, ring: readonly Person[], times = 2): Promise<void> => {
  for (let turn = 0; turn < times; turn++)
    for (const [index, client] of ring.entries()) {
      app.clock.forward({ hours: 5 })
      await ratedContract(app, { client, freelancer: ring[(index + 1) % ring.length] as Person })
    }
}

/** A day later, the sweep of the night and the jobs it made. */
export const nightPasses = async (app: TestApp): Promise<void> => {
  app.clock.forward({ days: 1 })
  await app.sweep()
}

export const cases = (app: TestApp) => app.db.selectFrom('integrityCases').selectAll().orderBy('id').execute()

export const suspects = async (app: TestApp, caseId: string): Promise<string[]> => {
  const rows = await app.db
    .selectFrom('integritySuspects')
    .select('memberId')
    .where('caseId', '=', caseId)
    .orderBy('memberId')
    .execute()
  return rows.map((row) => row.memberId)
}
