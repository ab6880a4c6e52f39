import { robust } from '../../engine/policy/policies/built-in'
import type { Policy } from '../../engine/policy/policy'
import { canonical, type Json } from '../../engine/values/canonical'
import { monthsBelow, monthsToCatch, type RatioRule, ratioRuleOf } from './error-curves'

/** Both errors of one way to judge a share, as drawn. */
export interface Curve {
  readonly kind: 'raw' | 'certain'
  /** Whether the draft itself judges in this way. */
  readonly isOwn: boolean
  /** Of people of each true rate, the share of months below. */
  readonly noise: readonly number[]
  /** Of people who became weak, the share still above at the end of each month. */
  readonly late: readonly number[]
}

export interface Curves {
  readonly threshold: { readonly n: number; readonly d: number }
  readonly jobsPerYear: number
  readonly curves: readonly Curve[]
}

/** True rates and months along the axes. */
export const trueRates: readonly number[] = [0.8, 0.82, 0.84, 0.86, 0.88, 0.9, 0.92, 0.94, 0.96, 0.98, 1]
export const monthsWatched = 24
export const goodRate = 0.97
export const weakRate = 0.75

const jobsPerYear = 12
/** Enough for a line, and few enough for a page. */
const simulation = { seed: 20261123, people: 60 }

/** The draft's condition on completed work, judged without and with its uncertainty, whichever of them it is itself. */
const bothWays = (own: RatioRule): readonly (readonly [Curve['kind'], RatioRule])[] => {
  const { certainty: _, ...plain } = own.leaf
  const model = ratioRuleOf(robust)
  const { n, d } = own.leaf.threshold as Curves['threshold']
  // Nobody can be sure of everything, and everybody is sure of nothing: such a threshold is only met or not.
  const isBetween = n > 0 && n < d
  const certainty = isBetween ? (own.leaf.certainty ?? model?.leaf.certainty) : undefined
  const warningDays = own.leaf.certainty ? own.warningDays : (model?.warningDays ?? null)
  return [
    ['raw', { leaf: plain, warningDays: own.leaf.certainty ? null : own.warningDays }],
    ...(certainty ? [['certain', { leaf: { ...plain, certainty }, warningDays }] as const] : []),
  ]
}

/** Seconds of arithmetic in all: between two points everybody else has their turn. */
const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

const noiseOf = async (rule: RatioRule): Promise<number[]> => {
  const shares: number[] = []
  for (const trueRate of trueRates) {
    await breathe()
    shares.push(monthsBelow(rule, { trueRate, jobsPerYear }, simulation))
  }
  return shares
}

/** To a hundredth of a percent: sums of small shares end in dust. */
const stillAbove = (caught: number): number => Math.max(0, Math.round((1 - caught) * 1e4) / 1e4)

const curveOf = async (kind: Curve['kind'], rule: RatioRule, isOwn: boolean): Promise<Curve> => {
  const good = { trueRate: goodRate, jobsPerYear }
  const weak = { trueRate: weakRate, jobsPerYear }
  const { byMonth } = monthsToCatch(rule, { good, weak, months: monthsWatched }, simulation)
  return { kind, isOwn, noise: await noiseOf(rule), late: byMonth.map(stillAbove) }
}

const known = new Map<string, Curves>()

/**
 * Both error curves of a rule (§2.7), from a seeded simulation; null for one that asks nothing of completed work. The same
 * condition gives the same lines, so they are drawn once per process.
 */
export const curvesOf = async (policy: Policy): Promise<Curves | null> => {
  const own = ratioRuleOf(policy)
  if (!own || typeof own.leaf.threshold !== 'object') return null
  const key = canonical(own as unknown as Json)
  const before = known.get(key)
  if (before) return before
  const isCertain = own.leaf.certainty !== undefined
  const curves: Curve[] = []
  for (const [kind, rule] of bothWays(own))
    curves.push(await curveOf(kind, rule, (kind === 'certain') === isCertain))
  const made = { threshold: own.leaf.threshold, jobsPerYear, curves }
  known.set(key, made)
  return made
}
