import { sql } from 'kysely'
import type { Reader } from '../../platform/db'
import type { Kind } from './finding'
import { repeatedFlags } from './rules'

/** Of flags `f`: all but those of held messages that were released (the detector erred) or that their sender withdrew. */
export const standing = sql<boolean>`not exists
  (select from held_messages h where h.id = f.id and h.status in ('released', 'withdrawn'))`

export const flaggedTabs = ['repeated', 'reported'] as const
export type FlaggedTab = (typeof flaggedTabs)[number]
export const flaggedPerPage = 50

export interface FlaggedMember {
  memberId: string
  name: string
  /** Texts with a flag that stands; several flags of one text count once. */
  texts: number
  held: number
  sent: number
  reported: number
  lastAt: Date
  total: number
}

/** Operators only: who repeats it, or who was reported, since an instant; latest first. One statement. */
export const flaggedMembers = async (
  db: Reader,
  asked: { tab: FlaggedTab; page: number; since: Date },
): Promise<FlaggedMember[]> => {
  const { rows } = await sql<FlaggedMember>`
    select c.*, m.name, count(*) over ()::int as total
    from (select f.member_id, count(distinct f.href)::int as texts, max(f.at) as last_at,
        (count(*) filter (where f.outcome = 'held'))::int as held,
        (count(*) filter (where f.outcome = 'sent'))::int as sent,
        (count(*) filter (where f.outcome = 'reported'))::int as reported
      from text_flags f where f.at > ${asked.since} and ${standing} group by f.member_id) c
    join members m on m.id = c.member_id
    where ${asked.tab === 'repeated' ? sql`c.texts >= ${repeatedFlags}` : sql`c.reported > 0`}
    order by c.last_at desc, c.member_id
    limit ${flaggedPerPage} offset ${(asked.page - 1) * flaggedPerPage}`.execute(db)
  return rows
}

export interface FlaggedText {
  surface: string
  href: string
  kinds: Kind[]
  outcome: 'held' | 'sent' | 'reported'
  reporterName: string | null
  at: Date
  /** What a message said; null for texts that stand on a page of the site. */
  body: string | null
  /** The flag counts no longer: the message was released or withdrawn. */
  isOff: boolean
}

export interface FlaggedView {
  memberId: string
  name: string
  texts: FlaggedText[]
}

/** One person's flagged texts, newest first, with what the messages among them said; for operators. One statement. */
export const flaggedMember = async (
  db: Reader,
  of: { memberId: string; since: Date },
): Promise<FlaggedView | undefined> => {
  const { rows } = await sql<FlaggedText & { name: string }>`
    select w.name, f.surface, f.href, f.kinds, f.outcome, r.name as reporter_name, f.at,
      coalesce(hm.body, m.body) as body, not (${standing}) as is_off
    from members w join text_flags f on f.member_id = w.id
    left join members r on r.id = f.reporter_id
    left join held_messages hm on hm.id = f.id
    left join messages m on m.id = split_part(f.href, '#m-', 2) and m.sender_id = f.member_id
    where w.id = ${of.memberId} and f.at > ${of.since}
    order by f.at desc, f.id desc limit 100`.execute(db)
  const [first] = rows
  return first && { memberId: of.memberId, name: first.name, texts: rows }
}

/** Somebody's own pictures and PDFs among these files, up to a size: what a text can stand in. */
export const filesToRead = async (
  db: Reader,
  of: { ownerId: string; ids: readonly string[]; bytesMax: number },
): Promise<{ id: string; name: string }[]> => {
  if (of.ids.length === 0) return []
  return db
    .selectFrom('files')
    .select(['id', 'name'])
    .where('id', 'in', of.ids)
    .where('ownerId', '=', of.ownerId)
    .where('encrypted', '=', false)
    .where('erasedAt', 'is', null)
    .where('bytes', '<=', BigInt(of.bytesMax))
    .where('mime', 'in', ['application/pdf', 'image/jpeg', 'image/png', 'image/webp'])
    .orderBy('id')
    .execute()
}
