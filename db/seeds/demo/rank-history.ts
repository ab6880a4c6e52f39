// The ranks of two years, as they would have been awarded at the time: the facts are read once per person, and their
// timeline says when something changed.
import type { Insertable } from 'kysely'
import { standingAt } from '../../../src/engine/evaluate/evaluate'
import { type FactHistory, factsAsOf } from '../../../src/engine/facts/fact-history'
import type { Facts } from '../../../src/engine/facts/facts'
import { nextChangeAt } from '../../../src/engine/history/forecast'
import { freelancerHistory } from '../../../src/engine/history/freelancer-history'
import { tierSteps } from '../../../src/engine/history/since'
import { holdTier } from '../../../src/modules/members'
import { policyInForce, sharesAsked } from '../../../src/modules/ranks/calendar/in-force'
import { earlierOf } from '../../../src/modules/ranks/queries-earlier'
import { factsOf } from '../../../src/modules/ranks/queries-facts'
import { setDue } from '../../../src/modules/ranks/store'
import { insertCuts } from '../../../src/modules/ranks/store-night'
import { yearBefore } from '../../../src/platform/calendar'
import { earlier, monthsLater } from '../../../src/platform/clock'
import { inTransaction } from '../../../src/platform/db'
import type { RankChanges } from '../../schema.gen'
import { newId, type SeedContext, tellAll } from './kit'

/** Whose facts are read in one statement. */
const peopleAtOnce = 50

/** The cuts of the first night of each month, and of last night, of every category. */
const computeCuts = async (kit: SeedContext): Promise<FactHistory['cuts']> => {
  const nights = [earlier(kit.now, { hours: 9 })]
  for (let n = 1; n <= 23; n++) nights.push(monthsLater(kit.now, -n))
  for (const at of nights)
    await inTransaction(kit.db, (tx) => insertCuts(tx, { from: yearBefore(at), at, shares: sharesAsked(at) }))
  const rows = await kit.db.selectFrom('categoryCuts').selectAll().orderBy('computedAt').execute()
  return [...new Set(rows.map((row) => row.categorySlug))].map((category) => ({
    category,
    steps: rows
      .filter((row) => row.categorySlug === category)
      .map(({ computedAt, cutYen }) => ({ at: computedAt, cutYen })),
  }))
}

interface MemberFacts {
  readonly memberId: string
  readonly facts: Facts
  readonly cuts: FactHistory['cuts']
}

const tellFreelancer = async (kit: SeedContext, { memberId, facts, cuts }: MemberFacts): Promise<void> => {
  const policy = policyInForce(kit.now)
  const before = await earlierOf(kit.db, { memberId }, kit.now)
  const history = { facts, earlier: { ...before, cuts } }
  const steps = tierSteps(freelancerHistory(policy, history, { from: null, until: kit.now }))
  const changes = steps.slice(1).map(({ at, tier }, index): Insertable<RankChanges> => {
    const fromTier = steps[index]?.tier ?? 'none'
    const standing = standingAt(policy, factsAsOf(history, at), at)
    const step = { fromTier, toTier: tier, at, policy: policy.id }
    return { id: newId(at), memberId, ...step, standing: JSON.stringify(standing) }
  })
  const last = steps.at(-1)
  await inTransaction(kit.db, async (tx) => {
    if (last && changes.length > 0) {
      await tx.insertInto('rankChanges').values(changes).execute()
      await holdTier(tx, { memberId, tier: last.tier, at: last.at })
    }
    await setDue(tx, { memberId, dueAt: nextChangeAt(policy, facts, kit.now) })
  })
}

/** Writes every change of tier, and when time alone may change one next; a test asks the database whether it says the same. */
export const rankHistory = async (kit: SeedContext): Promise<void> => {
  const cuts = await computeCuts(kit)
  const people = await kit.db.selectFrom('profileFacts').select('memberId').distinct().execute()
  const ids = people.map(({ memberId }) => memberId)
  for (let first = 0; first < ids.length; first += peopleAtOnce) {
    const known = await factsOf(kit.db, ids.slice(first, first + peopleAtOnce), kit.now)
    await tellAll(
      [...known].map(
        ([memberId, facts]) =>
          () =>
            tellFreelancer(kit, { memberId, facts, cuts }),
      ),
    )
  }
}
