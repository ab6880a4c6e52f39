// Two people and all the orders between them, in either direction.
import type { Graph, OrderFact } from './facts'
import { emptinessOf, type Traits, traitsOf } from './traits'

export interface SeenOrder extends OrderFact {
  readonly traits: Traits
  /** 0 to 1. */
  readonly emptiness: number
}

export interface Edge {
  readonly a: string
  readonly b: string
  readonly orders: readonly SeenOrder[]
  /** How much there is to look into, in points. */
  readonly suspicionScore: number
}

/** From so many points on, a edge is followed: first the strong ones alone, then weaker ones with them. */
export const suspicionLevels = [36, 26, 17] as const

const push = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

/** Orders by one of their ids, in the order in which they are given. */
export const groupBy = <V>(values: readonly V[], key: (value: V) => string): Map<string, V[]> => {
  const groups = new Map<string, V[]>()
  for (const value of values) push(groups, key(value), value)
  return groups
}

/** Everybody's orders, given and taken. */
export interface Market {
  readonly orders: readonly SeenOrder[]
  readonly given: ReadonlyMap<string, readonly SeenOrder[]>
  readonly taken: ReadonlyMap<string, readonly SeenOrder[]>
}

export const marketOf = (graph: Graph): Market => {
  const orders = graph.orders.map((order) => {
    const traits = traitsOf(order)
    return { ...order, traits, emptiness: emptinessOf(traits) }
  })
  return {
    orders,
    given: groupBy(orders, (order) => order.clientId),
    taken: groupBy(orders, (order) => order.freelancerId),
  }
}

const pairOf = ({ clientId, freelancerId }: OrderFact): string =>
  clientId < freelancerId ? `${clientId} ${freelancerId}` : `${freelancerId} ${clientId}`

/**
 * How much of a edge asks to be looked into: orders without work, a client who orders from nobody else, two who pay each
 * other. Counts are shrunk (n of n + 1), so that one order says little. Depends on the orders of the two alone.
 */
const suspicionScoreOf = (orders: readonly SeenOrder[], market: Market): number => {
  const n = orders.length
  const emptiness = orders.reduce((sum, order) => sum + order.emptiness, 0) / (n + 1)
  const given = groupBy(orders, (order) => order.clientId)
  const bound = [...given].map(([client, own]) => own.length / ((market.given.get(client)?.length ?? 0) + 1))
  return emptiness * 60 + Math.max(...bound) * 25 + (given.size === 2 ? 25 : 0)
}

/** All edges of a market, each with its suspicionScore. */
export const edgesOf = (market: Market): Edge[] =>
  [...groupBy(market.orders, pairOf)].map(([pair, orders]) => {
    const [a = '', b = ''] = pair.split(' ')
    return { a, b, orders, suspicionScore: suspicionScoreOf(orders, market) }
  })

/** The weakest edge that is followed at all. */
export const isSuspicious = (edge: Edge): boolean => edge.suspicionScore >= Math.min(...suspicionLevels)
