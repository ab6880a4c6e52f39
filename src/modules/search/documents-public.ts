import { later } from '../../platform/clock'
import type { Tier } from '../members'
import { categoryLine, categoryWords, type JobDocument } from './documents'
import { foldAll, mark, textTokens } from './rules'
import { jobScore, totalOf } from './score'

/** What search knows of work that everybody may find while its period lasts: a competition or a task. */
interface PublicJob {
  id: string
  mode: 'competition' | 'task'
  clientId: string
  categorySlug: string
  title: string
  brief: string
  /** Of the prize, or of one work. */
  priceYen: bigint
  minTier: Tier
  postedAt: Date
  untilAt: Date
  /** Entries so far; 0 where many can take part. */
  rivals: number
  /** What this mode is filtered by beside the category, and of that what is not counted for the filters. */
  facets: readonly string[]
  filters: readonly string[]
}

/** Its row among the jobs, looked at anew each day; undefined when its period is over. */
export const publicDocument = (job: PublicJob, at: Date): JobDocument | undefined => {
  const { id, mode, priceYen, postedAt, untilAt, rivals } = job
  if (untilAt <= at) return undefined
  const signs = { postedAt, orderRatePermille: null, priceYen, usual: null, briefLength: job.brief.length }
  const parts = jobScore({ ...signs, proposals: rivals }, at)
  const slugs = categoryLine(job.categorySlug)
  const body = foldAll([job.title, job.brief, ...categoryWords(slugs)])
  const facets = [mark('mode', mode), ...slugs.map((slug) => mark('cat', slug)), ...job.facets]
  const open = [
    mark('vis', 'public'),
    mark('min', job.minTier),
    mark('needs', 'none'),
    mark('by', job.clientId),
  ]
  return {
    id,
    score: totalOf(parts),
    body,
    tokens: [...textTokens(body), ...facets, ...open, ...job.filters],
    facets,
    card: { jobId: id, mode, parts },
    dueAt: later(at, { days: 1 }),
    postedAt,
    untilAt,
    priceYen,
  }
}
