import { sql } from 'kysely'
import { dateOf, monthsLater } from '../../platform/clock'
import type { Reader } from '../../platform/db'
import type { Viewer } from '../../platform/http/types'
import { rememberedView, type View } from '../favourites'
import { isHidden, isHiddenFrom } from '../members'
import { type Parts, partsColumns, type StoredParts, toParts } from './queries-parts'
import type { Availability } from './rules'

export interface OwnProfile extends Parts {
  name: string
  headline: string
  introduction: string
  introductionLength: number
  pictureFileId: string | null
  availability: Availability
  hoursPerWeek: number | null
  region: string | null
  vacations: { id: string; fromOn: string; untilOn: string }[]
  identityStatus: 'none' | 'submitted' | 'approved' | 'rejected'
  signed: boolean
  phoneConfirmed: boolean
}

/** Page /my/profile and its sheets: all of the person's own profile and what Regular still needs, in one statement. */
export const ownProfile = async (
  db: Reader,
  viewer: Viewer,
  asked: { textVersion: string; at: Date },
): Promise<OwnProfile> => {
  const { rows } = await sql<Omit<OwnProfile, keyof Parts> & StoredParts>`
    select m.name, coalesce(p.headline, '') as headline, coalesce(p.introduction, '') as introduction,
      coalesce(p.introduction_length, 0) as introduction_length, p.picture_file_id,
      coalesce(p.availability, 'open') as availability, p.hours_per_week, p.region,
      ${partsColumns({ experiences: sql`true`, packages: sql`k.status <> 'removed'` })},
      coalesce((select jsonb_agg(jsonb_build_object('id', v.id, 'from_on', v.from_on, 'until_on', v.until_on)
          order by v.from_on)
        from vacations v where v.member_id = m.id and v.cancelled_at is null
          and v.until_on >= date_trunc('year', ${dateOf(asked.at)}::date)), '[]') as vacations,
      coalesce((select i.status from identity_states i where i.member_id = m.id
        order by i.submitted_at desc, i.id desc limit 1), 'none') as identity_status,
      exists (select 1 from confidentiality_confirmations c
        where c.member_id = m.id and c.text_version = ${asked.textVersion}) as signed,
      exists (select 1 from phones t where t.member_id = m.id) as phone_confirmed
    from members m left join profiles p on p.member_id = m.id
    where m.id = ${viewer.memberId}`.execute(db)
  const row = rows[0]
  if (!row) throw new Error('The viewer is no member')
  return { ...row, ...toParts(row) }
}

/** What was counted of a freelancer's work; a rate is given by its two counts, never as a float (§2.2). */
export interface Figures {
  completedOrders: number
  contracts: number
  clients: number
  /** Project orders agreed within the past year. */
  yearCompleted: number
  yearFailed: number
  ratings: number
  ratingSum: number
}

/** Figures of `m.id` as lateral joins named f and r. */
export const figureJoins = (at: Date) => {
  const yearAgo = monthsLater(at, -12)
  return sql`
    left join lateral (
      select count(*) filter (where o.status = 'completed')::int as completed_orders,
        count(distinct o.contract_id) filter (where o.status = 'completed')::int as contracts,
        count(distinct o.client_id) filter (where o.status = 'completed')::int as clients,
        count(*) filter (where o.status = 'completed' and o.mode = 'project' and o.agreed_at > ${yearAgo})::int
          as year_completed,
        count(*) filter (where o.mode = 'project' and o.agreed_at > ${yearAgo}
          and ((o.status = 'cancelled' and o.fault = 'freelancer')
            or (o.status = 'working' and o.disputed_at is null and o.due_on + 30 < ${dateOf(at)}::date)))::int as year_failed
      from orders o where o.freelancer_id = m.id) f on true
    left join lateral (
      select count(*)::int as ratings, coalesce(sum(w.score), 0)::int as rating_sum
      from reviews w join orders o on o.id = w.order_id
      where w.about_id = m.id and w.side = 'client' and w.revealed_at <= ${at}
        and o.status = 'completed' and o.ended_at > ${yearAgo}) r on true`
}

export const figureColumns = sql`f.completed_orders, f.contracts, f.clients, f.year_completed, f.year_failed,
  r.ratings, r.rating_sum`

/** Whether the viewer has to do with `m`: a proposal on one of their jobs, a contract, a thread. */
export const knows = (viewerId: string) => sql`
  exists (select 1 from threads t where t.freelancer_id = m.id and t.client_id = ${viewerId}
    or t.client_id = m.id and t.freelancer_id = ${viewerId})
  or exists (select 1 from proposals a join jobs j on j.id = a.job_id
    where a.freelancer_id = m.id and j.client_id = ${viewerId})
  or exists (select 1 from contracts k where k.freelancer_id = m.id and k.client_id = ${viewerId})`

export interface FreelancerHead extends Figures {
  id: string
  name: string
  tier: Viewer['tier']
  headline: string
  introduction: string
  pictureFileId: string | null
  availability: Availability
  hoursPerWeek: number | null
  region: string | null
  onVacationUntil: string | null
  identity: boolean
  confidentiality: boolean
  phone: boolean
  lastSeenAt: Date | null
  createdAt: Date
  /** Operators have hidden its words and pictures from others (§5.3). */
  isHidden: boolean
}

/**
 * The head of page /freelancers/:id. Below Regular a profile is there for its owner, for operators and for people
 * who have to do with the person, and for nobody else: undefined, not found (§2.1). `seen`: a look that is remembered on the way.
 */
export const freelancerHead = async (
  db: Reader,
  viewer: Viewer | null,
  asked: { id: string; textVersion: string; at: Date; seen?: View | null },
): Promise<FreelancerHead | undefined> => {
  const viewerId = viewer?.memberId ?? ''
  const today = dateOf(asked.at)
  const { rows } = await sql<FreelancerHead>`
    ${asked.seen ? sql`with ${rememberedView(asked.seen)}` : sql``}
    select m.id, m.name, m.tier, m.last_seen_at, m.created_at, coalesce(p.headline, '') as headline,
      coalesce(p.introduction, '') as introduction, p.picture_file_id,
      coalesce(p.availability, 'open') as availability, p.hours_per_week, p.region, ${figureColumns},
      (select max(v.until_on) from vacations v where v.member_id = m.id and v.cancelled_at is null
        and ${today}::date between v.from_on and v.until_on) as on_vacation_until,
      exists (select 1 from identity_states i where i.member_id = m.id and i.status = 'approved') as identity,
      exists (select 1 from confidentiality_confirmations c
        where c.member_id = m.id and c.text_version = ${asked.textVersion}) as confidentiality,
      exists (select 1 from phones t where t.member_id = m.id) as phone, ${isHidden('person', sql`m.id`)} as is_hidden
    from members m left join profiles p on p.member_id = m.id ${figureJoins(asked.at)}
    where m.id = ${asked.id} and m.kind = 'person' and m.closing_at is null
      and (m.tier <> 'none' and m.suspended_at is null or m.id = ${viewerId} or ${viewer?.operator ?? false} or ${knows(viewerId)})`.execute(
    db,
  )
  const [head] = rows
  if (!head || !isHiddenFrom(viewer, { ...head, ownerId: head.id })) return head
  return { ...head, headline: '', introduction: '', pictureFileId: null }
}
