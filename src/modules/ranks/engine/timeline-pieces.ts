import { orderAsOf } from './as-of'
import { leavesYear } from './breakpoints'
import { addDays, startOf } from './civil'
import type { Fraction } from './exact'
import type { Facts, OrderFact } from './facts'
import { graceDays, measureOrdersWon, type OrderRatio, orderParts, rewardPart } from './measure-orders'
import { replyPart } from './measure-replies'
import type { MetricKey } from './metrics'
import type { Moment } from './moment'
import { type ReplySpan, replySpans } from './reply-spans'

/** What a fact adds to a sum; for the earned reward one sum per category, in yen. */
export interface Part extends Fraction {
  readonly metric: MetricKey
  readonly category: string | null
}

/** A fact, what it adds to the figures at a moment, and all instants from which on that may be something else. */
export interface Piece {
  /** The order, where the fact is one. */
  readonly order: OrderFact | null
  readonly times: readonly Date[]
  readonly partsAt: (moment: Moment) => readonly Part[]
}

const ratios = Object.keys(orderParts) as OrderRatio[]

const partsOfOrder = (told: OrderFact, facts: Facts, moment: Moment): Part[] => {
  if (told.agreedAt > moment.at) return []
  const order = orderAsOf(told, moment.at)
  const parts: Part[] = []
  for (const metric of ratios) {
    const part = orderParts[metric](order, moment)
    if (part) parts.push({ metric, category: null, ...part })
  }
  const won = measureOrdersWon({ ...facts, orders: [order] })
  if (won.kind === 'count' && won.value > 0n)
    parts.push({ metric: 'orders-won', category: null, n: won.value, d: 1n })
  const yen = rewardPart(order, moment)
  if (yen > 0n) parts.push({ metric: 'earned-reward', category: order.category, n: yen, d: 0n })
  return parts
}

const orderPiece = (order: OrderFact, facts: Facts): Piece => {
  const { agreedAt, fundedAt, endedAt, rating, earlierDueDates = [], deliveries = [] } = order
  const changed = [
    ...earlierDueDates.map(({ until }) => until),
    ...deliveries.flatMap(({ at, until }) => [at, until]),
  ]
  const told = [agreedAt, fundedAt, endedAt, rating?.revealedAt ?? null, ...changed].filter(
    (time) => time !== null,
  )
  const left = [agreedAt, ...(endedAt ? [endedAt] : [])].flatMap(leavesYear)
  const overdue = [...earlierDueDates, order].flatMap(({ dueOn }) =>
    dueOn ? [startOf(addDays(dueOn, graceDays + 1))] : [],
  )
  return {
    order,
    times: [...told, ...left, ...overdue],
    partsAt: (moment) => partsOfOrder(order, facts, moment),
  }
}

/** An answer in time counts at once and the due hour then changes nothing; a late one changes nothing any more. */
const replyTimes = ({ obligation, from, until }: ReplySpan): Date[] => {
  const { answeredAt, dueAt, startedAt } = obligation
  const counted = answeredAt && answeredAt <= dueAt ? answeredAt : dueAt
  return [counted, ...leavesYear(startedAt), ...(from > startedAt ? [from] : []), ...(until ? [until] : [])]
}

const replyPiece = (span: ReplySpan): Piece => {
  const { obligation, from, until } = span
  const { answeredAt } = obligation
  return {
    order: null,
    times: replyTimes(span),
    partsAt: (moment) => {
      if (moment.at < from || (until && moment.at >= until)) return []
      const known = { ...obligation, answeredAt: answeredAt && answeredAt <= moment.at ? answeredAt : null }
      const part = replyPart(known, moment)
      return part ? [{ metric: 'reply-rate', category: null, ...part }] : []
    },
  }
}

/** Everything of these facts that adds up. */
export const piecesOf = (facts: Facts): Piece[] => [
  ...facts.orders.map((order) => orderPiece(order, facts)),
  ...replySpans(facts.messages).map(replyPiece),
]
