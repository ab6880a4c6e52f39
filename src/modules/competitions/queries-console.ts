import { sql } from 'kysely'
import type { Reader } from '../../platform/db'
import { type CompetitionStatus, competitionStatuses } from './lifecycle'

export const competitionsPerPage = 50
/** 'appealed': with an appeal that nobody has decided. */
export type ConsoleFilter = CompetitionStatus | 'appealed' | null
export const consoleFilters = ['appealed', ...competitionStatuses.slice(2)] as const

export interface ConsoleCompetition {
  id: string
  title: string
  status: CompetitionStatus
  clientId: string
  clientName: string
  prizeYen: bigint
  openedAt: Date | null
  closesAt: Date | null
  entries: number
  alike: number
  appeals: number
  total: number
}

const clientName = sql`coalesce(nullif(cp.name, ''), m.name)`

/** Paid competitions, newest first, for operators. One statement. */
export const consoleCompetitions = async (
  db: Reader,
  of: { status: ConsoleFilter; page: number },
): Promise<ConsoleCompetition[]> => {
  const { status, page } = of
  const { rows } = await sql<ConsoleCompetition>`
    select c.id, c.title, c.status, c.client_id, ${clientName} as client_name, c.prize_yen, c.opened_at, c.closes_at,
      n.entries, n.alike, n.appeals, count(*) over ()::int as total
    from competitions c join members m on m.id = c.client_id left join client_profiles cp on cp.member_id = m.id
    cross join lateral (select count(*)::int as entries,
        (count(*) filter (where exists (select from competition_likenesses l where l.entry_id = e.id)))::int as alike,
        (count(*) filter (where e.unserious_at is not null and exists (select from competition_appeals a
          where a.entry_id = e.id and a.decided_at is null)))::int as appeals
      from competition_entries e where e.competition_id = c.id and e.status <> 'withdrawn') n
    where c.opened_at is not null and (${status}::text is null or c.status = ${status}
      or (${status} = 'appealed' and n.appeals > 0))
    order by c.opened_at desc, c.id
    limit ${competitionsPerPage} offset ${(page - 1) * competitionsPerPage}`.execute(db)
  return rows
}

export interface ConsoleAppeal {
  id: string
  number: number
  authorId: string
  authorName: string
  markReason: string
  body: string
  madeAt: Date
  decision: 'upheld' | 'overturned' | null
  answer: string | null
  preview: string | null
}

export interface Likeness {
  kind: 'same' | 'mirrored' | 'inverted'
  distance: number
  /** The one that came first, and the later one. */
  earlier: { number: number; authorName: string; preview: string | null }
  later: { number: number; authorName: string; preview: string | null }
}

const preview = (entry: string) =>
  sql`(select p.preview_file_id from competition_entry_files p where p.entry_id = ${sql.ref(entry)} and p.position = 1)`

/** Appeals of one competition, the undecided ones first. One statement. */
export const appealsOf = async (db: Reader, competitionId: string): Promise<ConsoleAppeal[]> => {
  const { rows } = await sql<ConsoleAppeal>`
    select a.id, e.number, a.author_id, m.name as author_name, a.mark_reason, a.body, a.made_at, a.decision, a.answer,
      ${preview('e.id')} as preview
    from competition_appeals a join competition_entries e on e.id = a.entry_id join members m on m.id = a.author_id
    where e.competition_id = ${competitionId} order by a.decided_at is not null, a.made_at limit 200`.execute(
    db,
  )
  return rows
}

/** Pairs of entries that look alike, the likest first. One statement. */
export const likenessesOf = async (db: Reader, competitionId: string): Promise<Likeness[]> => {
  const side = (entry: string, author: string) =>
    sql`json_build_object('number', ${sql.ref(`${entry}.number`)}, 'authorName', ${sql.ref(`${author}.name`)},
      'preview', ${preview(`${entry}.id`)})`
  const { rows } = await sql<Likeness>`
    select l.kind, l.distance, ${side('o', 'om')} as earlier, ${side('e', 'em')} as later
    from competition_likenesses l
    join competition_entries e on e.id = l.entry_id join members em on em.id = e.author_id
    join competition_entries o on o.id = l.other_id join members om on om.id = o.author_id
    where e.competition_id = ${competitionId} and 'withdrawn' not in (e.status, o.status)
    order by l.distance, e.number limit 200`.execute(db)
  return rows
}

/** A paid competition for operators. One statement. */
export const consoleCompetition = async (
  db: Reader,
  id: string,
): Promise<Omit<ConsoleCompetition, 'alike' | 'appeals' | 'total'> | undefined> => {
  const { rows } = await sql<Omit<ConsoleCompetition, 'alike' | 'appeals' | 'total'>>`
    select c.id, c.title, c.status, c.client_id, ${clientName} as client_name, c.prize_yen, c.opened_at, c.closes_at,
      (select count(*)::int from competition_entries e where e.competition_id = c.id and e.status <> 'withdrawn') as entries
    from competitions c join members m on m.id = c.client_id left join client_profiles cp on cp.member_id = m.id
    where c.id = ${id} and c.opened_at is not null`.execute(db)
  return rows[0]
}
