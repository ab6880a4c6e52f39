import type { CutStep, FactHistory } from '../facts/fact-history'
import type { OrderFact } from '../facts/facts'
import { loginDeadline } from '../measure/measure-profile'

/** Of visits less than a month apart, as few as still show that nobody was away in between. */
const fewVisits = (visits: readonly Date[]): Date[] => {
  const kept: Date[] = []
  for (const [index, visit] of visits.entries()) {
    const last = kept.at(-1)
    const next = visits[index + 1]
    if (!last || !next || next > loginDeadline(last)) kept.push(visit)
  }
  return kept
}

/** Cuts above everything that was ever earned in a category say one thing: out of reach. The first of a row says it for all. */
const fewSteps = (steps: readonly CutStep[], earnedYen: bigint): CutStep[] => {
  const kept: CutStep[] = []
  for (const step of steps) {
    const last = kept.at(-1)
    if (!last || last.cutYen <= earnedYen || step.cutYen <= earnedYen) kept.push(step)
  }
  return kept
}

/** What a receipt has to hold so that since when each condition reads so can be worked out again (§2.5): no visit more. */
export const pruneHistory = (earlier: FactHistory, orders: readonly OrderFact[]): FactHistory => ({
  ...earlier,
  visits: fewVisits(earlier.visits),
  cuts: earlier.cuts.map(({ category, steps }) => {
    const own = orders.filter((order) => order.category === category)
    const earnedYen = own.reduce((sum, { releasedYen }) => sum + releasedYen, 0n)
    return { category, steps: fewSteps(steps, earnedYen) }
  }),
})
