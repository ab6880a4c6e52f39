// Reviews as people read them: who wrote, about which kind of work, what was answered.
import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../../platform/db'
import type { Viewer } from '../../platform/http/types'
import { isHidden } from '../members'
import type { Aspect, Side } from './rules'

export interface ShownReview extends Record<Aspect, number | null> {
  id: string
  orderId: string
  /** Which side wrote it. */
  side: Side
  authorName: string
  aboutName: string
  /** The order's title, for its two parties only: what was asked for may be confidential. */
  title: string | null
  categorySlug: string
  score: number
  /** Empty when hidden. */
  comment: string
  hiddenReason: string | null
  /** By a sanction (§5.3): its comment is for its author alone. */
  isHidden: boolean
  isMine: boolean
  writtenAt: Date
  revealedAt: Date | null
  endedAt: Date
  reply: string | null
  replyAt: Date | null
  /** It is about the viewer. */
  isAboutMe: boolean
}

const columns = (me: string) => sql`
  r.id, r.order_id, r.side, r.score, r.quality, r.communication, r.timeliness, r.again, r.written_at, r.revealed_at,
  case when r.comment_hidden_at is null and (r.author_id = ${me} or not ${isHidden('review', sql`r.id`)}) then r.comment else '' end as comment,
  ${isHidden('review', sql`r.id`)} as is_hidden, r.author_id = ${me} as is_mine,
  r.comment_hidden_reason as hidden_reason, o.category_slug, o.ended_at,
  case when ${me} in (r.author_id, r.about_id) then o.title end as title, r.about_id = ${me} as is_about_me,
  case when r.side = 'client' then coalesce(nullif(ac.name, ''), a.name) else a.name end as author_name,
  case when r.side = 'freelancer' then coalesce(nullif(bc.name, ''), b.name) else b.name end as about_name,
  p.body as reply, p.at as reply_at`

const tables = sql`
  reviews r join orders o on o.id = r.order_id
  join members a on a.id = r.author_id join members b on b.id = r.about_id
  left join client_profiles ac on ac.member_id = r.author_id
  left join client_profiles bc on bc.member_id = r.about_id
  left join review_replies p on p.review_id = r.id`

const page = (at: { offset: number; limit: number }) => sql`limit ${at.limit} offset ${at.offset}`

const list = async (
  db: Reader,
  viewer: Viewer | null,
  of: { where: RawBuilder<unknown>; order: RawBuilder<unknown>; offset: number; limit: number },
): Promise<ShownReview[]> => {
  const { rows } = await sql<ShownReview>`
    select ${columns(viewer?.memberId ?? '')} from ${tables}
    where ${of.where} order by ${of.order}, r.id desc ${page(of)}`.execute(db)
  return rows
}

type Span = { offset: number; limit: number }

/** Revealed reviews about the viewer, newest first. */
export const receivedReviews = (db: Reader, viewer: Viewer, span: Span) =>
  list(db, viewer, {
    where: sql`r.about_id = ${viewer.memberId} and r.revealed_at is not null`,
    order: sql`r.revealed_at desc`,
    ...span,
  })

/** What the viewer wrote, hidden or not, newest first. */
export const writtenReviews = (db: Reader, viewer: Viewer, span: Span) =>
  list(db, viewer, { where: sql`r.author_id = ${viewer.memberId}`, order: sql`r.written_at desc`, ...span })

export interface ReviewsAbout {
  reviews: ShownReview[]
  n: number
  sum: number
}

/**
 * What others publicly say about a person in one of their roles, newest first, with count and sum of all scores
 * (for `ratingSummary`). Two statements.
 */
export const reviewsAbout = async (
  db: Reader,
  viewer: Viewer | null,
  about: { memberId: string; as: Side; limit?: number; offset?: number },
): Promise<ReviewsAbout> => {
  const bySide: Side = about.as === 'freelancer' ? 'client' : 'freelancer'
  const where = sql`r.about_id = ${about.memberId} and r.side = ${bySide} and r.revealed_at is not null`
  const span = { offset: about.offset ?? 0, limit: about.limit ?? 10 }
  const reviews = await list(db, viewer, { where, order: sql`r.revealed_at desc`, ...span })
  const { rows } = await sql<{ n: number; sum: number }>`
    select count(*)::int as n, coalesce(sum(score), 0)::int as sum from reviews r where ${where}`.execute(db)
  return { reviews, n: rows[0]?.n ?? 0, sum: rows[0]?.sum ?? 0 }
}

/** One review for an operator, comment included even when it is hidden; undefined for anybody else. */
export const reviewForOperator = async (db: Reader, viewer: Viewer, id: string) => {
  if (!viewer.operator) return undefined
  const { rows } = await sql<ShownReview & { authorId: string; aboutId: string; fullComment: string }>`
    select ${columns(viewer.memberId)}, r.author_id, r.about_id, r.comment as full_comment
    from ${tables} where r.id = ${id}`.execute(db)
  return rows[0]
}

/** Whether a review stands where others read it (§3.8). */
export const isRevealed = async (db: Reader, id: string): Promise<boolean> =>
  (await db
    .selectFrom('reviews')
    .select('id')
    .where('id', '=', id)
    .where('revealedAt', 'is not', null)
    .executeTakeFirst()) !== undefined
