// Looks at people through the detectors, and at whoever leads connect them with.
import type { Reader } from '../../platform/db'
import { detect, type Suspicion } from './detect'
import { edgesOf, isSuspicious, marketOf } from './edges'
import type { Graph } from './facts'
import { graphAround } from './queries-facts'

/** A ring of eight is walked in four steps; whoever makes a longer one is met from its other people. */
const stepsMax = 8

const followed = (graph: Graph, known: ReadonlySet<string>): string[] =>
  edgesOf(marketOf(graph))
    .filter(isSuspicious)
    .filter(({ a, b }) => known.has(a) !== known.has(b))
    .flatMap(({ a, b }) => [a, b])

/**
 * The cases that these people stand in at `at`. Reads only their neighbourhood, step by step along the leads, and finds
 * what reading the whole market would find: a edge's suspicionScore depends on the orders of its two people alone.
 */
export const investigate = async (db: Reader, ids: readonly string[], at: Date): Promise<Suspicion[]> => {
  const known = new Set(ids)
  let graph = await graphAround(db, [...known], at)
  for (let step = 0; step < stepsMax; step++) {
    const ahead = followed(graph, known)
    if (ahead.length === 0) break
    for (const id of ahead) known.add(id)
    graph = await graphAround(db, [...known], at)
  }
  return detect(graph).filter(({ memberIds }) => memberIds.some((id) => known.has(id)))
}
