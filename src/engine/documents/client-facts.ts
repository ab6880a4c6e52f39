// A client's facts as their receipt carries them (§2.6, decision 028). Nobody else is in it: people are numbers within a job. Nor
// does it say whose review called the pay unfair: only how many did, where the figure itself says so.
import type { ClientFactHistory, ClientFacts, MovedDeadline, PlacedOrder } from '../facts/client-facts'
import { measureClient, unfairShare } from '../measure/measure-client'
import type { ClientMetrics } from '../policy/client-metrics'
import type { JsonDocument } from '../values/canonical'
import { messageSchema } from './freelancer-facts'
import {
  amount,
  convert,
  fault,
  flag,
  instant,
  list,
  nullable,
  object,
  oneOf,
  rating,
  type Schema,
  text,
  whole,
} from './schema'

const profile = { hasName: flag, hasIndustry: flag, descriptionLength: whole }

const orderFields = (instant: Schema<Date>) => ({
  id: text,
  agreedAt: instant,
  fundedAt: nullable(instant),
  endedAt: nullable(instant),
  outcome: nullable(oneOf('completed', 'cancelled')),
  fault: nullable(fault),
  expired: flag,
  paidYen: amount,
})

const factFields = (instant: Schema<Date>) => ({
  client: object<ClientFacts['client']>({
    ...profile,
    identityVerifiedAt: nullable(instant),
    phoneVerifiedAt: nullable(instant),
  }),
  jobs: list(object({ id: text, postedAt: instant, until: instant, endedAt: nullable(instant) })),
  messages: list(messageSchema(instant)),
})

const review = (instant: Schema<Date>) => object({ score: whole, priceUnfair: flag, revealedAt: instant })

/** The facts as the database tells them, with instants as they are written there: with everybody in it. */
export const clientFactsSchema = (instant: Schema<Date>) => {
  const named = { jobId: nullable(text), freelancerId: text, review: nullable(review(instant)) }
  const orders = list(object<PlacedOrder>({ ...orderFields(instant), ...named }))
  return object<ClientFacts>({ ...factFields(instant), orders })
}

const told = { job: nullable(text), person: whole, rating: nullable(rating) }
const facts = object({
  ...factFields(instant),
  orders: list(object({ ...orderFields(instant), ...told })),
  unfairPrices: amount,
})

export const clientEarlierSchema = (instant: Schema<Date>) =>
  object<ClientFactHistory>({
    profiles: list(object<ClientFactHistory['profiles'][number]>({ at: instant, ...profile })),
    deadlines: list(
      convert(object({ job: text, at: instant, before: instant }), {
        decode: ({ job, ...move }): MovedDeadline => ({ jobId: job, ...move }),
        encode: ({ jobId, ...move }) => ({ job: jobId, ...move }),
      }),
    ),
  })
const earlier = clientEarlierSchema(instant)

/** Of the people ordered from one job only who is the same person matters: they are numbered, within the job. */
const personsOf = (orders: readonly PlacedOrder[]): ReadonlyMap<PlacedOrder, number> => {
  const inJob = new Map<string | null, string[]>()
  return new Map(
    orders.map((each) => {
      const people = inJob.get(each.jobId) ?? []
      if (!people.includes(each.freelancerId)) people.push(each.freelancerId)
      inJob.set(each.jobId, people)
      return [each, people.indexOf(each.freelancerId) + 1]
    }),
  )
}

export const clientFactsJson = (known: ClientFacts, at: Date): JsonDocument => {
  const persons = personsOf(known.orders)
  const unfair = measureClient(known, at)['unfair-price']
  const orders = known.orders.map((each) => ({
    ...each,
    job: each.jobId,
    person: persons.get(each) ?? 0,
    rating: each.review,
  }))
  return facts.write({ ...known, orders, unfairPrices: unfair.kind === 'ratio' ? unfair.value.n : 0n })
}

/** Facts out of a receipt. Who said what of the pay is not among them, so that all measure it by the number told. */
export interface ToldClientFacts {
  readonly facts: ClientFacts
  readonly unfairPrices: bigint
}

/** The inverse of `clientFactsJson`. Throws an error that names the field at fault. */
export const readClientFacts = (document: unknown): ToldClientFacts => {
  const { unfairPrices, orders, ...rest } = facts.read(document, 'facts')
  const placed = orders.map(
    ({ job, person, rating: told, ...each }): PlacedOrder => ({
      ...each,
      jobId: job,
      freelancerId: String(person),
      review: told && { ...told, priceUnfair: false },
    }),
  )
  return { facts: { ...rest, orders: placed }, unfairPrices }
}

/** What `measureClient` makes of the facts before they were told: the reviews that could say it are those that were rated. */
export const measureTold = ({ facts: told, unfairPrices }: ToldClientFacts, at: Date): ClientMetrics => {
  const metrics = measureClient(told, at)
  const mean = metrics['mean-rating']
  return {
    ...metrics,
    'unfair-price': unfairShare({ n: unfairPrices, d: mean.kind === 'ratio' ? mean.value.d : 0n }),
  }
}

/** The client's own profiles, and deadlines of their own jobs: nobody else is in it. */
export const clientEarlierJson = (known: ClientFactHistory): JsonDocument => earlier.write(known)
/** The inverse of `clientEarlierJson`. Throws an error that names the field at fault. */
export const readClientEarlier = (document: unknown): ClientFactHistory => earlier.read(document, 'earlier')
