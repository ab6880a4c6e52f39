// An honest order: as long as its price asks for, talked about, looked at, and rated when people find the time.
import type { OrderFact, RatingFact } from '../../src/modules/integrity/facts'
import { dayMs, hourMs, type MarketPerson, nextId, now, type World } from './world'

const minuteMs = 60_000

export const sizes = {
  tiny: [500, 3_000],
  small: [3_000, 15_000],
  middle: [15_000, 80_000],
  large: [80_000, 400_000],
} as const
export type Size = keyof typeof sizes

export const priceOf = ({ luck }: World, size: Size): bigint => {
  const [low, high] = sizes[size]
  const yen = low * (high / low) ** luck.unit()
  return BigInt(Math.round(yen / 100) * 100)
}

/** Nothing that lies ahead has happened. */
export const known = (at: number): Date | null => (at <= now ? new Date(at) : null)

const scoreOf = ({ luck }: World, { fiveShare }: MarketPerson): number =>
  luck.happens(fiveShare) ? 5 : luck.happens(0.7) ? 4 : luck.happens(0.6) ? 3 : luck.whole(1, 2)

const rating = (at: number, score: number): RatingFact | null => {
  const then = known(at)
  return then && { at: then, score }
}

/** Many rate in the moment they accept; whoever is told of a rating often answers it at once. */
const ratings = (world: World, freelancer: MarketPerson, endedAt: number) => {
  const { luck } = world
  const later = (): number => endedAt + luck.around(6, 1.8) * hourMs
  const client = luck.happens(0.75)
    ? luck.happens(0.5)
      ? endedAt + luck.between(0.3, 4) * minuteMs
      : later()
    : null
  const answered = client !== null && luck.happens(0.35)
  const freelancerAt = luck.happens(0.65)
    ? answered
      ? client + luck.between(1, 14) * minuteMs
      : later()
    : null
  return {
    byClient: client === null ? null : rating(client, scoreOf(world, freelancer)),
    byFreelancer: freelancerAt === null ? null : rating(freelancerAt, luck.happens(0.94) ? 5 : 4),
  }
}

export interface Work {
  readonly client: MarketPerson
  readonly freelancer: MarketPerson
  /** Milliseconds. */
  readonly agreedAt: number
  readonly priceYen: bigint
  readonly contractId?: string
  readonly isPiece?: boolean
  /** Messages a piece of work of this kind needs; people who know each other need fewer. */
  readonly messages?: number
  /** Delivers sooner than most: small things between people at their desks. */
  readonly isQuick?: boolean
  /** The work was done before the order was made: it only puts on paper what is ready. */
  readonly isFormality?: boolean
  /** All pieces of one contract come and are accepted together. */
  readonly together?: { readonly deliveredAt: number; readonly completedAt: number }
}

const courseOf = (
  world: World,
  { agreedAt, priceYen, isQuick = false, isFormality = false, together }: Work,
) => {
  const { luck } = world
  const fundedAt = agreedAt + luck.around(isQuick ? 0.3 : 3, 1) * hourMs
  if (together) return { fundedAt, ...together }
  if (isFormality) {
    const deliveredAt = fundedAt + luck.between(2, 90) * minuteMs
    return { fundedAt, deliveredAt, completedAt: deliveredAt + luck.around(0.5, 1.5) * hourMs }
  }
  const hoursOfWork = Number(priceYen) / luck.around(2_200, 0.5)
  const waiting = isQuick ? luck.around(1, 0.8) : luck.around(12, 1)
  const deliveredAt = fundedAt + (hoursOfWork * luck.around(isQuick ? 1 : 3, 0.5) + waiting) * hourMs
  const looking = luck.happens(0.08) ? luck.between(0.05, 0.5) : luck.around(isQuick ? 3 : 14, 1.5)
  return { fundedAt, deliveredAt, completedAt: deliveredAt + looking * hourMs }
}

/** One order of honest work; one in thirty is never finished. */
export const work = (world: World, job: Work): OrderFact => {
  const { luck } = world
  const { client, freelancer, agreedAt, priceYen } = job
  const course = courseOf(world, job)
  const isDone = luck.happens(0.97)
  const order: OrderFact = {
    id: nextId(world, 'o'),
    contractId: job.contractId ?? nextId(world, 'k'),
    clientId: client.id,
    freelancerId: freelancer.id,
    priceYen,
    agreedAt: new Date(agreedAt),
    fundedAt: new Date(course.fundedAt),
    deliveredAt: isDone ? known(course.deliveredAt) : null,
    completedAt: isDone ? known(course.completedAt) : null,
    isPiece: job.isPiece ?? false,
    messages: luck.count(job.isFormality ? 0.5 : (job.messages ?? 5)),
    ...(isDone ? ratings(world, freelancer, course.completedAt) : { byClient: null, byFreelancer: null }),
  }
  world.orders.push(order)
  return order
}

/** A day of the past year on which people work. */
export const someDay = ({ luck }: World, within = 360): number => now - luck.between(5, within) * dayMs

/** Tiers come early in a career: bronze with the first order, silver with the first good ratings. */
export const evaluatePolicy = (world: World, freelancer: MarketPerson): void => {
  const own = world.orders
    .filter(({ freelancerId }) => freelancerId === freelancer.id)
    .sort((a, b) => a.agreedAt.getTime() - b.agreedAt.getTime())
  const rated = own.find(({ byClient }) => byClient?.score === 5)?.byClient
  if (own[0]) world.climbs.push({ memberId: freelancer.id, at: own[0].agreedAt })
  if (rated) world.climbs.push({ memberId: freelancer.id, at: rated.at })
}
