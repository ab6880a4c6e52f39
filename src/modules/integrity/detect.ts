import { type Cluster, clustersOf } from './clusters'
import { detectBursts } from './detect-bursts'
import { detectPuppets } from './detect-puppets'
import { detectRatings } from './detect-ratings'
import { detectRings } from './detect-rings'
import type { Graph } from './facts'
import { type Finding, idsOf, weights } from './signals'

/** A sight with the points it is worth here. */
export interface Signal extends Finding {
  readonly points: number
}

export interface Suspicion {
  /** Everybody in it, by id. */
  readonly memberIds: readonly string[]
  /** All orders among them that were looked at, by time. */
  readonly orderIds: readonly string[]
  /** 0 to 100: the sum of the signals' points. */
  readonly score: number
  /** The weightiest first. */
  readonly signals: readonly Signal[]
}

/** From this score on a suspicion becomes a case for the operators. */
export const caseFrom = 60

const weighed = (sight: Finding): Signal => ({
  ...sight,
  points: Math.round(weights[sight.kind] * Math.min(1, sight.strength)),
})

/** All that the detectors see in one cluster. */
export const sightsOf = (cluster: Cluster): Finding[] => [
  ...detectRings(cluster),
  ...detectPuppets(cluster),
  ...detectRatings(cluster),
  ...detectBursts(cluster),
]

const suspicionOf = (cluster: Cluster): Suspicion => {
  const signals = sightsOf(cluster)
    .map(weighed)
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points || (a.kind < b.kind ? -1 : 1))
  return {
    memberIds: cluster.members.map(({ id }) => id),
    orderIds: idsOf(cluster.orders),
    score: Math.min(
      100,
      signals.reduce((sum, { points }) => sum + points, 0),
    ),
    signals,
  }
}

/** Every cluster of a graph with its score; what is below the limit is nobody's business. */
export const suspicionsOf = (graph: Graph): Suspicion[] => clustersOf(graph).map(suspicionOf)

const overlaps = (a: Suspicion, b: Suspicion): boolean => a.memberIds.some((id) => b.memberIds.includes(id))

/**
 * The cases of a graph (§2.7), the severest first; of clusters within each other the largest that passes. Pure: depends
 * on nothing but the facts, and on those of unconnected people not at all. A case is a reason to look, never a reason
 * for a rank to move.
 */
export const detect = (graph: Graph): Suspicion[] => {
  const cases: Suspicion[] = []
  const passing = suspicionsOf(graph).filter(({ score }) => score >= caseFrom)
  for (const one of passing.sort((a, b) => b.memberIds.length - a.memberIds.length || b.score - a.score))
    if (!cases.some((known) => overlaps(known, one))) cases.push(one)
  return cases.sort((a, b) => b.score - a.score || ((a.memberIds[0] ?? '') < (b.memberIds[0] ?? '') ? -1 : 1))
}
