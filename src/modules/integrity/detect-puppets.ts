// Accounts that are clients of one freelancer and nothing else: puppets, perhaps (§2.7).
import type { Cluster } from './clusters'
import type { PersonFact } from './facts'
import { type Finding, idsOf, type SignalKind } from './signals'

const dayMs = 86_400_000
/** An account is new for so many days. */
export const newDays = 120
/** Sign-ups within so many days of each other. */
export const togetherDays = 3
export const weeksDays = 30
const weeksShare = 0.4
/** A client with at least this share of their orders in the cluster has nearly only these. */
export const onlyPercent = 80

/** A sight of people: its strength is a sum over them, shrunk by one so that a single person says little. */
const ofPeople = (
  cluster: Cluster,
  seen: { kind: SignalKind; people: readonly PersonFact[]; sum?: number; of?: number; days?: number },
): Finding[] => {
  const { kind, people, sum = people.length, of = cluster.clients.length, days } = seen
  if (people.length === 0) return []
  const ids = people.map(({ id }) => id)
  const orders = cluster.orders.filter(
    ({ clientId, freelancerId }) => ids.includes(clientId) || ids.includes(freelancerId),
  )
  const figures = { people: people.length, of, ...(days === undefined ? {} : { days }) }
  return [{ kind, strength: sum / (of + 1), memberIds: ids, orderIds: idsOf(orders), figures }]
}

const shareInside = (cluster: Cluster, id: string): number => {
  const inside = cluster.orders.filter(({ clientId }) => clientId === id).length
  return inside / (cluster.market.given.get(id)?.length ?? inside)
}

/**
 * Clients, each counted as far as what they ordered was emptiness: somebody who brings their old clients along has clients
 * that know nobody else, and works for them.
 */
const emptiness = (cluster: Cluster, people: readonly PersonFact[]): number =>
  people.reduce((sum, { id }) => {
    const orders = cluster.orders.filter(
      ({ clientId, freelancerId }) => clientId === id || freelancerId === id,
    )
    const emptiness = orders.reduce((all, order) => all + order.emptiness, 0) / (orders.length + 0.5)
    return sum + Math.min(1, emptiness * 2)
  }, 0)

const onlyClients = (cluster: Cluster): Finding[] => {
  const people = cluster.clients.filter(({ id }) => shareInside(cluster, id) * 100 >= onlyPercent)
  return ofPeople(cluster, { kind: 'only-client', people, sum: emptiness(cluster, people) })
}

const bothNew = (cluster: Cluster): Finding[] => {
  const joined = new Map(cluster.members.map(({ id, joinedAt }) => [id, joinedAt.getTime()]))
  const orders = cluster.orders.filter(({ clientId, freelancerId, agreedAt }) =>
    [clientId, freelancerId].every((id) => agreedAt.getTime() - (joined.get(id) ?? 0) <= newDays * dayMs),
  )
  if (orders.length === 0) return []
  return [
    {
      kind: 'both-new',
      strength: orders.length / (cluster.orders.length + 2),
      memberIds: [...new Set(orders.flatMap((o) => [o.clientId, o.freelancerId]))].sort(),
      orderIds: idsOf(orders),
      figures: { orders: orders.length, of: cluster.orders.length, days: newDays },
    },
  ]
}

const noOneElse = (cluster: Cluster): Finding[] => {
  const people = cluster.clients.filter(({ strangers }) => strangers === 0)
  return ofPeople(cluster, { kind: 'no-one-else', people, sum: emptiness(cluster, people) })
}

/** Within days of somebody else here counts whole, within weeks less. */
const joinedTogether = (cluster: Cluster): Finding[] => {
  const nearest = cluster.members.map((person) =>
    Math.min(
      ...cluster.members
        .filter((other) => other !== person)
        .map((other) => Math.abs(other.joinedAt.getTime() - person.joinedAt.getTime()) / dayMs),
    ),
  )
  const within = (days: number): PersonFact[] =>
    cluster.members.filter((_, index) => (nearest[index] as number) <= days)
  const near = within(weeksDays)
  const sum = within(togetherDays).length * (1 - weeksShare) + near.length * weeksShare
  const of = cluster.members.length
  return ofPeople(cluster, { kind: 'joined-together', people: near, sum, of, days: weeksDays })
}

const samePlace = (cluster: Cluster): Finding[] => {
  const people = cluster.members.filter((person) =>
    cluster.members.some(
      (other) => other !== person && other.places.some((place) => person.places.includes(place)),
    ),
  )
  return ofPeople(cluster, {
    kind: 'same-place',
    people,
    sum: emptiness(cluster, people),
    of: cluster.members.length,
  })
}

export const detectPuppets = (cluster: Cluster): Finding[] => [
  ...onlyClients(cluster),
  ...bothNew(cluster),
  ...noOneElse(cluster),
  ...joinedTogether(cluster),
  ...samePlace(cluster),
]
