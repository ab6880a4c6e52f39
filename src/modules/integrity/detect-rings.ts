// Rings and reciprocity: money that goes round among a few people (§2.7).
import type { Cluster } from './clusters'
import { groupBy, type SeenOrder } from './edges'
import { type Finding, idsOf } from './signals'

const sumYen = (orders: readonly SeenOrder[]): bigint =>
  orders.reduce((sum, { priceYen }) => sum + priceYen, 0n)

const lesser = (a: bigint, b: bigint): bigint => {
  if (a < b) return a
  return b
}

/** Who can be reached by paying, from each to each: a ring is where the way leads back. */
const reachable = (from: string, paid: ReadonlyMap<string, readonly SeenOrder[]>): Set<string> => {
  const seen = new Set<string>()
  const ahead = [from]
  for (let id = ahead.pop(); id !== undefined; id = ahead.pop())
    for (const { freelancerId } of paid.get(id) ?? [])
      if (!seen.has(freelancerId)) {
        seen.add(freelancerId)
        ahead.push(freelancerId)
      }
  return seen
}

/** The orders that lie on some way back to who paid them. */
const ringOrders = (cluster: Cluster): SeenOrder[] => {
  const paid = groupBy(cluster.orders, (order) => order.clientId)
  const reach = new Map(cluster.clients.map(({ id }) => [id, reachable(id, paid)]))
  return cluster.orders.filter(
    ({ clientId, freelancerId }) => reach.get(freelancerId)?.has(clientId) ?? false,
  )
}

/** The share of the yen within a cluster that its people both received and paid on: money that came round. */
const moneyRound = (cluster: Cluster): Finding[] => {
  const orders = ringOrders(cluster)
  if (orders.length < 2) return []
  const given = groupBy(orders, (order) => order.clientId)
  const taken = groupBy(orders, (order) => order.freelancerId)
  const people = [...given.keys()].sort()
  const through = people.reduce((sum, id) => {
    const [out, back] = [sumYen(given.get(id) ?? []), sumYen(taken.get(id) ?? [])]
    return sum + lesser(out, back)
  }, 0n)
  const all = sumYen(cluster.orders)
  const round = Number(through) / Number(all)
  const n = orders.length
  return [
    {
      kind: 'money-round',
      strength: (round * n) / (n + 2),
      memberIds: people,
      orderIds: idsOf(orders),
      figures: { people: people.length, orders: n, yen: Number(through), percent: Math.floor(round * 100) },
    },
  ]
}

/** The share of all work of the cluster's freelancers that stays in it. */
const mostlyInside = (cluster: Cluster): Finding[] => {
  const all = cluster.freelancers.flatMap(({ id }) => cluster.market.taken.get(id) ?? [])
  const n = cluster.orders.length
  return [
    {
      kind: 'mostly-inside',
      strength: n / (all.length + 2),
      memberIds: cluster.freelancers.map(({ id }) => id),
      orderIds: idsOf(cluster.orders),
      figures: { inside: n, orders: all.length },
    },
  ]
}

export const detectRings = (cluster: Cluster): Finding[] => [...moneyRound(cluster), ...mostlyInside(cluster)]
