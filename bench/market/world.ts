// A market in the making: people with what they are in truth, and their orders.
import type { ClimbFact, Graph, OrderFact, PersonFact } from '../../src/modules/integrity/facts'
import { luckOf, type RandomSource } from './luck'

export const hourMs = 3_600_000
export const dayMs = 24 * hourMs
/** The moment at which the market is looked at. */
export const now = Date.parse('2026-11-23T03:00:00+09:00')

export interface MarketPerson extends PersonFact {
  /** What they are in truth: a kind of honest person, or a kind of attack. */
  readonly kind: string
  /** The attack they belong to; null for honest people. */
  readonly attack: number | null
  /** How often a client gives them five stars. */
  readonly fiveShare: number
}

export interface World {
  readonly luck: RandomSource
  readonly people: MarketPerson[]
  readonly orders: OrderFact[]
  readonly climbs: ClimbFact[]
  /** The last number given to anything. */
  last: number
}

export const emptyWorld = (seed: number): World => ({
  luck: luckOf(seed),
  people: [],
  orders: [],
  climbs: [],
  last: 0,
})

export const nextId = (world: World, letter: string): string =>
  `${letter}${String(++world.last).padStart(6, '0')}`

/** Somebody new. Days are before now; what is not said is as with most people. */
export const someone = (
  world: World,
  who: { kind: string; attack?: number; joinedDays?: number; strangers?: number; places?: string[] },
): MarketPerson => {
  const { luck } = world
  const id = nextId(world, 'm')
  const person: MarketPerson = {
    id,
    kind: who.kind,
    attack: who.attack ?? null,
    joinedAt: new Date(now - (who.joinedDays ?? luck.between(20, 1100)) * dayMs),
    strangers: who.strangers ?? (luck.happens(0.2) ? 0 : luck.count(5)),
    places: who.places ?? [`own ${id}`],
    fiveShare: luck.between(0.7, 0.98),
  }
  world.people.push(person)
  return person
}

/** The facts as the site would have them: funded within the year, and nothing from the future. */
export const graphOf = (world: World): Graph => ({
  people: world.people.map(({ id, joinedAt, strangers, places }) => ({ id, joinedAt, strangers, places })),
  orders: world.orders.filter(
    ({ agreedAt, fundedAt }) => agreedAt.getTime() > now - 365 * dayMs && fundedAt.getTime() <= now,
  ),
  climbs: world.climbs,
})
