import type { TimedContribution } from './contributions'
import type { Mark } from './walker'

/** A fact with every instant from which on what it adds may be something else. */
export interface TimedFact<M extends string, C extends string> {
  readonly contribution: TimedContribution<M>
  readonly marks: readonly Mark<M, C>[]
}

/** Instants by what happens at them: null for what somebody did. What time does may name the metrics that it can change. */
type MarkList<M extends string, C extends string> = readonly (readonly [
  turn: C | null,
  times: readonly (Date | null | undefined)[],
  metrics?: readonly M[],
])[]

export const timedFact = <M extends string, C extends string>(
  contribution: TimedContribution<M>,
  marked: MarkList<M, C>,
): TimedFact<M, C> => ({
  contribution,
  marks: marked.flatMap(([turn, times, metrics]) =>
    times.flatMap((at): Mark<M, C>[] =>
      at ? [{ at, turn, changes: contribution, id: contribution.id, ...(metrics && { metrics }) }] : [],
    ),
  ),
})
