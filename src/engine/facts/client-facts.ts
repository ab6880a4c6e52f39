import { happenedBy } from './fact-history'
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

type Profile = Pick<ClientFacts['client'], 'hasName' | 'hasIndustry' | 'descriptionLength'>

export interface MovedDeadline {
  readonly jobId: string
  readonly at: Date
  readonly before: Date
}

/** What facts keep only the newest of, with the times before, each list oldest first. */
export interface ClientFactHistory {
  /** Empty where nothing is known of earlier times: then the profile has always been so. */
  readonly profiles: readonly (Profile & { readonly at: Date })[]
  readonly deadlines: readonly MovedDeadline[]
}

export const noFactHistory: ClientFactHistory = { profiles: [], deadlines: [] }

/** A client's facts with all their times. */
export interface ClientHistory {
  readonly facts: ClientFacts
  readonly earlier: ClientFactHistory
}

const emptyProfile: Profile = { hasName: false, hasIndustry: false, descriptionLength: 0 }

const profileAsOf = ({ facts, earlier }: ClientHistory, at: Date): Profile => {
  if (earlier.profiles.length === 0) return facts.client
  const { hasName, hasIndustry, descriptionLength } =
    earlier.profiles.findLast((profile) => profile.at <= at) ?? emptyProfile
  return { hasName, hasIndustry, descriptionLength }
}

export const clientPersonAsOf = (history: ClientHistory, at: Date): ClientFacts['client'] => ({
  ...profileAsOf(history, at),
  ...confirmedAsOf(history.facts.client, at),
})

/** A job as it was at `at`: the first move of its deadline after that tells where it lay. */
export const jobAsOf = (job: PostedJob, moved: readonly MovedDeadline[], at: Date): PostedJob => ({
  ...job,
  until: moved.find((move) => move.jobId === job.id && move.at > at)?.before ?? job.until,
  endedAt: happenedBy(job.endedAt, at),
})

/** All facts as they were known at `at`: the reference with which a client's timeline must agree. */
export const clientHistoryAsOf = (history: ClientHistory, at: Date): ClientFacts => {
  const { jobs, ...facts } = clientAsOf(history.facts, at)
  return {
    ...facts,
    client: clientPersonAsOf(history, at),
    jobs: jobs.map((job) => jobAsOf(job, history.earlier.deadlines, at)),
  }
}
