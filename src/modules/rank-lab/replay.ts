import { standingAt } from '../../engine/evaluate/evaluate'
import type { Policy } from '../../engine/policy/policy'
import { isSameShare, topShareOf } from '../../engine/policy/policy-parts'
import { ruleHash } from '../../engine/policy/rule-hash'
import { startOf, yearBefore } from '../../platform/calendar'
import type { CivilDate } from '../../platform/clock'
import type { Reader } from '../../platform/db'
import { type Cuts, cutsFromFacts, factsOf, policyInForce, selectCuts, tiersOf, unmetOf } from '../ranks'
import { judgeForward, type Pasts, pastsOf } from './fold'
import { curvesOf } from './lab-curves'
import { judgedPeople } from './queries-replay'
import {
  type AffectedMember,
  countTiers,
  endOfDay,
  matrixOf,
  movesBetween,
  type ReplayMonth,
  type ReplayReport,
  replayDays,
  type Tiers,
  tiersLost,
} from './replay-report'
import type { Move } from './store-lab'

/** How many of the hardest hit are explained one by one. */
export const explainedMax = 50

export interface ReplayQuery {
  readonly policy: Policy
  readonly from: CivilDate
  readonly to: CivilDate
  /** Now: nothing later is looked at. */
  readonly at: Date
  /** Hears how many of the days are counted; outside any transaction of the count. */
  readonly onMonth?: (done: number) => Promise<void>
}

interface Day {
  readonly on: CivilDate
  readonly inForce: Policy
  readonly before: Tiers
  readonly after: Tiers
  /** What everybody held under the rule tried before this day, and after it. */
  readonly held: Pasts
  readonly pasts: Pasts
  /** The cuts by which the rule tried judged; undefined where it used those that were stored. */
  readonly cuts: Cuts | undefined
}

const monthOf = ({ on, inForce, before, after }: Day): ReplayMonth => ({
  on,
  policyId: inForce.id,
  before: countTiers(before),
  after: countTiers(after),
  moved: movesBetween(before, after).length,
})

const only = (people: ReadonlySet<string>, all: Tiers): Tiers =>
  new Map([...all].filter(([memberId]) => people.has(memberId)))

/**
 * The cuts by which a rule would have judged on a day: where it asks for the share of the rule that decided, those that did;
 * for any other share, those of that day's night, from the facts.
 */
const cutsOfDay = async (
  db: Reader,
  on: CivilDate,
  { policy, inForce }: { policy: Policy; inForce: Policy },
): Promise<Cuts | undefined> => {
  const share = topShareOf(policy)
  if (!share || isSameShare(share, topShareOf(inForce))) return undefined
  const night = startOf(on)
  return cutsFromFacts(db, { from: yearBefore(night), at: night, share })
}

/**
 * Everybody's tiers at the end of a day, under the rule that decided then and under the one tried. On the first day the
 * rule tried takes over what the other one gave; from then on, what it gave itself.
 */
const judgeDay = async (
  db: Reader,
  on: CivilDate,
  { policy, at: now, pasts }: ReplayQuery & { pasts: Pasts | null },
) => {
  const at = endOfDay(on, now)
  const people = await judgedPeople(db, at)
  const inForce = policyInForce(at)
  const before = await tiersOf(db, { policy: inForce, subjects: 'all', at })
  const held = pasts ?? pastsOf(policy, before)
  const cuts = await cutsOfDay(db, on, { policy, inForce })
  const folded = await judgeForward(db, { policy, at, pasts: held, cuts })
  const after = only(people, folded.tiers)
  return { on, inForce, before: only(people, before), after, held, pasts: folded.pasts, cuts }
}

const explainMoves = async (db: Reader, moves: readonly Move[], day: Day & { policy: Policy; at: Date }) => {
  const hit = moves.filter((move) => tiersLost(move) > 0).slice(0, explainedMax)
  const ids = hit.map(({ memberId }) => memberId)
  const facts = await factsOf(db, ids, day.at)
  return hit.map((move): AffectedMember => {
    const known = facts.get(move.memberId)
    const past = day.held.get(move.memberId)
    const told = known && {
      ...selectCuts(known, day.policy),
      ...(day.cuts && { cuts: day.cuts }),
      ...(past && { past }),
    }
    const conditions = told ? standingAt(day.policy, told, day.at).conditions : []
    return { ...move, unmet: unmetOf(conditions, move) }
  })
}

/** Runs one reading, in a transaction of its own where the caller opens one. */
export type ReadRunner = <T>(work: (db: Reader) => Promise<T>) => Promise<T>

const judgeDays = async (
  read: ReadRunner,
  asked: ReplayQuery,
): Promise<{ months: ReplayMonth[]; last: Day }> => {
  const months: ReplayMonth[] = []
  let last: Day | undefined
  for (const on of replayDays(asked.from, asked.to)) {
    const pasts: Pasts | null = last?.pasts ?? null
    last = await read((db) => judgeDay(db, on, { ...asked, pasts }))
    months.push(monthOf(last))
    await asked.onMonth?.(months.length)
  }
  if (!last) throw new Error('a period has a last day')
  return { months, last }
}

/**
 * Tries a rule on what really happened (§2.7): everybody's tier at each month's end and at the end of the period, under
 * the rule in force and under this one, judged by the database alone. Answers the report, and everybody whom the rule
 * would have moved by the end.
 */
export const replay = async (
  read: ReadRunner,
  asked: ReplayQuery,
): Promise<{ report: ReplayReport; moves: Move[] }> => {
  const { policy, from, to } = asked
  const { months, last } = await judgeDays(read, asked)
  const moves = movesBetween(last.before, last.after)
  const report: ReplayReport = {
    policyId: policy.id,
    policyVersion: policy.version,
    policyHash: await ruleHash(policy),
    from,
    to,
    people: last.before.size,
    moved: moves.length,
    falling: moves.filter((move) => tiersLost(move) > 0).length,
    rising: moves.filter((move) => tiersLost(move) < 0).length,
    months,
    matrix: matrixOf(last.before, last.after),
    curves: await curvesOf(policy),
    affected: await read((db) => explainMoves(db, moves, { ...last, policy, at: endOfDay(to, asked.at) })),
  }
  return { report, moves }
}
