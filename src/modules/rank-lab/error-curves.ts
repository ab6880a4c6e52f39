import { judge } from '../../engine/evaluate/judge'
import type { Leaf, Policy } from '../../engine/policy/policy'
import { leavesOf } from '../../engine/policy/policy-parts'

/** A stream of numbers in [0, 1), the same for the same seed: for simulations, never for a judgement or a secret. */
type Chance = () => number

/** Mulberry32: small, and good enough to draw outcomes of work. */
const seeded = (seed: number): Chance => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** How often something happens that happens `mean` times on average (Poisson). */
const countOf = (chance: Chance, mean: number): number => {
  const limit = Math.exp(-mean)
  let count = 0
  for (let product = chance(); product > limit; product *= chance()) count += 1
  return count
}

/** A condition over a share, with what its policy does before a fall. */
export interface RatioRule {
  readonly leaf: Leaf
  readonly warningDays: number | null
}

/** The condition of a policy on such a share; undefined where it has none. Of several, the first. */
export const ratioRuleOf = (
  policy: Policy,
  metric: Leaf['metric'] = 'completion-rate',
): RatioRule | undefined => {
  const leaf = policy.tiers
    .flatMap(({ conditions }) => conditions.flatMap(leavesOf))
    .find((each) => each.metric === metric && typeof each.threshold === 'object')
  return leaf && { leaf, warningDays: policy.warningDays ?? null }
}

/** People who succeed at one true rate; jobs come evenly spread, by chance. */
export interface Workers {
  /** 0 to 1. */
  readonly trueRate: number
  readonly jobsPerYear: number
}

interface Simulation {
  readonly seed: number
  /** How many careers are simulated; more make the curve smoother. */
  readonly people?: number
}

const daysPerMonth = 365 / 12
const windowMonths = 12

interface Month {
  readonly done: number
  readonly failed: number
}

/** A career month by month: the year behind, and whether the tier is held. */
interface Career {
  readonly months: Month[]
  isHeld: boolean
  /** Months since the warning; null where none stands. */
  warnedFor: number | null
}

const work = (chance: () => number, { trueRate, jobsPerYear }: Workers): Month => {
  const jobs = countOf(chance, jobsPerYear / 12)
  let failed = 0
  for (let job = 0; job < jobs; job += 1) if (chance() >= trueRate) failed += 1
  return { done: jobs - failed, failed }
}

/** The engine's own judgement of the year behind. */
const isMet = ({ leaf }: RatioRule, { months, isHeld }: Career): boolean => {
  let [done, failed] = [0, 0]
  for (const month of months.slice(-windowMonths)) {
    done += month.done
    failed += month.failed
  }
  const value = { n: BigInt(done), d: BigInt(done + failed) }
  return judge(leaf, { kind: 'ratio', value, evidence: [] }, isHeld).met
}

/** Ends a month: judged like everybody by night, warned first where the rule warns. */
const endMonth = (rule: RatioRule, career: Career): void => {
  if (isMet(rule, career)) {
    career.isHeld = true
    career.warnedFor = null
    return
  }
  if (!career.isHeld) return
  career.warnedFor = career.warnedFor === null ? 0 : career.warnedFor + 1
  if (career.warnedFor * daysPerMonth < (rule.warningDays ?? 0)) return
  career.isHeld = false
  career.warnedFor = null
}

const seasoned = (chance: () => number, workers: Workers): Career => ({
  months: Array.from({ length: windowMonths }, () => work(chance, workers)),
  isHeld: true,
  warnedFor: null,
})

const yearsSimulated = 6
const yearsSettled = 1

/**
 * The share of months in which people of a true rate do not hold the tier, 0 to 1: for good people, the first error (§2.7).
 * The first year after the start is not counted, so that it does not matter that all of them began with the tier.
 */
export const monthsBelow = (
  rule: RatioRule,
  workers: Workers,
  { seed, people = 1000 }: Simulation,
): number => {
  const chance = seeded(seed)
  let [below, all] = [0, 0]
  for (let person = 0; person < people; person += 1) {
    const career = seasoned(chance, workers)
    for (let month = 0; month < yearsSimulated * 12; month += 1) {
      career.months.push(work(chance, workers))
      endMonth(rule, career)
      if (month < yearsSettled * 12) continue
      all += 1
      if (!career.isHeld) below += 1
    }
  }
  return below / all
}

export interface DetectionCurve {
  /** Share of people who have lost the tier once by the end of month 1, 2 …, 0 to 1. */
  readonly byMonth: readonly number[]
  /** Months until half of them have; null where that takes longer than was simulated. */
  readonly median: number | null
}

/**
 * How long somebody whose work becomes weak keeps the tier: the second error (§2.7). Behind them lies a year at the good
 * rate, by which they held it.
 */
export const monthsToCatch = (
  rule: RatioRule,
  { good, weak, months = 36 }: { readonly good: Workers; readonly weak: Workers; readonly months?: number },
  { seed, people = 1000 }: Simulation,
): DetectionCurve => {
  const chance = seeded(seed)
  const lost = Array.from({ length: months }, () => 0)
  for (let person = 0; person < people; person += 1) {
    const career = seasoned(chance, good)
    for (let month = 0; month < months; month += 1) {
      career.months.push(work(chance, weak))
      endMonth(rule, career)
      if (career.isHeld) continue
      lost[month] = (lost[month] ?? 0) + 1
      break
    }
  }
  const byMonth: number[] = []
  for (const count of lost) byMonth.push((byMonth.at(-1) ?? 0) + count / people)
  const half = byMonth.findIndex((share) => share >= 0.5)
  return { byMonth, median: half === -1 ? null : half + 1 }
}
