import { dateOf, daysBetween, yearBefore } from './civil'
import type { Facts, OrderFact } from './facts'
import type { CategoryReward, Measure } from './metrics'

const ids = (orders: readonly OrderFact[]): string[] => orders.map(({ id }) => id)

/** How many of the orders pass, as an exact ratio over all of them. */
const share = (orders: readonly OrderFact[], passes: (order: OrderFact) => boolean): Measure => ({
  kind: 'ratio',
  value: { n: BigInt(orders.filter(passes).length), d: BigInt(orders.length) },
  evidence: ids(orders),
})

const isProject = ({ mode }: OrderFact): boolean => mode === 'project'
const isCompleted = ({ status }: OrderFact): boolean => status === 'completed'
const brokenOff = ({ status, fault }: OrderFact): boolean => status === 'cancelled' && fault === 'freelancer'

/** The time lies in (at − 1 year, at]; what lies after `at` was taken away before. */
const since = (time: Date | null, from: Date): boolean => time !== null && time > from

/** Days after the due date on which an order still in work counts as failed (§2.2). */
export const graceDays = 30

/** Still in work although `dueOn + 30 days` is before today. */
const isOverdue = ({ status, dueOn }: OrderFact, today: string): boolean =>
  status === 'working' && dueOn !== null && daysBetween(dueOn, today) > graceDays

/** Project orders agreed, except those cancelled without ever having been funded (§2.2). */
export const measureOrdersWon = ({ orders }: Facts): Measure => {
  const won = orders.filter((order) => isProject(order) && !(order.status === 'cancelled' && !order.fundedAt))
  return { kind: 'count', value: BigInt(won.length), evidence: ids(won) }
}

/** Completed ÷ (completed + failed) over project orders agreed in the year; nobody else's fault counts (§2.2). */
export const measureCompletion = ({ orders }: Facts, at: Date): Measure => {
  const from = yearBefore(at)
  const today = dateOf(at)
  const decided = orders.filter(
    (order) =>
      isProject(order) &&
      since(order.agreedAt, from) &&
      (isCompleted(order) || brokenOff(order) || isOverdue(order, today)),
  )
  return share(decided, isCompleted)
}

const ratedSince = (orders: readonly OrderFact[], from: Date): OrderFact[] =>
  orders.filter((order) => isCompleted(order) && since(order.endedAt, from) && order.rating !== null)

/** Σ rating ÷ n over orders of any mode completed in the year, rating revealed (§2.2). */
export const measureRating = ({ orders }: Facts, at: Date): Measure => {
  const rated = ratedSince(orders, yearBefore(at))
  const sum = rated.reduce((total, { rating }) => total + BigInt(rating?.score ?? 0), 0n)
  return { kind: 'ratio', value: { n: sum, d: BigInt(rated.length) }, evidence: ids(rated) }
}

const satisfiedFrom = 3

/** The share of ratings of 3 and above, over the same orders as the mean (§2.3). */
export const measureSatisfaction = ({ orders }: Facts, at: Date): Measure =>
  share(ratedSince(orders, yearBefore(at)), ({ rating }) => (rating?.score ?? 0) >= satisfiedFrom)

/** Task works approved ÷ (approved + rejected) in the year: a rejection is a cancellation by the freelancer's fault. */
export const measureTaskApproval = ({ orders }: Facts, at: Date): Measure => {
  const from = yearBefore(at)
  const decided = orders.filter(
    (order) =>
      order.mode === 'task' && since(order.endedAt, from) && (isCompleted(order) || brokenOff(order)),
  )
  return share(decided, isCompleted)
}

/** Yen released in the year per category, beside the category's cut (§2.2). Categories in code unit order. */
export const measureReward = ({ orders, cuts }: Facts, at: Date): Measure => {
  const from = yearBefore(at)
  const released = orders.filter(({ endedAt, releasedYen }) => since(endedAt, from) && releasedYen > 0n)
  const categories = [...new Set([...cuts.keys(), ...released.map(({ category }) => category)])].sort()
  const value = categories.map((category): CategoryReward => {
    const counted = released.filter((order) => order.category === category)
    const earnedYen = counted.reduce((total, { releasedYen }) => total + releasedYen, 0n)
    return { category, earnedYen, cutYen: cuts.get(category) ?? null, evidence: ids(counted) }
  })
  return { kind: 'top-share', value, evidence: ids(released) }
}
