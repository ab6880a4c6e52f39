import { sql } from 'kysely'
import type { Reader } from '../../platform/db'
import type { Viewer } from '../../platform/http/types'
import { isHidden, shownOf } from '../members'
import type { RejectReason } from './lifecycle'
import { consentVersion } from './rules'
import type { DisclosureFacts } from './rules-disclosure'
import type { ContextKind } from './store'
import { disclosureColumn } from './store-disclosures'

export type ViewerId = Pick<Viewer, 'memberId'>
export type Side = 'freelancer' | 'client'

/** The other one of a thread, as both lists and the conversation show them. */
export interface OtherPerson {
  otherId: string
  otherName: string
  /** A rank is a freelancer's: null for a client. */
  otherTier: Viewer['tier'] | null
  otherPictureId: string | null
}

export interface ThreadHead extends OtherPerson {
  id: string
  contextKind: ContextKind
  contextId: string
  title: string
  freelancerId: string
  clientId: string
  mySide: Side
  /** Since when somebody waits for the freelancer's answer (§2.2). */
  waitingSince: Date | null
  isUnread: boolean
  /** The other one has seen everything that the viewer wrote. */
  isAllSeen: boolean
  iBlocked: boolean
  theyBlocked: boolean
  templates: { id: string; title: string; body: string }[]
  /** The viewer agrees that messages are checked before they are sent. */
  hasConsented: boolean
  /** The exchange of contact details between the two: the latest request, and whether one can be made. */
  disclosure: DisclosureFacts & { lastId: string | null }
  /** The viewer's own messages that are held, and those rejected since the viewer last wrote; oldest first. */
  held: HeldMessage[]
}

/** A message that was not delivered, as its sender sees it. */
export interface HeldMessage {
  id: string
  body: string
  status: 'held' | 'rejected'
  reason: RejectReason | null
  note: string
  files: string[]
}

export const hasConsented = (me: string) =>
  sql<boolean>`exists (select 1 from scan_consents sc where sc.member_id = ${me} and sc.withdrawn_at is null
    and sc.version >= ${sql.lit(consentVersion)})`

/** Columns and joins that name the other one of thread `t` for a member. */
export const otherColumns = (me: string) => sql`
  case when t.freelancer_id = ${me} then 'freelancer' else 'client' end as my_side,
  o.id as other_id,
  case when t.client_id = o.id then coalesce(nullif(ocp.name, ''), o.name) else o.name end as other_name,
  case when t.client_id = o.id then null else o.tier end as other_tier,
  ${shownOf(sql`o.id`, sql`case when t.client_id = o.id then coalesce(ocp.picture_file_id, op.picture_file_id) else op.picture_file_id end`)}
    as other_picture_id`
export const otherJoins = (me: string) => sql`
  join members o on o.id = case when t.freelancer_id = ${me} then t.client_id else t.freelancer_id end
  left join profiles op on op.member_id = o.id
  left join client_profiles ocp on ocp.member_id = o.id`
export const mine = (me: string) => sql<boolean>`(t.freelancer_id = ${me} or t.client_id = ${me})`

/** Whether somebody else wrote after the member's read mark `r` in thread `t`. */
export const isUnread = (
  me: string,
) => sql<boolean>`(t.last_at > coalesce(r.read_at, '-infinity') and exists (
  select 1 from messages u where u.thread_id = t.id and u.at > coalesce(r.read_at, '-infinity')
    and u.sender_id is distinct from ${me}))`

/** A thread's head with what its composer needs, for one of its two people; undefined for anyone else. */
export const threadHead = async (
  db: Reader,
  viewer: ViewerId,
  threadId: string,
): Promise<ThreadHead | undefined> => {
  const me = viewer.memberId
  const { rows } = await sql<ThreadHead>`
    select t.id, t.context_kind, t.context_id, t.title, t.freelancer_id, t.client_id, t.waiting_since,
      ${otherColumns(me)}, ${isUnread(me)} as is_unread,
      coalesce((select seen.read_at from thread_reads seen where seen.thread_id = t.id and seen.member_id = o.id)
        >= (select max(w.at) from messages w where w.thread_id = t.id and w.sender_id = ${me}), false) as is_all_seen,
      exists (select 1 from blocks b where b.member_id = ${me} and b.blocked_id = o.id) as i_blocked,
      exists (select 1 from blocks b where b.member_id = o.id and b.blocked_id = ${me}) as they_blocked,
      (select coalesce(json_agg(json_build_object('id', mt.id, 'title', mt.title, 'body', mt.body)
        order by mt.created_at), '[]') from message_templates mt where mt.member_id = ${me}) as templates,
      ${hasConsented(me)} as has_consented, ${disclosureColumn(me)} as disclosure,
      (select coalesce(json_agg(json_build_object('id', h.id, 'body', h.body, 'status', h.status, 'reason', h.reason,
        'note', h.note, 'files', array(select f.name from held_message_files hf join files f on f.id = hf.file_id
          where hf.held_id = h.id order by f.id)) order by h.held_at), '[]')
        from held_messages h where h.thread_id = t.id and h.sender_id = ${me} and (h.status = 'held'
          or h.status = 'rejected' and not exists (select from messages w where w.thread_id = t.id
            and w.sender_id = ${me} and w.at > h.decided_at))) as held
    from threads t ${otherJoins(me)}
    left join thread_reads r on r.thread_id = t.id and r.member_id = ${me}
    where t.id = ${threadId} and ${mine(me)}`.execute(db)
  return rows[0]
}

export interface ThreadMessage {
  id: string
  /** Null: written by the site. */
  senderId: string | null
  isMine: boolean
  name: string
  tier: Viewer['tier'] | null
  pictureId: string | null
  /** Markdown. */
  body: string
  noReplyNeeded: boolean
  automatic: boolean
  at: Date
  /** The other side has seen it. */
  isSeen: boolean
  threadId: string
  /** For its reader: its words were ambiguous and may propose a deal outside the site (§5.2). */
  isFlagged: boolean
  /** The reader has declined the deal, or reported it. */
  isDeclined: boolean
  isReported: boolean
  files: { id: string; name: string; bytes: number }[]
  /** Operators have taken it out of sight: its words and files are for its writer alone (§5.3). */
  isHidden: boolean
}

/** How many messages a page shows at once. */
export const messagesShown = 100

/** Which part of a conversation: what came after a message, before it, or up to it; without any the newest. */
export interface Part {
  after?: string | undefined
  before?: string | undefined
  upTo?: string | undefined
}

const boundOf = ({ after, before, upTo }: Part) => {
  const place = (id: string) =>
    sql`(select p.at, p.id from messages p where p.thread_id = t.id and p.id = ${id})`
  if (after) return sql`and (m.at, m.id) > ${place(after)}`
  if (before) return sql`and (m.at, m.id) < ${place(before)}`
  return upTo ? sql`and (m.at, m.id) <= ${place(upTo)}` : sql``
}

/** Whether operators have hidden message `m`, and whether from this viewer: its writer goes on seeing it. */
export const veiled = (me: string) => sql`
  select hidden.yes as is_hidden, hidden.yes and m.sender_id is distinct from ${me} as falls
  from (select ${isHidden('message', sql`m.id`)} as yes) hidden`

/** One statement; oldest first, at most 100, with files and read marks. Nothing for strangers. */
export const threadPart = async (
  db: Reader,
  viewer: ViewerId,
  part: Part & { threadId: string },
): Promise<ThreadMessage[]> => {
  const me = viewer.memberId
  const { rows } = await sql<ThreadMessage>`
    select m.id, m.sender_id, coalesce(m.sender_id = ${me}, false) as is_mine,
      case when m.sender_id = t.client_id then coalesce(nullif(cp.name, ''), s.name) else coalesce(s.name, '') end as name,
      case when m.sender_id = t.freelancer_id then s.tier end as tier,
      ${shownOf(sql`m.sender_id`, sql`case when m.sender_id = t.client_id then coalesce(cp.picture_file_id, sp.picture_file_id) else sp.picture_file_id end`)}
        as picture_id,
      case when veil.falls then '' else m.body end as body, m.no_reply_needed, m.automatic, veil.is_hidden, m.at, coalesce(r.read_at >= m.at, false) as is_seen, t.id as thread_id,
      m.sender_id <> ${me} and exists (select from text_flags tf where tf.id = m.id and tf.outcome = 'sent') as is_flagged,
      exists (select from declined_deals dd where dd.message_id = m.id and dd.member_id = ${me}) as is_declined,
      exists (select from text_flags tf where tf.href = '/messages/' || t.id || '#m-' || m.id
        and tf.reporter_id = ${me}) as is_reported,
      coalesce((select json_agg(json_build_object('id', f.id, 'name', f.name, 'bytes', f.bytes) order by f.id)
        from message_files mf join files f on f.id = mf.file_id where mf.message_id = m.id and not veil.falls), '[]') as files
    from threads t
    join messages m on m.thread_id = t.id
    left join members s on s.id = m.sender_id
    left join profiles sp on sp.member_id = s.id
    left join client_profiles cp on cp.member_id = s.id
    left join thread_reads r on r.thread_id = t.id and r.member_id <> ${me}
    cross join lateral (${veiled(me)}) veil
    where t.id = ${part.threadId} and ${mine(me)} ${boundOf(part)}
    order by m.at desc, m.id desc limit ${messagesShown}`.execute(db)
  return rows.reverse()
}

/** The newest 100 messages of a thread, oldest first, for one of its two people; nothing for strangers. One statement. */
export const threadMessages = (db: Reader, viewer: ViewerId, threadId: string): Promise<ThreadMessage[]> =>
  threadPart(db, viewer, { threadId })
