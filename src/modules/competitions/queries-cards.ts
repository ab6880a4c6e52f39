import { sql } from 'kysely'
import type { Reader } from '../../platform/db'
import { excerpt } from '../../platform/markdown'

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
    from competitions c where c.id = ${id} and c.status = 'open'`.execute(db)
  return rows[0]
}

/** Ended competitions that were open to everybody, latest first, each with its first pictures, the winner's before the others. */
export const pastCompetitions = async (db: Reader) => {
  const { rows } = await sql<{
    id: string
    title: string
    prizeYen: bigint
    entries: number
    previews: string[]
  }>`
    select c.id, c.title, c.prize_yen,
      (select count(*)::int from competition_entries e where e.competition_id = c.id and e.status <> 'withdrawn') as entries,
      array(select coalesce(p.thumb_file_id, p.preview_file_id) from competition_entries e join competition_entry_files p on p.entry_id = e.id and p.position = 1 and p.preview_file_id is not null
        where e.competition_id = c.id and e.status <> 'withdrawn' order by e.status = 'won' desc, e.number limit 4) as previews
    from competitions c where c.status = 'completed' and c.entries_visibility = 'open'
    order by c.ended_at desc, c.id limit 60`.execute(db)
  return rows
}
