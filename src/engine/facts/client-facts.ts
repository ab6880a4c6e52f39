import { happenedBy } from './as-of'
import type { Fault, MessageFact } from './facts'

/** One order as its client placed it, agreed by both sides. */
export interface PlacedOrder {
  readonly id: string
  /** Null for a direct request or a package. */
  readonly jobId: string | null
  readonly freelancerId: string
  readonly agreedAt: Date
  readonly fundedAt: Date | null
  /** Null together with `outcome` while the order is open. */
  readonly endedAt: Date | null
  readonly outcome: 'completed' | 'cancelled' | null
  readonly fault: Fault | null
  /** Ended by the clock because the client's money did not come in time. */
  readonly expired: boolean
  /** Yen released to the freelancer, before fees, tax included. */
  readonly paidYen: bigint
  /** The freelancer's, once revealed. */
  readonly review: {
    readonly score: number
    readonly priceUnfair: boolean
    readonly revealedAt: Date
  } | null
}

export interface PostedJob {
  readonly id: string
  readonly postedAt: Date
  /** Until when proposals are taken. */
  readonly until: Date
  /** Filled or closed. */
  readonly endedAt: Date | null
}

/** All that a client's standing is judged from (§2.8). */
export interface ClientFacts {
  readonly client: {
    readonly hasName: boolean
    readonly hasIndustry: boolean
    /** Characters of the description that a reader can see. */
    readonly descriptionLength: number
    readonly identityVerifiedAt: Date | null
    readonly phoneVerifiedAt: Date | null
  }
  readonly jobs: readonly PostedJob[]
  readonly orders: readonly PlacedOrder[]
  /** What the client did in a thread stands here as a message of theirs. `tied`: an order was offered by then. */
  readonly messages: readonly MessageFact[]
}

/** An order that ended later was still open. */
export const placedAsOf = (order: PlacedOrder, at: Date): PlacedOrder => {
  const fundedAt = happenedBy(order.fundedAt, at)
  const review = order.review && order.review.revealedAt <= at ? order.review : null
  if (happenedBy(order.endedAt, at)) return { ...order, fundedAt, review }
  const open = { endedAt: null, outcome: null, fault: null, expired: false, paidYen: 0n }
  return { ...order, ...open, fundedAt, review }
}

/** What was confirmed by then. */
export const confirmedAsOf = (client: ClientFacts['client'], at: Date) => ({
  identityVerifiedAt: happenedBy(client.identityVerifiedAt, at),
  phoneVerifiedAt: happenedBy(client.phoneVerifiedAt, at),
})

/** The facts as they were known at `at`: whatever happened later is gone (§2). */
export const clientAsOf = ({ client, jobs, orders, messages }: ClientFacts, at: Date): ClientFacts => ({
  client: { ...client, ...confirmedAsOf(client, at) },
  jobs: jobs
    .filter(({ postedAt }) => postedAt <= at)
    .map((job) => ({ ...job, endedAt: happenedBy(job.endedAt, at) })),
  orders: orders.filter(({ agreedAt }) => agreedAt <= at).map((order) => placedAsOf(order, at)),
  messages: messages.filter((message) => message.at <= at),
})
