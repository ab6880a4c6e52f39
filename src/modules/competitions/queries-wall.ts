import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../../platform/db'
import type { Viewer } from '../../platform/http/types'
import { isHidden } from '../members'
import { firstFile } from './queries'
import type { EntryAiUse } from './rules'
import { type WallFilter, type WallSort, type WallView, wallFilters } from './wall-view'

/** Entries on one page of the wall. */
export const wallPageSize = 300

/** An entry on the wall, with what its competition's client thinks of it. */
export interface WallCard {
  number: number
  status: 'submitted' | 'won'
  authorName: string
  /** The beginning of its text, where there is no picture. */
  words: string | null
  preview: string | null
  aiUse: EntryAiUse
  stars: number | null
  shortlisted: boolean
  unserious: boolean
  /** Operators have hidden it: there are neither words nor a picture. */
  isHidden: boolean
  alike: boolean
}

const isAlike = sql<boolean>`exists (select from competition_likenesses l where e.id in (l.entry_id, l.other_id))`

const matches: Readonly<Record<WallFilter, RawBuilder<boolean>>> = {
  all: sql`true`,
  shortlisted: sql`e.shortlisted`,
  top: sql`coalesce(e.stars >= 4, false)`,
  rated: sql`e.stars is not null`,
  unrated: sql`e.stars is null`,
  alike: isAlike,
  ai: sql`e.ai_use <> 'none'`,
  unserious: sql`e.unserious_at is not null`,
}

const orders: Readonly<Record<WallSort, RawBuilder<unknown>>> = {
  best: sql`e.shortlisted desc, coalesce(e.stars, 0) desc, e.number`,
  new: sql`e.number desc`,
  first: sql`e.number`,
}

/** Entries of the viewer's own competition, the withdrawn left out. */
const ownEntries = (viewer: Viewer, id: string) => sql`
  competition_entries e join competitions c on c.id = e.competition_id
  where c.id = ${id} and c.client_id = ${viewer.memberId} and e.status <> 'withdrawn'`

/** How many entries each filter would leave. One statement. */
export const wallCounts = async (
  db: Reader,
  viewer: Viewer,
  id: string,
): Promise<Record<WallFilter, number>> => {
  const counts = wallFilters.map(
    (name) => sql`(count(*) filter (where ${matches[name]}))::int as ${sql.ref(name)}`,
  )
  const { rows } = await sql<Record<WallFilter, number>>`
    select ${sql.join(counts)} from ${ownEntries(viewer, id)}`.execute(db)
  return rows[0] as Record<WallFilter, number>
}

/** One page of the client's wall. One statement. */
export const wallCards = async (
  db: Reader,
  viewer: Viewer,
  of: { id: string; view: WallView; page: number },
): Promise<WallCard[]> => {
  const { id, view, page } = of
  const { rows } = await sql<WallCard>`
    select e.number, e.status, m.name as author_name,
      case when not hidden.yes then f.preview end as preview, e.ai_use, e.stars, e.shortlisted,
      case when hidden.yes then '' when f.preview is null then left(coalesce(nullif(e.body, ''), f.excerpt), 120) end as words,
      e.unserious_at is not null as unserious, hidden.yes as is_hidden, ${isAlike} as alike
    from (select e.* from ${ownEntries(viewer, id)} and ${matches[view.show]}
      order by ${orders[view.sort]} limit ${wallPageSize} offset ${(page - 1) * wallPageSize}) e
    join members m on m.id = e.author_id
    left join lateral (${firstFile}) f on true
    cross join lateral (select ${isHidden('entry', sql`e.id`)} as yes) hidden
    order by ${orders[view.sort]}`.execute(db)
  return rows
}

/** The numbers of the entries in one view, in its order: what stands before and after one. One statement. */
export const wallNumbers = async (
  db: Reader,
  viewer: Viewer,
  of: { id: string; view: WallView },
): Promise<number[]> => {
  const { rows } = await sql<{ number: number }>`
    select e.number from ${ownEntries(viewer, of.id)} and ${matches[of.view.show]}
    order by ${orders[of.view.sort]} limit 5000`.execute(db)
  return rows.map(({ number }) => number)
}

export interface AlikeEntry {
  number: number
  kind: 'same' | 'mirrored' | 'inverted'
  /** Bits that differ, of 64. */
  distance: number
}

/** Other people's entries that look like this one of the viewer's own competition, the likest first. One statement. */
export const alikeEntries = async (
  db: Reader,
  viewer: Viewer,
  of: { id: string; number: number },
): Promise<AlikeEntry[]> => {
  const { rows } = await sql<AlikeEntry>`
    select o.number, l.kind, l.distance
    from competition_entries e join competitions c on c.id = e.competition_id
    join competition_likenesses l on e.id in (l.entry_id, l.other_id)
    join competition_entries o on o.id = case when l.entry_id = e.id then l.other_id else l.entry_id end
    where c.id = ${of.id} and c.client_id = ${viewer.memberId} and e.number = ${of.number} and o.status <> 'withdrawn'
    order by l.distance, o.number limit 20`.execute(db)
  return rows
}
