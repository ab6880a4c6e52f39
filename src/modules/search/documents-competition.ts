import type { competitionForSearch } from '../competitions'
import { budgetSteps, type JobDocument } from './documents'
import { publicDocument } from './documents-public'
import { mark } from './rules'

type CompetitionForSearch = NonNullable<Awaited<ReturnType<typeof competitionForSearch>>>

/** A competition's row among the jobs; undefined when its period is over. */
export const competitionDocument = (competition: CompetitionForSearch, at: Date): JobDocument | undefined => {
  const { prizeYen: priceYen, openedAt: postedAt, closesAt: untilAt, entries: rivals } = competition
  const facets = rivals === 0 ? [mark('room', 'empty')] : []
  const filters = budgetSteps
    .filter((step) => priceYen >= BigInt(step))
    .map((step) => mark('budget', String(step)))
  return publicDocument(
    {
      ...competition,
      mode: 'competition',
      minTier: 'none',
      priceYen,
      postedAt,
      untilAt,
      rivals,
      facets,
      filters,
    },
    at,
  )
}
