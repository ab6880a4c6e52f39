import { sql } from 'kysely'
import type { Reader } from '../../platform/db'
import type { Viewer } from '../../platform/http/types'
import { likePattern } from '../../platform/words'
import { categoryLine } from './documents'
import { rightsOf } from './queries'
import { anyOf, fold, mark, termsOf, termTokens, tsquery } from './rules'

/** What somebody offers: the slugs of their categories, and their skills as they wrote them. */
export interface Offers {
  readonly categories: readonly string[]
  readonly skills: readonly string[]
}

interface Found {
  id: string
  title: string
  budgetMinYen: bigint | null
  budgetMaxYen: bigint | null
  until: Date
  clientName: string
  categorySlug: string
  /** Skills of the viewer that the job's text names. */
  skills: string[]
}

/** A project that fits somebody, and why: one of their categories, or skills that its text names. */
export interface FittingJob extends Omit<Found, 'categorySlug'> {
  readonly category: string | undefined
}

const fittingMax = 5
/** A skill of one letter would be found in every text. */
const isTelling = (skill: string): boolean => [...fold(skill)].length > 1

/**
 * Open projects that the viewer may propose for now, has not proposed for, and that have to do with what they offer: the more
 * reasons the earlier, then in the recommended order. One statement; none for whoever offers nothing yet.
 */
export const fittingJobs = async (
  db: Reader,
  viewer: Viewer,
  { categories, skills, at }: Offers & { at: Date },
): Promise<FittingJob[]> => {
  const telling = skills.filter(isTelling)
  const wanted = anyOf([
    ...categories.map((slug) => [mark('cat', slug)]),
    ...telling.map((skill) => termsOf(skill).flatMap(termTokens)),
  ])
  if (wanted === null) return []
  const { rows } = await sql<Found>`
    with ${rightsOf(viewer)}, hits as (
      select job_id, band, score, body from job_search
      where tokens @@ (select ${wanted}::tsquery && ${tsquery([[mark('mode', 'project')]])}::tsquery && sight && fit from rights)
        and until_at > ${at} and not exists (select from proposals p where p.job_id = job_search.job_id
          and p.freelancer_id = ${viewer.memberId} and p.status in ('sent', 'ordered'))
      order by band, score desc, job_id limit 20)
    select j.id, j.title, j.budget_min_yen, j.budget_max_yen, j.proposals_until as until, j.category_slug,
      coalesce(nullif(cp.name, ''), m.name) as client_name,
      array(select s.name from unnest(${telling}::text[], ${telling.map((skill) => likePattern(fold(skill)))}::text[])
        as s (name, pattern) where h.body like s.pattern) as skills
    from hits h join jobs j on j.id = h.job_id join members m on m.id = j.client_id
    left join client_profiles cp on cp.member_id = j.client_id
    order by h.band, h.score desc, h.job_id`.execute(db)
  const reasons = ({ category, skills: named }: FittingJob): number => named.length + (category ? 1 : 0)
  return rows
    .map(({ categorySlug, ...job }) => ({
      ...job,
      category: categories.find((slug) => categoryLine(categorySlug).includes(slug)),
    }))
    .filter((job) => reasons(job) > 0)
    .sort((a, b) => reasons(b) - reasons(a))
    .slice(0, fittingMax)
}
