import { rendered } from '../evaluate/judge'
import type { ClientFacts, PlacedOrder, PostedJob } from '../facts/client-facts'
import { measureClient, unfairShare } from '../measure/measure-client'
import type { ClientMetrics } from '../policy/client-metrics'
import type { Json } from '../values/canonical'
import { instantText } from '../values/civil'
import {
  type JsonObject,
  readAmount,
  readBoolean,
  readNullable,
  readObject,
  readObjects,
  readOneOf,
  readText,
  readWhole,
} from '../values/read-json'
import { messageJson } from './facts-json'
import { faults, readInstant, readMessage } from './read-facts'

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

const readOrder = (bag: JsonObject): PlacedOrder => {
  const rating = readNullable(bag, 'rating', readObject)
  return {
    id: readText(bag, 'id'),
    jobId: readNullable(bag, 'job', readText),
    freelancerId: String(readWhole(bag, 'person')),
    agreedAt: readInstant(bag, 'agreedAt'),
    fundedAt: readNullable(bag, 'fundedAt', readInstant),
    endedAt: readNullable(bag, 'endedAt', readInstant),
    outcome: readNullable(bag, 'outcome', (order, key) => readOneOf(order, key, ['completed', 'cancelled'])),
    fault: readNullable(bag, 'fault', (order, key) => readOneOf(order, key, faults)),
    expired: readBoolean(bag, 'expired'),
    paidYen: readAmount(bag, 'paidYen'),
    review: rating && {
      score: readWhole(rating, 'score'),
      priceUnfair: false,
      revealedAt: readInstant(rating, 'revealedAt'),
    },
  }
}

const readClient = (bag: JsonObject): ClientFacts['client'] => ({
  hasName: readBoolean(bag, 'hasName'),
  hasIndustry: readBoolean(bag, 'hasIndustry'),
  descriptionLength: readWhole(bag, 'descriptionLength'),
  identityVerifiedAt: readNullable(bag, 'identityVerifiedAt', readInstant),
  phoneVerifiedAt: readNullable(bag, 'phoneVerifiedAt', readInstant),
})

/** The inverse of `clientFactsJson`. Throws an error that names the field at fault. */
export const readClientFacts = (bag: JsonObject): ToldClientFacts => ({
  facts: {
    client: readClient(readObject(bag, 'client')),
    jobs: readObjects(bag, 'jobs').map((job) => ({
      id: readText(job, 'id'),
      postedAt: readInstant(job, 'postedAt'),
      until: readInstant(job, 'until'),
      endedAt: readNullable(job, 'endedAt', readInstant),
    })),
    orders: readObjects(bag, 'orders').map(readOrder),
    messages: readObjects(bag, 'messages').map(readMessage),
  },
  unfairPrices: readAmount(bag, 'unfairPrices'),
})

/** What `measureClient` makes of the facts before they were told: the reviews that could say it are those that were rated. */
export const measureTold = ({ facts, unfairPrices }: ToldClientFacts, at: Date): ClientMetrics => {
  const metrics = measureClient(facts, at)
  const rating = metrics['mean-rating']
  const reviews = rating.kind === 'ratio' ? rating.value.d : 0n
  return { ...metrics, 'unfair-price': unfairShare({ n: unfairPrices, d: reviews }) }
}
