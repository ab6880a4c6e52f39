// How often a forgery is found, and what it costs then.
import { detect } from '../../src/modules/integrity/detect'
import { forge } from './attacks'
import type { Camouflage } from './camouflage'
import type { Forgery } from './forge'
import { dayMs, emptyWorld, graphOf, someone } from './world'

export interface Risk {
  /** The share of tries that ended in a case, in percent. */
  readonly foundPercent: number
  /** From the first sign-up to the last rating, the middle of all tries. */
  readonly days: number
  /** Fees per tier that was not found; undefined where every try was. */
  readonly lostYen: bigint | undefined
}

/** Detection is local: a few strangers to trade with stand for the whole market. */
const tryOnce = (seed: number, forgery: Forgery, camouflage: Camouflage) => {
  const world = emptyWorld(seed)
  for (let n = 0; n < 20; n++) someone(world, { kind: 'stranger' })
  const size = Math.min(8, 1 + Math.ceil(forgery.orders / 6))
  const priceYen = forgery.paidYen / BigInt(forgery.orders)
  const perContract = Math.ceil(forgery.orders / forgery.contracts)
  const plan = { kind: 'puppets', attack: 0, camouflage, size, priceYen } as const
  const people = forge(world, plan, { orders: forgery.orders, perContract })
  const first = Math.min(...people.map(({ joinedAt }) => joinedAt.getTime()))
  const ends = world.orders
    .filter(({ freelancerId }) => freelancerId === people[0]?.id)
    .flatMap(({ completedAt, byClient }) => [completedAt, byClient?.at])
  const last = Math.max(...ends.map((at) => at?.getTime() ?? 0))
  const isFound = detect(graphOf(world)).some(({ memberIds }) => memberIds.includes(people[0]?.id ?? ''))
  return { isFound, days: (last - first) / dayMs }
}

export const riskOf = (seeds: readonly number[], forgery: Forgery, camouflage: Camouflage): Risk => {
  const tries = seeds.map((seed) => tryOnce(seed, forgery, camouflage))
  const missed = tries.filter(({ isFound }) => !isFound).length
  const days = tries.map((one) => one.days).sort((a, b) => a - b)
  return {
    foundPercent: (1 - missed / tries.length) * 100,
    days: Math.ceil(days[Math.floor(days.length / 2)] ?? 0),
    lostYen: missed === 0 ? undefined : (forgery.lostYen * BigInt(tries.length)) / BigInt(missed),
  }
}
