import { sql } from 'kysely'
import type { Reader } from '../../platform/db'
import type { Viewer } from '../../platform/http/types'
import { activeProposalsOf } from '../jobs'

type ViewerSide = Pick<Viewer, 'memberId' | 'side'>

export interface OrderLine {
  id: string
  title: string
  status: 'offered' | 'agreed' | 'working' | 'delivered'
  dueOn: string
  priceYen: bigint
  who: string
}

const mine = ({ memberId, side }: ViewerSide) =>
  side === 'client' ? sql`o.client_id = ${memberId}` : sql`o.freelancer_id = ${memberId}`

/** Orders under way on the side the viewer looks at, the nearest date first. One statement. */
export const ordersUnderWay = async (db: Reader, viewer: ViewerSide): Promise<OrderLine[]> => {
  const other = viewer.side === 'client' ? sql`o.freelancer_id` : sql`o.client_id`
  const name = viewer.side === 'client' ? sql`m.name` : sql`coalesce(nullif(cp.name, ''), m.name)`
  const { rows } = await sql<OrderLine>`
    select o.id, o.title, o.status, o.due_on, o.price_yen, ${name} as who
    from orders o join members m on m.id = ${other} left join client_profiles cp on cp.member_id = ${other}
    where ${mine(viewer)} and o.status in ('agreed', 'working', 'delivered')
    order by o.due_on, o.id limit 8`.execute(db)
  return rows
}

export interface MonthSum {
  /** 'YYYY-MM', Japan's calendar. */
  month: string
  yen: bigint
}

/** Rewards released, by month of Japan's calendar, before fees: earned or spent by the viewer's side. One statement. */
export const rewardsByMonth = async (db: Reader, viewer: ViewerSide, since: Date): Promise<MonthSum[]> => {
  const { rows } = await sql<MonthSum>`
    select to_char(o.ended_at at time zone 'Asia/Tokyo', 'YYYY-MM') as month, sum(o.rewarded_yen)::bigint as yen
    from orders o where ${mine(viewer)} and o.status in ('completed', 'cancelled') and o.ended_at >= ${since}
      and o.rewarded_yen > 0
    group by 1 order by 1`.execute(db)
  return rows
}

export interface JobLine {
  id: string
  title: string
  status: 'open' | 'selecting'
  proposalsUntil: Date
  proposals: number
  unread: number
}

/** The client's jobs that still take or weigh proposals. One statement. */
export const activeJobs = async (db: Reader, viewer: ViewerSide): Promise<JobLine[]> => {
  const { rows } = await sql<JobLine>`
    select j.id, j.title, j.status, j.proposals_until, ${activeProposalsOf(sql`j.id`)} as proposals,
      (count(p.id) filter (where p.read_at is null))::int as unread
    from jobs j left join proposals p on p.job_id = j.id and p.status = 'sent'
    where j.client_id = ${viewer.memberId} and j.status in ('open', 'selecting')
    group by j.id order by j.proposals_until, j.id limit 8`.execute(db)
  return rows
}
