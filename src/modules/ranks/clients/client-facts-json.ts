import type { Json } from '../engine/canonical'
import { instantText } from '../engine/civil'
import { messageJson } from '../engine/facts-json'
import { rendered } from '../engine/judge'
import { faults, instantIn, readMessage } from '../engine/read-facts'
import {
  amountIn,
  type Bag,
  bagIn,
  bagsIn,
  flagIn,
  nullIn,
  oneIn,
  textIn,
  wholeIn,
} from '../engine/read-json'
import type { ClientFacts, PlacedOrder, PostedJob } from './client-facts'
import type { ClientMetrics } from './client-metrics'
import { measureClient, unfairShare } from './measure-client'

const instant = (at: Date | null): string | null => at && instantText(at)

/** Of the people ordered from one job only who is the same person matters: they are numbered, within the job. */
const personsOf = (orders: readonly PlacedOrder[]): ReadonlyMap<PlacedOrder, number> => {
  const inJob = new Map<string | null, string[]>()
  return new Map(
    orders.map((order) => {
      const people = inJob.get(order.jobId) ?? []
      if (!people.includes(order.freelancerId)) people.push(order.freelancerId)
      inJob.set(order.jobId, people)
      return [order, people.indexOf(order.freelancerId) + 1]
    }),
  )
}

const orderJson = ({ jobId, freelancerId: _, review, ...order }: PlacedOrder, person: number): Json => ({
  ...order,
  job: jobId,
  person,
  agreedAt: instantText(order.agreedAt),
  fundedAt: instant(order.fundedAt),
  endedAt: instant(order.endedAt),
  paidYen: rendered(order.paidYen),
  rating: review && { score: review.score, revealedAt: instantText(review.revealedAt) },
})

const jobJson = ({ id, postedAt, until, endedAt }: PostedJob): Json => ({
  id,
  postedAt: instantText(postedAt),
  until: instantText(until),
  endedAt: instant(endedAt),
})

/**
 * A client's facts as their receipt carries them (§2.6). Nobody else is in it: people are numbers within a job. Nor does it
 * say whose review called the pay unfair: only how many did, where the figure itself says so.
 */
export const clientFactsJson = ({ client, jobs, orders, messages }: ClientFacts, at: Date) => {
  const persons = personsOf(orders)
  const unfair = measureClient({ client, jobs, orders, messages }, at)['unfair-price']
  return {
    client: {
      ...client,
      identityVerifiedAt: instant(client.identityVerifiedAt),
      phoneVerifiedAt: instant(client.phoneVerifiedAt),
    },
    jobs: jobs.map(jobJson),
    orders: orders.map((order) => orderJson(order, persons.get(order) ?? 0)),
    messages: messages.map(messageJson),
    unfairPrices: unfair.kind === 'ratio' ? rendered(unfair.value.n) : 0,
  }
}

/** Facts out of a receipt. Who said what of the pay is not among them, so that all measure it by the number told. */
export interface ToldClientFacts {
  readonly facts: ClientFacts
  readonly unfairPrices: bigint
}

const readOrder = (bag: Bag): PlacedOrder => {
  const rating = nullIn(bag, 'rating', bagIn)
  return {
    id: textIn(bag, 'id'),
    jobId: nullIn(bag, 'job', textIn),
    freelancerId: String(wholeIn(bag, 'person')),
    agreedAt: instantIn(bag, 'agreedAt'),
    fundedAt: nullIn(bag, 'fundedAt', instantIn),
    endedAt: nullIn(bag, 'endedAt', instantIn),
    outcome: nullIn(bag, 'outcome', (order, key) => oneIn(order, key, ['completed', 'cancelled'])),
    fault: nullIn(bag, 'fault', (order, key) => oneIn(order, key, faults)),
    expired: flagIn(bag, 'expired'),
    paidYen: amountIn(bag, 'paidYen'),
    review: rating && {
      score: wholeIn(rating, 'score'),
      priceUnfair: false,
      revealedAt: instantIn(rating, 'revealedAt'),
    },
  }
}

const readClient = (bag: Bag): ClientFacts['client'] => ({
  hasName: flagIn(bag, 'hasName'),
  hasIndustry: flagIn(bag, 'hasIndustry'),
  descriptionLength: wholeIn(bag, 'descriptionLength'),
  identityVerifiedAt: nullIn(bag, 'identityVerifiedAt', instantIn),
  phoneVerifiedAt: nullIn(bag, 'phoneVerifiedAt', instantIn),
})

/** The inverse of `clientFactsJson`. Throws an error that names the field at fault. */
export const readClientFacts = (bag: Bag): ToldClientFacts => ({
  facts: {
    client: readClient(bagIn(bag, 'client')),
    jobs: bagsIn(bag, 'jobs').map((job) => ({
      id: textIn(job, 'id'),
      postedAt: instantIn(job, 'postedAt'),
      until: instantIn(job, 'until'),
      endedAt: nullIn(job, 'endedAt', instantIn),
    })),
    orders: bagsIn(bag, 'orders').map(readOrder),
    messages: bagsIn(bag, 'messages').map(readMessage),
  },
  unfairPrices: amountIn(bag, 'unfairPrices'),
})

/** What `measureClient` makes of the facts before they were told: the reviews that could say it are those that were rated. */
export const measureTold = ({ facts, unfairPrices }: ToldClientFacts, at: Date): ClientMetrics => {
  const metrics = measureClient(facts, at)
  const rating = metrics['mean-rating']
  const reviews = rating.kind === 'ratio' ? rating.value.d : 0n
  return { ...metrics, 'unfair-price': unfairShare({ n: unfairPrices, d: reviews }) }
}
