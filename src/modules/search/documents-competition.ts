import { later } from '../../platform/clock'
import type { competitionForSearch } from '../competitions'
import { budgetSteps, categoryLine, categoryWords, type JobDocument } from './documents'
import { foldAll, mark, textTokens } from './rules'
import { jobScore, totalOf } from './score'

type Facts = NonNullable<Awaited<ReturnType<typeof competitionForSearch>>>

/** A competition's row among the jobs; undefined when its period is over. Everybody may find it. */
export const competitionDocument = (facts: Facts, at: Date): JobDocument | undefined => {
  if (facts.closesAt <= at) return undefined
  const { id, prizeYen: priceYen, openedAt: postedAt } = facts
  const signs = { postedAt, orderRatePermille: null, priceYen, usual: null, briefLength: facts.brief.length }
  const parts = jobScore({ ...signs, proposals: facts.entries }, at)
  const slugs = categoryLine(facts.categorySlug)
  const body = foldAll([facts.title, facts.brief, ...categoryWords(slugs)])
  const facets = [
    mark('mode', 'competition'),
    ...slugs.map((slug) => mark('cat', slug)),
    ...(facts.entries === 0 ? [mark('room', 'empty')] : []),
  ]
  const filters = [
    mark('vis', 'public'),
    mark('min', 'none'),
    mark('needs', 'none'),
    mark('by', facts.clientId),
    ...budgetSteps.filter((step) => priceYen >= BigInt(step)).map((step) => mark('budget', String(step))),
  ]
  return {
    id,
    score: totalOf(parts),
    body,
    tokens: [...textTokens(body), ...facets, ...filters],
    facets,
    card: { jobId: id, mode: 'competition', parts },
    dueAt: later(at, { days: 1 }),
    postedAt,
    untilAt: facts.closesAt,
    priceYen,
  }
}
