import { sql } from 'kysely'
import type { CivilDate } from '../../platform/clock'
import type { Reader } from '../../platform/db'
import type { Viewer } from '../../platform/http/types'
import type { PaperKind } from './rules'

/** What a list of papers is narrowed by; absent: not at all. */
export interface PaperFilter {
  from?: CivilDate | undefined
  until?: CivilDate | undefined
  minYen?: bigint | undefined
  maxYen?: bigint | undefined
  other?: string | undefined
  kind?: PaperKind | undefined
}

export interface PaperRow {
  id: string
  kind: PaperKind
  number: string
  onDate: CivilDate
  amountYen: bigint
  otherName: string
  isIssuer: boolean
  isReplaced: boolean
  subject: string
}

/** Where a page of the list ends: the next begins behind it. */
export interface Cursor {
  onDate: CivilDate
  id: string
}

export const papersPerPage = 50

const escaped = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`)

const narrowed = (memberId: string, { from, until, minYen, maxYen, other, kind }: PaperFilter) => sql`
  c.member_id = ${memberId}
  ${from ? sql`and c.on_date >= ${from}::date` : sql``}
  ${until ? sql`and c.on_date <= ${until}::date` : sql``}
  ${minYen === undefined ? sql`` : sql`and c.amount_yen >= ${String(minYen)}::bigint`}
  ${maxYen === undefined ? sql`` : sql`and c.amount_yen <= ${String(maxYen)}::bigint`}
  ${other ? sql`and c.other_name ilike ${`%${escaped(other)}%`}` : sql``}
  ${kind ? sql`and c.kind = ${kind}` : sql``}`

const columns = sql`p.id, p.kind, p.document::json ->> 'number' as number, c.on_date, c.amount_yen, c.other_name, c.is_issuer,
  exists (select from papers n where n.corrects = p.id) as is_replaced, coalesce(p.document::json #>> '{lines,0,text}', '') as subject`

/** A member's papers of one page, newest first, and how many match in all. */
export const paperList = async (
  db: Reader,
  viewer: Viewer,
  asked: { filter: PaperFilter; after: Cursor | null },
): Promise<{ papers: PaperRow[]; total: number }> => {
  const { filter, after } = asked
  const behind = after ? sql`and (c.on_date, c.paper_id) < (${after.onDate}::date, ${after.id})` : sql``
  const { rows } = await sql<PaperRow & { total: number }>`
    select ${columns}, (select count(*)::int from paper_copies c where ${narrowed(viewer.memberId, filter)}) as total
    from (select * from paper_copies c where ${narrowed(viewer.memberId, filter)} ${behind}
      order by c.on_date desc, c.paper_id desc limit ${papersPerPage}) c
    join papers p on p.id = c.paper_id
    order by c.on_date desc, c.paper_id desc`.execute(db)
  return { papers: rows, total: rows[0]?.total ?? 0 }
}

export interface PaperPageRow {
  id: string
  kind: PaperKind
  document: string
  sha256: string
  issuedAt: Date
  orderId: string | null
  fromId: string | null
  toId: string
  firstId: string | null
  /** The paper that takes its place. */
  nextId: string | null
  nextNumber: string | null
  confirmedAt: Date | null
  confirmedBy: string | null
}

const pageRow = sql`p.id, p.kind, p.document, p.sha256, p.issued_at, p.order_id, p.from_id, p.to_id, p.corrects as first_id,
  n.id as next_id, n.document::json ->> 'number' as next_number, f.at as confirmed_at, f.by_id as confirmed_by
  from papers p left join papers n on n.corrects = p.id left join paper_confirmations f on f.paper_id = p.id`

/** One paper, for whoever keeps a copy of it. */
export const paperPage = async (
  db: Reader,
  viewer: Viewer,
  id: string,
): Promise<PaperPageRow | undefined> => {
  const { rows } = await sql<PaperPageRow>`select ${pageRow} where p.id = ${id}
    and exists (select from paper_copies c where c.paper_id = p.id and c.member_id = ${viewer.memberId})`.execute(
    db,
  )
  return rows[0]
}

/** The years of which a member has papers, newest first. */
export const paperYears = async (db: Reader, viewer: Viewer): Promise<number[]> => {
  const { rows } = await sql<{ first: number | null; last: number | null }>`
    select extract(year from min(on_date))::int as first, extract(year from max(on_date))::int as last
    from paper_copies where member_id = ${viewer.memberId}`.execute(db)
  const { first, last } = rows[0] ?? { first: null, last: null }
  return first === null || last === null ? [] : Array.from({ length: last - first + 1 }, (_, i) => last - i)
}
