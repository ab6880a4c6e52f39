import type { Facts, FreelancerFacts, MessageFact, OrderFact } from '../facts/facts'
import type { MetricKey } from '../policy/metrics'

/** Something a freelancer could do today. `amount` counts what the metric counts: characters, items, orders, replies, yen. */
export interface AdvisedAction {
  readonly metric: MetricKey
  readonly amount: number
  /** Where the reward is earned. */
  readonly category: string | null
  /** Orders in work that are delivered before any new ones are. */
  readonly openOrders: readonly string[]
}

const change = (facts: Facts, freelancer: Partial<FreelancerFacts>): Facts => ({
  ...facts,
  freelancer: { ...facts.freelancer, ...freelancer },
})

/** Agreed, funded, accepted and ended at one instant, and worth nothing. */
export const newOrder = (id: string, at: Date): OrderFact => ({
  id,
  mode: 'project',
  category: '',
  agreedAt: at,
  dueOn: null,
  status: 'completed',
  fundedAt: at,
  endedAt: at,
  fault: null,
  releasedYen: 0n,
  rating: null,
})

const add = (facts: Facts, amount: number, make: (id: string) => OrderFact): Facts => {
  const first = facts.orders.length
  const added = Array.from({ length: amount }, (_, index) => make(`simulated-${first + index}`))
  return { ...facts, orders: [...facts.orders, ...added] }
}

/** Delivered, accepted and rated 5 now: first the open orders named, then new ones. */
const deliver = (facts: Facts, { amount, openOrders }: AdvisedAction, at: Date): Facts => {
  const rating = { score: 5, revealedAt: at }
  const delivered = new Set(openOrders.slice(0, amount))
  const orders = facts.orders.map(
    (order): OrderFact =>
      delivered.has(order.id) ? { ...order, status: 'completed', endedAt: at, rating } : order,
  )
  return add({ ...facts, orders }, amount - delivered.size, (id) => ({ ...newOrder(id, at), rating }))
}

/** That asks for an answer, or is one. */
export const plainMessage = { tied: true, noReplyNeeded: false, system: false, sanctioned: false } as const

const reply = (facts: Facts, { amount }: AdvisedAction, at: Date): Facts => {
  const talk = Array.from({ length: amount }, (_, index): MessageFact[] => {
    const message = { ...plainMessage, thread: `simulated-${index}`, at }
    return [
      { ...message, from: 'client' },
      { ...message, from: 'freelancer' },
    ]
  })
  return { ...facts, messages: [...facts.messages, ...talk.flat()] }
}

const earn = (facts: Facts, { amount, category }: AdvisedAction, at: Date): Facts =>
  add(facts, 1, (id) => ({
    ...newOrder(id, at),
    mode: 'competition',
    category: category ?? '',
    releasedYen: BigInt(amount),
  }))

/** What doing something well for each metric would add to the facts. */
const deeds: Readonly<Record<MetricKey, (facts: Facts, deed: AdvisedAction, at: Date) => Facts>> = {
  'display-name': (facts) => change(facts, { hasName: true }),
  'profile-image': (facts) => change(facts, { profileImage: true }),
  'introduction-length': (facts, { amount }) =>
    change(facts, { introductionLength: facts.freelancer.introductionLength + amount }),
  offering: (facts, { amount }) => change(facts, { packages: facts.freelancer.packages + amount }),
  background: (facts, { amount }) =>
    change(facts, { qualifications: facts.freelancer.qualifications + amount }),
  identity: (facts, _, at) => change(facts, { identityVerifiedAt: at }),
  confidentiality: (facts, _, at) => change(facts, { confidentialityConfirmedAt: at }),
  phone: (facts, _, at) => change(facts, { phoneVerifiedAt: at }),
  'last-login': (facts, _, at) => change(facts, { lastSeenAt: at }),
  'skill-registered': (facts) => change(facts, { skills: facts.freelancer.skills + 1 }),
  'qualification-registered': (facts) =>
    change(facts, { qualifications: facts.freelancer.qualifications + 1 }),
  'orders-won': (facts, { amount }, at) =>
    add(facts, amount, (id) => ({ ...newOrder(id, at), status: 'agreed', fundedAt: null, endedAt: null })),
  'completion-rate': deliver,
  'mean-rating': deliver,
  'satisfied-share': deliver,
  'reply-rate': reply,
  'task-approval': (facts, { amount }, at) =>
    add(facts, amount, (id) => ({ ...newOrder(id, at), mode: 'task' })),
  'earned-reward': earn,
}

/** The facts as they would be if the freelancer did all this at `at`. */
export const simulate = (facts: Facts, done: readonly AdvisedAction[], at: Date): Facts =>
  done.reduce((sofar, deed) => deeds[deed.metric](sofar, deed, at), facts)
