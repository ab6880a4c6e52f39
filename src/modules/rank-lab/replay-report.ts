import { type Tier, tiers } from '../../engine/policy/tiers'
import { addDays, addMonths, daysBetween, startOf } from '../../platform/calendar'
import type { CivilDate } from '../../platform/clock'
import type { UnmetCondition } from '../ranks'
import type { Curves } from './lab-curves'

export type TierCounts = Readonly<Record<Tier, number>>
export type Tiers = ReadonlyMap<string, Tier>

/** How people stood at the end of a day, under the rule that decided then and under the other one. */
export interface ReplayMonth {
  readonly on: CivilDate
  readonly policyId: string
  readonly before: TierCounts
  readonly after: TierCounts
  readonly moved: number
}

export interface MatrixCell {
  readonly from: Tier
  readonly to: Tier
  readonly people: number
}

export interface AffectedMember {
  readonly memberId: string
  readonly from: Tier
  readonly to: Tier
  readonly unmet: readonly UnmetCondition[]
}

/** What a rule would have done to everybody (§2.7). Names nobody: people stand by their ids. */
export interface ReplayReport {
  readonly policyId: string
  readonly policyVersion: number
  readonly policyHash: string
  readonly from: CivilDate
  readonly to: CivilDate
  /** Everybody who could be judged at the end. */
  readonly people: number
  readonly moved: number
  readonly falling: number
  readonly rising: number
  readonly months: readonly ReplayMonth[]
  readonly matrix: readonly MatrixCell[]
  /** Those who lose most, the hardest hit first. */
  readonly affected: readonly AffectedMember[]
  /** How often the rule errs by chance; null where it asks nothing of completed work. */
  readonly curves: Curves | null
}

const monthEnd = (on: CivilDate): CivilDate => addDays(addMonths(`${on.slice(0, 7)}-01`, 1), -1)

/** The days on which people are counted: every month's end inside the period, and its last day. */
export const replayDays = (from: CivilDate, to: CivilDate): CivilDate[] => {
  const days: CivilDate[] = []
  for (let end = monthEnd(from); end < to; end = monthEnd(addDays(end, 1))) days.push(end)
  return [...days, to]
}

/** The last instant of a day in Japan, or now where the day is not over. */
export const endOfDay = (on: CivilDate, now: Date): Date => {
  const end = startOf(addDays(on, 1)).getTime() - 1
  return new Date(Math.min(end, now.getTime()))
}

export const periodDaysMax = 366 * 5

/** What is wrong with a period; undefined for one that can be replayed. */
export const periodFault = (
  { from, to }: { from: CivilDate; to: CivilDate },
  today: CivilDate,
): 'ends-before-it-begins' | 'lies-ahead' | 'too-long' | undefined => {
  if (to < from) return 'ends-before-it-begins'
  if (to > today) return 'lies-ahead'
  return daysBetween(from, to) > periodDaysMax ? 'too-long' : undefined
}

export const countTiers = (standings: Tiers): TierCounts => {
  const counts: Record<Tier, number> = { none: 0, regular: 0, bronze: 0, silver: 0, certified: 0 }
  for (const tier of standings.values()) counts[tier] += 1
  return counts
}

const height = (tier: Tier): number => tiers.indexOf(tier)

/** How many tiers somebody loses; negative for a rise. */
export const tiersLost = ({ from, to }: { from: Tier; to: Tier }): number => height(from) - height(to)

/** Whoever stands elsewhere, the hardest hit first; of equals, by id, so that the same replay says the same. */
export const movesBetween = (before: Tiers, after: Tiers): { memberId: string; from: Tier; to: Tier }[] =>
  [...before]
    .flatMap(([memberId, from]) => {
      const to = after.get(memberId) ?? 'none'
      return to === from ? [] : [{ memberId, from, to }]
    })
    .sort((a, b) => tiersLost(b) - tiersLost(a) || (a.memberId < b.memberId ? -1 : 1))

/** Who goes from where to where, those who stay included; empty cells are left out. */
export const matrixOf = (before: Tiers, after: Tiers): MatrixCell[] => {
  const cells = new Map<string, number>()
  for (const [memberId, from] of before) {
    const key = `${from}>${after.get(memberId) ?? 'none'}`
    cells.set(key, (cells.get(key) ?? 0) + 1)
  }
  return tiers.flatMap((from) =>
    tiers.flatMap((to) => {
      const people = cells.get(`${from}>${to}`) ?? 0
      return people > 0 ? [{ from, to, people }] : []
    }),
  )
}
