// The ranks of two years, judged as they would have been at the time: the facts are read once per person, and the
// same pure `evaluate` runs at every moment at which the standing may have changed.
import { type Insertable, sql } from 'kysely'
import { holdTier } from '../../../src/modules/members'
import { asOf, evaluate, type Facts, measure, reevaluate, type Tier } from '../../../src/modules/ranks'
import { policyInForce } from '../../../src/modules/ranks/calendar/in-force'
import { yearBefore } from '../../../src/modules/ranks/engine/civil'
import { factsOf } from '../../../src/modules/ranks/queries-facts'
import { insertCuts } from '../../../src/modules/ranks/store'
import { earlier, later, monthsLater } from '../../../src/platform/clock'
import { inTransaction } from '../../../src/platform/db'
import type { RankChanges } from '../../schema.gen'
import { type Kit, newId, tellAll } from './kit'

/** Somebody with a profile, and when they were here. */
interface Person {
  id: string
  joinedAt: Date
  visits: readonly Date[]
}

type Cuts = { at: Date; yen: Facts['cuts'] }[]

/** The cuts of the first night of each month, and of last night. */
const computeCuts = async (kit: Kit): Promise<Cuts> => {
  const nights = [earlier(kit.now, { hours: 9 })]
  for (let n = 1; n <= 23; n++) nights.push(monthsLater(kit.now, -n))
  for (const at of nights) await inTransaction(kit.db, (tx) => insertCuts(tx, { from: yearBefore(at), at }))
  const rows = await kit.db.selectFrom('categoryCuts').selectAll().orderBy('computedAt').execute()
  return nights
    .sort((a, b) => a.getTime() - b.getTime())
    .map((at) => {
      const tonight = rows.filter((row) => row.computedAt.getTime() === at.getTime())
      return { at, yen: new Map(tonight.map((row) => [row.categorySlug, row.cutYen])) as Facts['cuts'] }
    })
}

/** Every moment at which something happened, or at which time alone may have told. */
const moments = (
  kit: Kit,
  who: { visits: readonly Date[] },
  { facts, cuts }: { facts: Facts; cuts: Cuts },
): Date[] => {
  const { freelancer, orders, messages } = facts
  const last = who.visits.at(-1) as Date
  const times: (Date | null)[] = [
    freelancer.identityVerifiedAt,
    freelancer.confidentialityConfirmedAt,
    freelancer.phoneVerifiedAt,
    later(monthsLater(last, 1), { seconds: 1 }),
    ...cuts.map((cut) => cut.at),
  ]
  for (const order of orders) {
    const ends = [order.endedAt, order.rating?.revealedAt ?? null]
    times.push(order.agreedAt, order.fundedAt, ...ends)
    for (const at of [order.agreedAt, ...ends]) if (at) times.push(monthsLater(at, 12))
    if (order.dueOn) times.push(later(new Date(`${order.dueOn}T00:00:00+09:00`), { days: 31 }))
  }
  // A question counts from its due hour on, an answer from when it came; both leave the window after a year.
  for (const { at, from } of messages) {
    const tells = from === 'client' ? later(at, { hours: 24 }) : at
    times.push(tells, monthsLater(at, 12))
  }
  const within = times.filter((at): at is Date => at !== null && at <= kit.now).map((at) => at.getTime())
  return [...new Set(within)].sort((a, b) => a - b).map((ms) => new Date(ms))
}

const lastBefore = <T>(list: readonly T[], at: Date, timeOf: (item: T) => Date): T | undefined =>
  list.findLast((item) => timeOf(item) <= at)

const factsAt = (facts: Facts, at: Date, known: { visits: readonly Date[]; cuts: Cuts }): Facts => {
  const lastSeenAt = lastBefore(known.visits, at, (visit) => visit) ?? null
  const cuts = lastBefore(known.cuts, at, (cut) => cut.at)?.yen ?? (new Map() as Facts['cuts'])
  return asOf({ ...facts, freelancer: { ...facts.freelancer, lastSeenAt }, cuts }, at)
}

const tellHistory = async (kit: Kit, who: Person, known: { facts: Facts; cuts: Cuts }): Promise<void> => {
  let held: Tier = 'none'
  let since = who.joinedAt
  const changes: Insertable<RankChanges>[] = []
  for (const at of moments(kit, who, known)) {
    const policy = policyInForce(at)
    const standing = evaluate(
      policy,
      measure(factsAt(known.facts, at, { visits: who.visits, cuts: known.cuts }), at),
    )
    if (standing.tier === held) continue
    changes.push({
      id: newId(at),
      memberId: who.id,
      fromTier: held,
      toTier: standing.tier,
      at,
      policy: policy.id,
      standing: JSON.stringify(standing),
    })
    held = standing.tier
    since = at
  }
  if (changes.length === 0) return
  await inTransaction(kit.db, async (tx) => {
    await tx.insertInto('rankChanges').values(changes).execute()
    await holdTier(tx, { memberId: who.id, tier: held, at: since })
  })
}

const everybody = async (kit: Kit): Promise<Person[]> => {
  const rows = await kit.db
    .selectFrom('members as m')
    .innerJoin('visits as v', 'v.memberId', 'm.id')
    .select(['m.id', 'm.createdAt as joinedAt', sql<Date[]>`array_agg(v.at order by v.at)`.as('visits')])
    .groupBy('m.id')
    .execute()
  return rows
}

/** Writes every change of tier; then the engine itself judges everybody as of now, and must find nothing to correct. */
export const rankHistory = async (kit: Kit): Promise<void> => {
  const cuts = await computeCuts(kit)
  const people = await everybody(kit)
  for (let i = 0; i < people.length; i += 50) {
    const some = people.slice(i, i + 50)
    const ids = some.map((who) => who.id)
    const facts = await factsOf(kit.db, ids, kit.now)
    for (const who of some) {
      const theirs = facts.get(who.id)
      if (theirs) await tellHistory(kit, who, { facts: theirs, cuts })
    }
  }
  await tellAll(
    people.map(
      (who) => () => inTransaction(kit.db, (tx) => reevaluate(tx, { memberId: who.id, at: kit.now })),
    ),
  )
}
