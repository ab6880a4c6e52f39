import { sql } from 'kysely'
import { earlier } from '../../platform/clock'
import type { Reader } from '../../platform/db'
import { type Kind, togetherHours, togetherMax } from '../guard'
import type { HeldStatus, RejectReason } from './lifecycle'
import { hasConsented, type ViewerId } from './queries'
import { consentVersion } from './rules'
import { isDisclosed, isFunded } from './store-disclosures'

export interface WritingFacts {
  hasConsented: boolean
  /** What the writer sent in this thread lately, oldest first: a detail may be split over several sends. */
  recent: string[]
  /** The two have agreed to exchange contact details (§5.2). */
  isDisclosed: boolean
  /** An order between the two has been funded. */
  isFunded: boolean
  /** Names of the files that go with the message. */
  fileNames: string[]
}

/** What the check of a message needs to know beside its text. One statement. */
export const writingFacts = async (
  db: Reader,
  viewer: ViewerId,
  of: { threadId: string | null; fileIds: readonly string[]; at: Date },
): Promise<WritingFacts> => {
  const me = viewer.memberId
  const since = earlier(of.at, { hours: togetherHours })
  const { rows } = await sql<WritingFacts>`
    select ${hasConsented(me)} as has_consented, ${isDisclosed(of.threadId)} as is_disclosed,
      ${isFunded(of.threadId)} as is_funded,
      array(select r.body from (select m.body, m.at, m.id from messages m
        where m.thread_id = ${of.threadId} and m.sender_id = ${me} and m.at > ${since}
        order by m.at desc, m.id desc limit ${togetherMax}) r order by r.at, r.id) as recent,
      array(select f.name from files f where f.id = any(${of.fileIds}) and f.owner_id = ${me} order by f.id) as file_names`.execute(
    db,
  )
  return rows[0] ?? { hasConsented: false, isDisclosed: false, isFunded: false, recent: [], fileNames: [] }
}

export interface HeldRow {
  id: string
  senderName: string
  recipientName: string
  kinds: Kind[]
  status: HeldStatus
  heldAt: Date
  decidedAt: Date | null
  total: number
}

export const heldPerPage = 50

const names = sql`
  coalesce(nullif(case when h.sender_id = t.client_id then scp.name end, ''), s.name) as sender_name,
  coalesce(nullif(case when h.sender_id <> t.client_id then ocp.name end, ''), o.name) as recipient_name`
const people = sql`
  join threads t on t.id = h.thread_id
  join members s on s.id = h.sender_id
  join members o on o.id = case when h.sender_id = t.client_id then t.freelancer_id else t.client_id end
  left join client_profiles scp on scp.member_id = s.id
  left join client_profiles ocp on ocp.member_id = o.id`

/** Operators only: what waits, oldest first; or what was decided, latest first. One statement. */
export const heldList = async (
  db: Reader,
  asked: { tab: 'held' | 'decided'; page: number },
): Promise<HeldRow[]> => {
  const { rows } = await sql<HeldRow>`
    select h.id, h.kinds, h.status, h.held_at, h.decided_at, ${names}, count(*) over ()::int as total
    from held_messages h ${people}
    where (h.status = 'held') = ${asked.tab === 'held'}
    order by h.decided_at desc nulls first, h.held_at, h.id
    limit ${heldPerPage} offset ${(asked.page - 1) * heldPerPage}`.execute(db)
  return rows
}

export interface HeldView extends Omit<HeldRow, 'total'> {
  senderId: string
  body: string
  title: string
  reason: RejectReason | null
  note: string
  /** What the sender sent in the same conversation shortly before: a detail may be split. */
  recent: string[]
  files: { id: string; name: string; bytes: number }[]
  /** How many texts of the sender were flagged within 90 days, this one included. */
  flags: number
}

/** One held message, for operators. One statement. */
export const heldPage = async (
  db: Reader,
  of: { id: string; since: Date },
): Promise<HeldView | undefined> => {
  const { rows } = await sql<HeldView>`
    select h.id, h.kinds, h.status, h.held_at, h.decided_at, h.sender_id, h.body, h.reason, h.note, t.title, ${names},
      array(select r.body from (select m.body, m.at, m.id from messages m
        where m.thread_id = h.thread_id and m.sender_id = h.sender_id and m.at <= h.held_at
          and m.at > h.held_at - make_interval(hours => ${togetherHours})
        order by m.at desc, m.id desc limit ${togetherMax}) r order by r.at, r.id) as recent,
      coalesce((select json_agg(json_build_object('id', f.id, 'name', f.name, 'bytes', f.bytes) order by f.id)
        from held_message_files hf join files f on f.id = hf.file_id where hf.held_id = h.id), '[]') as files,
      (select count(distinct tf.href)::int from text_flags tf where tf.member_id = h.sender_id and tf.at > ${of.since})
        as flags
    from held_messages h ${people} where h.id = ${of.id}`.execute(db)
  return rows[0]
}

/** When the viewer agreed to the check of messages; null without a consent that stands. */
export const consentOf = async (db: Reader, viewer: ViewerId): Promise<Date | null> => {
  const row = await db
    .selectFrom('scanConsents')
    .select('givenAt')
    .where('memberId', '=', viewer.memberId)
    .where('withdrawnAt', 'is', null)
    .where('version', '>=', consentVersion)
    .executeTakeFirst()
  return row?.givenAt ?? null
}

/** The conversation of a message that the viewer wrote and that is or was held. */
export const threadOfHeld = async (
  db: Reader,
  viewer: ViewerId,
  heldId: string,
): Promise<string | undefined> => {
  const row = await db
    .selectFrom('heldMessages')
    .select('threadId')
    .where('id', '=', heldId)
    .where('senderId', '=', viewer.memberId)
    .executeTakeFirst()
  return row?.threadId
}
