import { type CivilDate, daysBetween } from '../../platform/calendar'
import type { Facts, OrderFact } from '../facts/facts'
import type { CategoryReward, CountedOrder, Measure } from '../policy/metrics'
import type { Fraction } from '../values/exact'
import type { Moment } from './moment'

const isProject = ({ mode }: OrderFact): boolean => mode === 'project'
const isCompleted = ({ status }: OrderFact): boolean => status === 'completed'
const brokenOff = ({ status, fault }: OrderFact): boolean => status === 'cancelled' && fault === 'freelancer'

/** The time lies in the year's window; what lies after the moment was taken away before. */
const since = (time: Date | null, from: Date): boolean => time !== null && time > from

/** Days after the due date on which an order still in work counts as failed (§2.2). */
export const graceDays = 30

/** Still in work although `dueOn + 30 days` is before today. */
export const isOverdue = ({ status, dueOn }: OrderFact, today: CivilDate): boolean =>
  status === 'working' && dueOn !== null && daysBetween(dueOn, today) > graceDays

const passed: Fraction = { n: 1n, d: 1n }
const failed: Fraction = { n: 0n, d: 1n }

const revealedScore = (order: OrderFact, { from }: Moment): number | null =>
  isCompleted(order) && since(order.endedAt, from) && order.rating ? order.rating.score : null

const completion = (order: OrderFact, { from, today }: Moment): Fraction | null => {
  if (!isProject(order) || !since(order.agreedAt, from)) return null
  if (isCompleted(order)) return passed
  return brokenOff(order) || isOverdue(order, today) ? failed : null
}

const rating = (order: OrderFact, moment: Moment): Fraction | null => {
  const score = revealedScore(order, moment)
  return score === null ? null : { n: BigInt(score), d: 1n }
}

/** A client who gives so many of five stars is satisfied (§2.3). */
export const satisfiedFrom = 3

const satisfaction = (order: OrderFact, moment: Moment): Fraction | null => {
  const score = revealedScore(order, moment)
  if (score === null) return null
  return score >= satisfiedFrom ? passed : failed
}

/** Each work counts, also of those that were approved and paid together. A rejected one is a cancellation by the freelancer's fault. */
const taskApproval = (order: OrderFact, { from }: Moment): Fraction | null => {
  if (order.mode !== 'task' || !since(order.endedAt, from)) return null
  const d = BigInt(order.works ?? 1)
  if (isCompleted(order)) return { n: d, d }
  return brokenOff(order) ? { n: 0n, d } : null
}

/**
 * What one order adds to numerator and denominator of each ratio at a moment; null where it is not counted (§2.2).
 * A ratio is the sum of its parts: over all orders at once, or step by step as time moves on.
 */
export const orderParts = {
  'completion-rate': completion,
  'mean-rating': rating,
  'satisfied-share': satisfaction,
  'task-approval': taskApproval,
} as const

export type OrderRatio = keyof typeof orderParts

const countedOrder = ({ id, contract, agreedAt }: OrderFact, part: Fraction): CountedOrder => ({
  id,
  contract,
  agreedAt,
  part,
})

export const measureRatio = (metric: OrderRatio, { orders }: Facts, moment: Moment): Measure => {
  let [n, d] = [0n, 0n]
  const counted: CountedOrder[] = []
  for (const order of orders) {
    const part = orderParts[metric](order, moment)
    if (!part) continue
    n += part.n
    d += part.d
    counted.push(countedOrder(order, part))
  }
  return { kind: 'ratio', value: { n, d }, evidence: counted.map(({ id }) => id), counted }
}

/** A project order agreed, unless it was cancelled without ever having been funded (§2.2). */
export const isWon = (order: OrderFact): boolean =>
  isProject(order) && !(order.status === 'cancelled' && !order.fundedAt)

export const measureOrdersWon = ({ orders }: Facts): Measure => {
  const won = orders.filter(isWon)
  const counted = won.map((order) => countedOrder(order, passed))
  return { kind: 'count', value: BigInt(won.length), evidence: won.map(({ id }) => id), counted }
}

/** What one order adds to the earned reward of its category: yen released in the year, any mode (§2.2). */
export const rewardPart = ({ endedAt, releasedYen }: OrderFact, { from }: Moment): bigint =>
  since(endedAt, from) ? releasedYen : 0n

/** Yen released in the year per category, beside the category's cut. Categories in code unit order. */
export const measureReward = ({ orders, cuts }: Facts, moment: Moment): Measure => {
  const released = orders.filter((order) => rewardPart(order, moment) > 0n)
  const categories = [...new Set([...cuts.keys(), ...released.map(({ category }) => category)])].sort()
  const value = categories.map((category): CategoryReward => {
    const counted = released.filter((order) => order.category === category)
    return {
      category,
      earnedYen: counted.reduce((total, { releasedYen }) => total + releasedYen, 0n),
      cutYen: cuts.get(category) ?? null,
      evidence: counted.map(({ id }) => id),
    }
  })
  return { kind: 'top-share', value, evidence: released.map(({ id }) => id) }
}
