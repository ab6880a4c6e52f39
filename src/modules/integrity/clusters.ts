// People whom leads connect, with all the orders among them: the smallest thing that can become a case.

import { type Edge, edgesOf, groupBy, type Market, marketOf, type SeenOrder, suspicionLevels } from './edges'
import type { ClimbFact, Graph, PersonFact } from './facts'

export interface Cluster {
  /** By id. */
  readonly members: readonly PersonFact[]
  readonly orders: readonly SeenOrder[]
  /** Those who order from others in it, and those who work for others in it. */
  readonly clients: readonly PersonFact[]
  readonly freelancers: readonly PersonFact[]
  readonly climbs: readonly ClimbFact[]
  /** All orders of the members, to see what share stays inside. */
  readonly market: Market
}

const rootOf = (parents: Map<string, string>, id: string): string => {
  const parent = parents.get(id) ?? id
  if (parent === id) return id
  const root = rootOf(parents, parent)
  parents.set(id, root)
  return root
}

const byTime = (a: SeenOrder, b: SeenOrder): number =>
  a.agreedAt.getTime() - b.agreedAt.getTime() || (a.id < b.id ? -1 : 1)

const clusterOf = (
  edges: readonly Edge[],
  from: { people: ReadonlyMap<string, PersonFact>; graph: Graph; market: Market },
): Cluster => {
  const ids = [...new Set(edges.flatMap(({ a, b }) => [a, b]))].sort()
  const members = ids.flatMap((id) => from.people.get(id) ?? [])
  const orders = ids
    .flatMap((id) => from.market.given.get(id) ?? [])
    .filter(({ freelancerId }) => ids.includes(freelancerId))
    .sort(byTime)
  const paying = new Set(orders.map((order) => order.clientId))
  const working = new Set(orders.map((order) => order.freelancerId))
  return {
    members,
    orders,
    clients: members.filter(({ id }) => paying.has(id)),
    freelancers: members.filter(({ id }) => working.has(id)),
    climbs: from.graph.climbs.filter(({ memberId }) => working.has(memberId)),
    market: from.market,
  }
}

const componentsOf = (edges: readonly Edge[]): Edge[][] => {
  const parents = new Map<string, string>()
  for (const { a, b } of edges) parents.set(rootOf(parents, a), rootOf(parents, b))
  return [...groupBy(edges, ({ a }) => rootOf(parents, a)).values()]
}

/**
 * The clusters of a graph at each level of leads: those of a stronger level lie within one of a weaker. So a few people
 * with much between them are seen by themselves, whoever else they once worked with.
 */
export const clustersOf = (graph: Graph): Cluster[] => {
  const market = marketOf(graph)
  const edges = edgesOf(market)
  const people = new Map(graph.people.map((person) => [person.id, person]))
  const found = new Map<string, Cluster>()
  for (const level of suspicionLevels)
    for (const component of componentsOf(edges.filter(({ suspicionScore }) => suspicionScore >= level))) {
      const cluster = clusterOf(component, { people, graph, market })
      const pattern = cluster.orders.map(({ id }) => id).join(' ')
      if (!found.has(pattern)) found.set(pattern, cluster)
    }
  return [...found.values()]
}
