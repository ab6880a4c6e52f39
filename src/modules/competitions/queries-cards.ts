import { sql } from 'kysely'
import type { Reader } from '../../platform/db'
import { excerpt } from '../../platform/markdown'
import { isHidden } from '../members'
import type { EntriesVisibility } from './rules'

/** What a competition shows in a list of jobs. */
export interface CompetitionCardData {
  id: string
  title: string
  excerpt: string
  clientName: string
  prizeYen: bigint
  rewardCount: number
  closesAt: Date
  entries: number
  guaranteedEntries: number
}

/** The cards of competitions, in one statement. Whoever asks has decided that the viewer may see them. */
export const competitionCards = async (
  db: Reader,
  ids: readonly string[],
): Promise<CompetitionCardData[]> => {
  if (ids.length === 0) return []
  const { rows } = await sql<CompetitionCardData>`
    select c.id, c.title, left(c.brief, 400) as excerpt, coalesce(nullif(cp.name, ''), m.name) as client_name, c.prize_yen,
      c.reward_count, c.closes_at, c.guaranteed_entries,
      (select count(*)::int from competition_entries e where e.competition_id = c.id and e.status <> 'withdrawn') as entries
    from competitions c join members m on m.id = c.client_id left join client_profiles cp on cp.member_id = c.client_id
    where c.id = any (${sql.val([...ids])}::text[])`.execute(db)
  return rows.map((row) => ({ ...row, excerpt: excerpt(row.excerpt, 160) }))
}

/** Everything that search reads of an open competition. */
export const competitionForSearch = async (db: Reader, id: string) => {
  const { rows } = await sql<{
    id: string
    clientId: string
    status: string
    categorySlug: string
    title: string
    brief: string
    prizeYen: bigint
    openedAt: Date
    closesAt: Date
    entries: number
  }>`
    select c.id, c.client_id, c.status, c.category_slug, c.title, c.brief, c.prize_yen, c.opened_at, c.closes_at,
      (select count(*)::int from competition_entries e where e.competition_id = c.id and e.status <> 'withdrawn') as entries
    from competitions c join members m on m.id = c.client_id and m.suspended_at is null
    where c.id = ${id} and c.status = 'open' and not ${isHidden('competition', sql`c.id`)}`.execute(db)
  return rows[0]
}

/** A competition in the gallery. */
export interface GalleryCompetition {
  id: string
  title: string
  categorySlug: string
  status: 'open' | 'completed'
  entriesVisibility: EntriesVisibility
  prizeYen: bigint
  closesAt: Date
  entries: number
  /** Numbers and small pictures of its first entries, the winner's before the others; none while they are sealed. */
  pictures: { number: number; preview: string; large: string; won: boolean }[]
}

/**
 * Competitions that take entries, those that end soonest first, and ended ones that were open to everybody, latest first, each
 * with its first pictures. One statement.
 */
export const galleryCompetitions = async (db: Reader): Promise<GalleryCompetition[]> => {
  const { rows } = await sql<GalleryCompetition>`
    select c.id, c.title, c.category_slug, c.status, c.entries_visibility, c.prize_yen, c.closes_at,
      (select count(*)::int from competition_entries e where e.competition_id = c.id and e.status <> 'withdrawn') as entries,
      case when c.entries_visibility <> 'open' then '[]' else (
        select coalesce(json_agg(x), '[]') from (
          select e.number, coalesce(p.thumb_file_id, p.preview_file_id) as preview, p.preview_file_id as large, e.status = 'won' as won
          from competition_entries e
          join competition_entry_files p on p.entry_id = e.id and p.position = 1 and p.preview_file_id is not null
          where e.competition_id = c.id and e.status <> 'withdrawn' order by e.status = 'won' desc, e.number limit 5) x) end as pictures
    from (
      (select o.* from competitions o join members m on m.id = o.client_id and m.suspended_at is null
        where o.status = 'open' order by o.closes_at, o.id limit 6)
      union all
      (select * from competitions where status = 'completed' and entries_visibility = 'open' order by ended_at desc, id limit 30)) c
    order by c.status = 'open' desc, case when c.status = 'open' then c.closes_at end, c.ended_at desc, c.id`.execute(
    db,
  )
  return rows
}
