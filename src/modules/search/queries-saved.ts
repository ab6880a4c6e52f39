import { sql } from 'kysely'
import type { Reader } from '../../platform/db'
import type { Viewer } from '../../platform/http/types'
import type { FreelancerCard, JobListing } from './cards'
import { rightsOf } from './queries'

export interface SavedRow {
  id: string
  kind: 'jobs' | 'freelancers' | 'tasks' | 'packages'
  name: string
  query: string
  createdAt: Date
  hits: number
  lastHitAt: Date | null
}

/** The searches that the viewer keeps, the newest first, each with how much it has found since. */
export const savedSearches = async (
  db: Reader,
  { memberId }: Pick<Viewer, 'memberId'>,
): Promise<SavedRow[]> => {
  const { rows } = await sql<SavedRow>`
    select s.id, s.kind, s.name, s.query, s.created_at,
      (select count(*)::int from saved_search_hits h where h.search_id = s.id) as hits,
      (select max(h.at) from saved_search_hits h where h.search_id = s.id) as last_hit_at
    from saved_searches s where s.member_id = ${memberId} order by s.created_at desc, s.id desc`.execute(db)
  return rows
}

/** One of them with the ids of its latest hits; undefined for anybody else's. */
export const savedSearch = async (
  db: Reader,
  { memberId }: Pick<Viewer, 'memberId'>,
  of: { id: string; max: number },
): Promise<(SavedRow & { hitIds: string[] }) | undefined> => {
  const { rows } = await sql<SavedRow & { hitIds: string[] }>`
    select s.id, s.kind, s.name, s.query, s.created_at, 0 as hits, null as last_hit_at,
      array(select h.subject_id from saved_search_hits h where h.search_id = s.id order by h.at desc, h.subject_id limit ${of.max}) as hit_ids
    from saved_searches s where s.id = ${of.id} and s.member_id = ${memberId}`.execute(db)
  return rows[0]
}

/** What a kept search is called; undefined once it was removed. */
export const savedName = async (db: Reader, id: string): Promise<string | undefined> =>
  (await db.selectFrom('savedSearches').select('name').where('id', '=', id).executeTakeFirst())?.name

/** Of these, what the viewer can still find: open work that they may see, in the order of the ids. */
export const workStillThere = async (
  db: Reader,
  viewer: Pick<Viewer, 'memberId' | 'tier'>,
  of: { ids: readonly string[]; at: Date },
): Promise<JobListing[]> => {
  const { rows } = await sql<{ card: JobListing }>`
    with ${rightsOf(viewer)} select s.card from job_search s, rights
    where s.job_id = any(${[...of.ids]}::text[]) and s.tokens @@ rights.sight and s.until_at > ${of.at}
    order by array_position(${[...of.ids]}::text[], s.job_id)`.execute(db)
  return rows.map(({ card }) => card)
}

/** Of these, the people who can still be found. */
export const peopleStillThere = async (db: Reader, ids: readonly string[]): Promise<FreelancerCard[]> => {
  const { rows } = await sql<{ card: FreelancerCard }>`
    select card from freelancer_search where member_id = any(${[...ids]}::text[])
    order by array_position(${[...ids]}::text[], member_id)`.execute(db)
  return rows.map(({ card }) => card)
}

/** Of these, the packages that are still on sale, by id. */
export const packagesStillThere = async (db: Reader, ids: readonly string[]): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    select package_id as id from package_search where package_id = any(${[...ids]}::text[])
    order by array_position(${[...ids]}::text[], package_id)`.execute(db)
  return rows.map(({ id }) => id)
}
