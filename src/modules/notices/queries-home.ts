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

/** Orders under way on the side the viewer looks at, and offers that wait for an answer, the nearest date first. One statement. */
export const ordersUnderWay = async (db: Reader, viewer: ViewerSide): Promise<OrderLine[]> => {
  const other = viewer.side === 'client' ? sql`o.freelancer_id` : sql`o.client_id`
  const name = viewer.side === 'client' ? sql`m.name` : sql`coalesce(nullif(cp.name, ''), m.name)`
  const { rows } = await sql<OrderLine>`
    select o.id, o.title, o.status, o.due_on, o.price_yen, ${name} as who
    from orders o join members m on m.id = ${other} left join client_profiles cp on cp.member_id = ${other}
    where ${mine(viewer)} and o.status in ('offered', 'agreed', 'working', 'delivered')
    order by o.due_on, o.id limit 8`.execute(db)
  return rows
}

export interface MonthSum {
  /** 'YYYY-MM', Japan's calendar. */
  month: string
  yen: bigint
}

export interface MoneyFigures {
  months: MonthSum[]
  /** A freelancer's balance; what is held of a client's money for orders under way. */
  balanceYen: bigint
}

const balanceOf = ({ memberId, side }: ViewerSide) =>
  side === 'client'
    ? sql`select sum(l.balance_yen) from orders o join ledger_accounts l on l.id = 'escrow/' || o.id
        where o.client_id = ${memberId} and o.status in ('working', 'delivered')`
    : sql`select l.balance_yen from ledger_accounts l where l.id = 'freelancer/' || ${memberId}::text`

/**
 * Rewards released, by month of Japan's calendar, before fees: earned or spent by the viewer's side; and the balance.
 * One statement.
 */
export const moneyFigures = async (db: Reader, viewer: ViewerSide, since: Date): Promise<MoneyFigures> => {
  const { rows } = await sql<{ month: string | null; yen: bigint }>`
    select to_char(o.ended_at at time zone 'Asia/Tokyo', 'YYYY-MM') as month, sum(o.rewarded_yen)::bigint as yen
    from orders o where ${mine(viewer)} and o.status in ('completed', 'cancelled') and o.ended_at >= ${since}
      and o.rewarded_yen > 0
    group by 1
    union all select null, coalesce((${balanceOf(viewer)}), 0)::bigint
    order by 1`.execute(db)
  return {
    months: rows.flatMap(({ month, yen }) => (month === null ? [] : [{ month, yen }])),
    balanceYen: rows.find(({ month }) => month === null)?.yen ?? 0n,
  }
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

export interface ProposalLine {
  id: string
  title: string
  status: 'sent' | 'declined' | 'ordered'
  totalYen: bigint
  sentAt: Date
  isRead: boolean
}

/** What a freelancer offers, and where they have offered it. */
export interface OwnOffers {
  categories: string[]
  skills: string[]
  proposals: ProposalLine[]
}

/** In JSON a number of yen is a number, and an instant a text. */
type ProposalJson = Omit<ProposalLine, 'totalYen' | 'sentAt'> & { totalYen: number; sentAt: string }

/** The freelancer's categories and skills, and their latest proposals: those that stand, and what came of others lately. One statement. */
export const ownOffers = async (
  db: Reader,
  { memberId }: Pick<Viewer, 'memberId'>,
  lately: Date,
): Promise<OwnOffers> => {
  const { rows } = await sql<Omit<OwnOffers, 'proposals'> & { proposals: ProposalJson[] }>`
    select array(select category_slug from profile_categories where member_id = ${memberId} order by category_slug) as categories,
      array(select name from profile_skills where member_id = ${memberId} order by position) as skills,
      coalesce((select json_agg(json_build_object('id', s.id, 'title', s.title, 'status', s.status, 'totalYen', s.total_yen,
          'sentAt', s.sent_at, 'isRead', s.read_at is not null) order by s.status <> 'sent', s.sent_at desc)
        from (select p.*, j.title, (select sum(o.price_yen) from proposal_orders o where o.proposal_id = p.id) as total_yen
          from proposals p join jobs j on j.id = p.job_id
          where p.freelancer_id = ${memberId} and (p.status = 'sent' or (p.status in ('declined', 'ordered') and p.ended_at > ${lately}))
          order by p.status <> 'sent', p.sent_at desc limit 5) s), '[]') as proposals`.execute(db)
  const { categories = [], skills = [], proposals = [] } = rows[0] ?? {}
  return {
    categories,
    skills,
    proposals: proposals.map((line) => ({
      ...line,
      totalYen: BigInt(line.totalYen),
      sentAt: new Date(line.sentAt),
    })),
  }
}
