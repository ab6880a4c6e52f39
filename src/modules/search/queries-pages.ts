import { sql } from 'kysely'
import type { Reader } from '../../platform/db'
import { plannedEachTime } from '../../platform/prepared'
import { likePattern } from '../../platform/words'
import { type UsualPrices, usualPricesOf } from '../jobs'
import type { FreelancerCard } from './cards'
import { mark, termsOf, termTokens, tsquery } from './rules'

export interface HomeContent {
  jobIds: string[]
  taskIds: string[]
  people: FreelancerCard[]
  openJobs: number
  found: number
}

/** The first page in one statement: the newest public jobs and tasks, the best people, and how many there are. */
export const homePage = async (db: Reader, at: Date): Promise<HomeContent> => {
  const open = tsquery([[mark('vis', 'public')]])
  const newest = (mode: string, max: number) => sql`array(
    select job_id from (select * from job_search order by posted_at desc limit 200) latest
    where tokens @@ ${tsquery([[mark('vis', 'public')], [mark('mode', mode)]])}::tsquery and until_at > ${at}
    order by posted_at desc, job_id limit ${sql.lit(max)})`
  const { rows } = await sql<HomeContent>`
    select ${newest('project', 5)} as job_ids, ${newest('task', 3)} as task_ids,
      (select coalesce(json_agg(f.card), '[]') from (
        select card from freelancer_search where band = 0 order by score desc, member_id limit 4) f) as people,
      (select count(*)::int from (select 1 from job_search where tokens @@ (select ${open}::tsquery) and until_at > ${at} limit 1001) c) as open_jobs,
      (select count(*)::int from (select 1 from freelancer_search limit 1001) c) as found`.execute(db)
  return rows[0] ?? { jobIds: [], taskIds: [], people: [], openJobs: 0, found: 0 }
}

export interface CategoryCount {
  slug: string
  jobs: number
  people: number
}

const countsBySlug = (slugs: readonly string[], at: Date) => sql<CategoryCount>`
  select c.slug,
    (select count(*)::int from (select 1 from job_search where tokens @@ (c.mark || ' & ''#vis:public''')::tsquery
      and until_at > ${at} limit 1001) j) as jobs,
    (select count(*)::int from (select 1 from freelancer_search where tokens @@ c.mark::tsquery limit 1001) p) as people
  from (select slug, '''#cat:' || slug || '''' as mark from unnest(${sql.val([...slugs])}::text[]) slug) c`

/** How many public jobs and findable people each category has; counts stop at 1,001. */
export const categoryListPage = async (
  db: Reader,
  slugs: readonly string[],
  at: Date,
): Promise<CategoryCount[]> => (await countsBySlug(slugs, at).execute(db)).rows

export interface CategoryContent {
  usual: UsualPrices
  jobIds: string[]
  people: FreelancerCard[]
  packageIds: string[]
  counts: CategoryCount[]
}

/** One category in one statement: usual prices, the best of its public jobs and people, counts of its children. */
export const categoryPage = async (
  db: Reader,
  of: { slug: string; inside: readonly string[]; at: Date },
): Promise<CategoryContent> => {
  const here = tsquery([[mark('cat', of.slug)]])
  const open = tsquery([[mark('cat', of.slug)], [mark('vis', 'public')]])
  const { rows } = await sql<CategoryContent>`
    select ${usualPricesOf(sql.val(of.slug))} as usual,
      array(select job_id from job_search where tokens @@ (select ${open}::tsquery) and until_at > ${of.at}
        order by band, score desc, job_id limit 6) as job_ids,
      (select coalesce(json_agg(f.card), '[]') from (select card from freelancer_search where tokens @@ (select ${here}::tsquery)
        order by band, score desc, member_id limit 6) f) as people,
      array(select package_id from package_search where tokens @@ (select ${here}::tsquery)
        order by band, score desc, package_id limit 4) as package_ids,
      (select coalesce(json_agg(n), '[]') from (${countsBySlug([of.slug, ...of.inside], of.at)}) n) as counts`.execute(
    db,
  )
  return rows[0] as CategoryContent
}

/** Names and skills of findable people that contain the words: for the list under the search box. */
export const freelancerSuggestions = async (db: Reader, words: string): Promise<string[]> => {
  const terms = termsOf(words)
  const query = tsquery(terms.flatMap(termTokens).map((token) => [token]))
  if (query === null) return []
  const inBody = terms.map((term) => sql`${plannedEachTime} body like ${likePattern(term)}`)
  const { rows } = await sql<{ name: string; skills: string[] }>`
    select card ->> 'name' as name, array(select jsonb_array_elements_text(card -> 'skills')) as skills
    from freelancer_search where tokens @@ (select ${query}::tsquery) and ${sql.join(inBody, sql` and `)}
    order by band, score desc limit 60`.execute(db)
  return rows.flatMap((row) => [...row.skills, row.name])
}

/** Addresses for search engines: findable people and public open jobs, at most as many as a map may hold. */
export const sitemap = async (db: Reader, at: Date): Promise<{ path: string }[]> => {
  const open = tsquery([[mark('vis', 'public')]])
  const { rows } = await sql<{ path: string }>`
    (select '/freelancers/' || member_id as path from freelancer_search order by band, score desc, member_id limit 20000)
    union all
    (select case card ->> 'mode' when 'competition' then '/competitions/' when 'task' then '/tasks/' else '/jobs/' end || job_id from job_search where tokens @@ ${open}::tsquery and until_at > ${at}
      order by band, score desc, job_id limit 20000)
    union all
    (select '/packages/' || package_id from package_search order by band, score desc, package_id limit 5000)`.execute(
    db,
  )
  return rows
}
