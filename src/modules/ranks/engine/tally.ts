import type { Fraction } from './exact'
import type { OrderFact } from './facts'
import { type Known, measureKnown } from './measure'
import { type OrderRatio, orderParts, rewardPart } from './measure-orders'
import { measureLogin } from './measure-profile'
import { type Obligation, replyPart } from './measure-replies'
import type { CategoryReward, Measure, Metrics } from './metrics'
import { type Moment, momentOf } from './moment'

/** Metrics at a moment, on their way through the time ahead. Evidence is not kept. */
export interface Tally {
  readonly moment: Moment
  readonly metrics: Metrics
}

export const tallyAt = (known: Known, at: Date): Tally => ({
  moment: momentOf(at),
  metrics: measureKnown(known, at),
})

interface Step {
  readonly before: Moment
  readonly after: Moment
}

const ratios = Object.keys(orderParts) as OrderRatio[]
const nothing: Fraction = { n: 0n, d: 0n }

const moved = (measure: Measure, before: Fraction | null, after: Fraction | null): Measure => {
  if (measure.kind !== 'ratio') return measure
  const [less, more] = [before ?? nothing, after ?? nothing]
  const value = { n: measure.value.n - less.n + more.n, d: measure.value.d - less.d + more.d }
  return { kind: 'ratio', value, evidence: [] }
}

const earned = (measure: Measure, category: string, yen: bigint): Measure => {
  if (measure.kind !== 'top-share' || yen === 0n) return measure
  const add = (reward: CategoryReward): CategoryReward =>
    reward.category === category ? { ...reward, earnedYen: reward.earnedYen + yen } : reward
  return { ...measure, value: measure.value.map(add) }
}

const withOrder = (metrics: Metrics, order: OrderFact, { before, after }: Step): Metrics => {
  const next: { -readonly [K in keyof Metrics]: Metrics[K] } = { ...metrics }
  for (const key of ratios)
    next[key] = moved(next[key], orderParts[key](order, before), orderParts[key](order, after))
  const yen = rewardPart(order, after) - rewardPart(order, before)
  next['earned-reward'] = earned(next['earned-reward'], order.category, yen)
  return next
}

const withReply = (metrics: Metrics, obligation: Obligation, { before, after }: Step): Metrics => ({
  ...metrics,
  'reply-rate': moved(metrics['reply-rate'], replyPart(obligation, before), replyPart(obligation, after)),
})

/**
 * The tally at a later moment, if in between only the parts of these facts changed: each moves the sums by its own part, so
 * that a long history is not added up again at every moment of a forecast.
 */
export const moveOn = (
  { freelancer, tally }: { freelancer: Known['facts']['freelancer']; tally: Tally },
  facts: ReadonlySet<OrderFact | Obligation>,
  at: Date,
): Tally => {
  const moment = momentOf(at)
  const step: Step = { before: tally.moment, after: moment }
  let metrics: Metrics = { ...tally.metrics, 'last-login': measureLogin(freelancer, moment) }
  for (const fact of facts)
    metrics = 'startedAt' in fact ? withReply(metrics, fact, step) : withOrder(metrics, fact, step)
  return { moment, metrics }
}
