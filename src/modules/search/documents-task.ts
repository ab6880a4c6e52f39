import { later } from '../../platform/clock'
import type { TaskForSearch } from '../tasks'
import { categoryLine, categoryWords, type JobDocument } from './documents'
import { foldAll, mark, textTokens } from './rules'
import { jobScore, totalOf } from './score'

/** "From … yen" steps of the filters: for one work, and for an hour at the usual pace. */
export const unitSteps = [10, 50, 100, 300, 1000] as const
export const hourSteps = [500, 1000, 1500, 2000] as const

const reached = (key: string, steps: readonly number[], yen: number): string[] =>
  steps.filter((step) => yen >= step).map((step) => mark(key, String(step)))

/** A task's row among the jobs; undefined when its period is over. Everybody may find it. */
export const taskDocument = (facts: TaskForSearch, at: Date): JobDocument | undefined => {
  if (facts.endsAt <= at) return undefined
  const { id, unitYen: priceYen, openedAt: postedAt } = facts
  const signs = { postedAt, orderRatePermille: null, priceYen, usual: null, briefLength: facts.brief.length }
  const parts = jobScore({ ...signs, proposals: 0 }, at)
  const slugs = categoryLine(facts.categorySlug)
  const body = foldAll([facts.title, facts.brief, ...categoryWords(slugs)])
  const facets = [
    mark('mode', 'task'),
    ...slugs.map((slug) => mark('cat', slug)),
    ...reached('unit', unitSteps, Number(priceYen)),
    ...reached('hour', hourSteps, facts.hourlyYen),
  ]
  const filters = [
    mark('vis', 'public'),
    mark('min', facts.minTier),
    mark('needs', 'none'),
    mark('by', facts.clientId),
  ]
  return {
    id,
    score: totalOf(parts),
    body,
    tokens: [...textTokens(body), ...facets, ...filters],
    facets,
    card: { jobId: id, mode: 'task', parts },
    // Its hourly pay is measured anew each day.
    dueAt: later(at, { days: 1 }),
    postedAt,
    untilAt: facts.endsAt,
    priceYen,
  }
}
