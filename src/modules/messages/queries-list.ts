import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../../platform/db'
import { holdsWords } from '../../platform/words'
import {
  hasConsented,
  isUnread,
  mine,
  type OtherPerson,
  otherColumns,
  otherJoins,
  type Side,
  type ViewerId,
  veiled,
} from './queries'
import type { ContextKind } from './store'

export type ListFilter = 'all' | 'unread' | 'waiting'
export const threadsPerPage = 20
export const hitsShown = 50

export interface ThreadRow extends OtherPerson {
  id: string
  contextKind: ContextKind
  title: string
  mySide: Side
  lastAt: Date
  waitingSince: Date | null
  isUnread: boolean
  lastBody: string
  /** Operators have hidden it from the viewer: there is no body to show. */
  lastIsHidden: boolean
  lastIsMine: boolean
  /** All that match the filter, on every page; and those from this page on. */
  total: number
  remaining: number
}

const narrowed = (filter: ListFilter, me: string) => {
  if (filter === 'unread') return sql`and ${isUnread(me)}`
  return filter === 'waiting' ? sql`and t.freelancer_id = ${me} and t.waiting_since is not null` : sql``
}

/** Where a page begins: after the conversation that was last on the page before, as it stood then. */
export interface ThreadPlace {
  lastAt: Date
  id: string
}

const onlyBefore = (place: ThreadPlace | null) =>
  place ? sql`where (t.last_at, t.id) < (${place.lastAt}, ${place.id})` : sql``

/**
 * One page of the viewer's conversations in which somebody has written, the newest word first: from `before` on, so that a word
 * that arrives meanwhile moves no conversation from page to page. One statement.
 */
export const threadList = async (
  db: Reader,
  viewer: ViewerId,
  wanted: { filter: ListFilter; before: ThreadPlace | null },
): Promise<ThreadRow[]> => {
  const me = viewer.memberId
  const { rows } = await sql<ThreadRow>`
    with found as (
      select t.*, ${isUnread(me)} as is_unread, count(*) over ()::int as total
      from threads t left join thread_reads r on r.thread_id = t.id and r.member_id = ${me}
      where ${mine(me)} ${narrowed(wanted.filter, me)}
        and exists (select from messages w where w.thread_id = t.id)
    ), shown as (
      select *, count(*) over ()::int as remaining from found t ${onlyBefore(wanted.before)}
      order by t.last_at desc, t.id desc limit ${threadsPerPage}
    )
    select t.id, t.context_kind, t.title, t.last_at, t.waiting_since, t.is_unread, t.total, t.remaining, ${otherColumns(me)},
      l.body as last_body, coalesce(l.falls, false) as last_is_hidden, coalesce(l.sender_id = ${me}, false) as last_is_mine
    from shown t ${otherJoins(me)}
    join lateral (select case when veil.falls then '' else left(m.body, 300) end as body, veil.falls, m.sender_id
      from messages m cross join lateral (${veiled(me)}) veil where m.thread_id = t.id
      order by m.at desc, m.id desc limit 1) l on true
    order by t.last_at desc, t.id desc`.execute(db)
  return rows
}

export interface Hit extends OtherPerson {
  messageId: string
  threadId: string
  title: string
  body: string
  at: Date
  isMine: boolean
}

/** The newest 50 of the viewer's messages that contain all the words. One statement. */
export const messageHits = async (db: Reader, viewer: ViewerId, words: string): Promise<Hit[]> => {
  const me = viewer.memberId
  const { rows } = await sql<Hit>`
    select m.id as message_id, t.id as thread_id, t.title, m.body, m.at,
      coalesce(m.sender_id = ${me}, false) as is_mine, ${otherColumns(me)}
    from threads t join messages m on m.thread_id = t.id ${otherJoins(me)} cross join lateral (${veiled(me)}) veil
    where ${mine(me)} and ${holdsWords(words, sql`m.body`)} and not veil.falls
    order by m.at desc, m.id desc limit ${hitsShown}`.execute(db)
  return rows
}

/** Somebody to write to, with the thread that stands between the two already, if any. */
export interface Addressee {
  memberId: string
  name: string
  tier: OtherPerson['otherTier']
  /** Whom search shows: regular and above (§2.1). */
  isFound: boolean
  isClient: boolean
  /** The direct thread in which the viewer is the freelancer, and the one in which they are the client. */
  asFreelancerId: string | null
  asClientId: string | null
  /** The viewer agrees that messages are checked before they are sent. */
  hasConsented: boolean
}

/** Who would be written to; undefined for operators, for oneself, and for an unknown id. One statement. */
export const addressee = async (
  db: Reader,
  viewer: ViewerId,
  memberId: string,
): Promise<Addressee | undefined> => {
  const me = viewer.memberId
  const { rows } = await sql<Addressee>`
    select o.id as member_id, coalesce(nullif(o.name, ''), nullif(cp.name, ''), '') as name, o.tier,
      o.tier <> 'none' and o.suspended_at is null as is_found,
      o.suspended_at is null and (coalesce(cp.name, '') <> '' or exists (select 1 from jobs j where j.client_id = o.id and j.status <> 'draft')) as is_client,
      (select t.id from threads t where t.context_kind = 'direct' and t.freelancer_id = ${me} and t.client_id = o.id) as as_freelancer_id,
      (select t.id from threads t where t.context_kind = 'direct' and t.freelancer_id = o.id and t.client_id = ${me}) as as_client_id,
      ${hasConsented(me)} as has_consented
    from members o left join client_profiles cp on cp.member_id = o.id
    where o.id = ${memberId} and o.id <> ${me} and o.kind = 'person' and o.email_verified`.execute(db)
  return rows[0]
}

/** The viewer's own templates, oldest first. */
export const templateList = (db: Reader, viewer: ViewerId) =>
  db
    .selectFrom('messageTemplates')
    .select(['id', 'title', 'body'])
    .where('memberId', '=', viewer.memberId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()

/** Whether one of the two has blocked the other, as a column: then neither can write to the other, nor ask for work. */
export const blockBetween = ([one, other]: readonly [string, string]): RawBuilder<boolean> => sql`
  exists (select from blocks b where (b.member_id = ${one} and b.blocked_id = ${other})
    or (b.member_id = ${other} and b.blocked_id = ${one}))`

/** The same by itself. One statement. */
export const isBlocked = async (db: Reader, pair: readonly [string, string]): Promise<boolean> => {
  const { rows } = await sql<{ isBlocked: boolean }>`select ${blockBetween(pair)} as is_blocked`.execute(db)
  return rows[0]?.isBlocked ?? false
}

/** What one of the two of a thread is called there: a client by the name of the firm, where there is one. */
export const shownNameOf = async (
  db: Reader,
  of: { threadId: string; memberId: string },
): Promise<string> => {
  const { rows } = await sql<{ name: string }>`
    select coalesce(nullif(case when t.client_id = m.id then cp.name end, ''), m.name) as name
    from threads t join members m on m.id = ${of.memberId} left join client_profiles cp on cp.member_id = m.id
    where t.id = ${of.threadId}`.execute(db)
  return rows[0]?.name ?? ''
}
