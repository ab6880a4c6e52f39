import { type AdvisedAction, newOrder, plainMessage, simulate } from '../../../engine/advice/coach'
import { evaluate } from '../../../engine/evaluate/evaluate'
import { type History, noFactHistory } from '../../../engine/facts/fact-history'
import type { Facts, MessageFact, OrderFact } from '../../../engine/facts/facts'
import { measure } from '../../../engine/measure/measure'
import type { Policy } from '../../../engine/policy/policy'
import { registry } from '../../../engine/policy/registry'
import { monthsLater } from '../../../platform/calendar'

/** What somebody means to do in each of the next months. All numbers whole. */
export interface Plan {
  readonly months: number
  /** Orders that come to an end in a month. */
  readonly orders: number
  /** Their mean rating, in tenths. */
  readonly rating: number
  /** How many of a hundred are cancelled by the freelancer's own fault. */
  readonly cancelled: number
  /** How many of a hundred messages are answered within 24 hours. */
  readonly replies: number
  /** Before fees, tax included; of each order. */
  readonly rewardYen: number
  readonly category: string
  readonly profile: boolean
}

/** Messages that want an answer in each month of a plan: one for every order, and at least one. */
const messagesOf = ({ orders }: Plan): number => Math.max(1, orders)

interface Slot {
  readonly from: Date
  readonly until: Date
}

/** Equal parts of every month ahead; the last of a month ends with it. */
const slotsOf = (at: Date, months: number, perMonth: number): Slot[] =>
  Array.from({ length: months * perMonth }, (_, index) => {
    const month = Math.floor(index / perMonth)
    const [start, end] = [monthsLater(at, month).getTime(), monthsLater(at, month + 1).getTime()]
    const edge = (part: number): Date => new Date(Math.round(start + ((end - start) * part) / perMonth))
    const part = index % perMonth
    return { from: edge(part), until: edge(part + 1) }
  })

/** How often something is due in the n-th place so that it comes evenly in `share` of `whole` cases. */
const evenly = (n: number, share: number, whole: number): number =>
  Math.round(((n + 1) * share) / whole) - Math.round((n * share) / whole)

const isOpen = ({ mode, status }: OrderFact): boolean =>
  mode === 'project' && status !== 'completed' && status !== 'cancelled'

/** Orders in hand are finished before new ones; one that is delivered already is not late any more. */
const openFirst = (facts: Facts): OrderFact[] =>
  facts.orders
    .filter(isOpen)
    .sort((a, b) => ((a.dueOn ?? '9') < (b.dueOn ?? '9') ? -1 : 1))
    .map((order) => (order.status === 'delivered' ? { ...order, dueOn: null } : order))

/** Broken off in its slot. */
const brokenOrder = (id: string, category: string, { from, until }: Slot): OrderFact => ({
  ...newOrder(id, from),
  category,
  status: 'cancelled',
  endedAt: until,
  fault: 'freelancer',
})

const ordersAhead = (facts: Facts, plan: Plan, slots: readonly Slot[]): OrderFact[] => {
  const open = openFirst(facts)
  let done = 0
  return slots.map((slot, n): OrderFact => {
    const made = brokenOrder(`planned-${n}`, plan.category, slot)
    if (evenly(n, plan.cancelled, 100) === 1) return made
    const score = evenly(done, plan.rating, 10)
    const order = open[done] ?? made
    done += 1
    return {
      ...order,
      status: 'completed',
      fault: null,
      fundedAt: order.fundedAt ?? slot.from,
      endedAt: slot.until,
      releasedYen: BigInt(plan.rewardYen),
      rating: { score, revealedAt: slot.until },
    }
  })
}

const hourMs = 3_600_000

/** A question at the start of each slot, answered after an hour or after two days. */
const messagesAhead = (plan: Plan, slots: readonly Slot[]): MessageFact[] =>
  slots.flatMap(({ from }, n): MessageFact[] => {
    const hours = evenly(n, plan.replies, 100) === 1 ? 1 : 48
    const told = { ...plainMessage, thread: `planned-${n}` }
    return [
      { ...told, from: 'client', at: from },
      { ...told, from: 'freelancer', at: new Date(from.getTime() + hours * hourMs) },
    ]
  })

/** Whoever follows a plan is there every week. */
const visitsAhead = (at: Date, months: number): Date[] => {
  const visits: Date[] = []
  const end = monthsLater(at, months).getTime()
  for (let time = at.getTime(); time <= end; time += 7 * 24 * hourMs) visits.push(new Date(time))
  return visits
}

/** What is missing for a profile that needs no work of a client: its texts, confirmations and entries. */
export const profileGaps = (policy: Policy, facts: Facts, at: Date): AdvisedAction[] => {
  const { conditions } = evaluate(policy, measure(facts, at))
  return conditions
    .filter(({ met, metric }) => !met && registry[metric].window === null && metric !== 'orders-won')
    .map(({ metric, required, actual }) => ({
      metric,
      amount: Math.max(1, Number(required) - Number(actual)),
      category: null,
      openOrders: [],
    }))
}

/** The facts that a plan would make, with all their times: what is done already, and what is meant to be. */
export const historyAhead = (
  facts: Facts,
  plan: Plan,
  { policy, at }: { policy: Policy; at: Date },
): History => {
  const present = plan.profile ? simulate(facts, profileGaps(policy, facts, at), at) : facts
  const orders = ordersAhead(present, plan, slotsOf(at, plan.months, plan.orders))
  const planned = new Set(orders.map(({ id }) => id))
  const messages = messagesAhead(plan, slotsOf(at, plan.months, messagesOf(plan)))
  return {
    facts: {
      ...present,
      orders: [...present.orders.filter(({ id }) => !planned.has(id)), ...orders],
      messages: [...present.messages, ...messages],
    },
    earlier: { ...noFactHistory, visits: visitsAhead(at, plan.months) },
  }
}
