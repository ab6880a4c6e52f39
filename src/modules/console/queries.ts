import { sql } from 'kysely'
import type { Reader } from '../../platform/db'
import { stuckLetters } from '../../platform/stuck-letters'
import { holdsWords } from '../../platform/words'
import { activeProposalsOf } from '../jobs'
import { decidableUpTo } from './rules'

export interface Count {
  name: string
  n: number
}

const tierCounts = async (db: Reader): Promise<Count[]> => {
  const { rows } = await sql<Count>`
    select tier as name, count(*)::int as n from members
    where kind = 'person' and email_verified group by tier`.execute(db)
  return rows
}

export interface WeekCount {
  /** The Monday, 'YYYY-MM-DD'. */
  on: string
  n: number
}

/** New members of the last twelve weeks, the running one last; weeks begin on Monday in Japan. */
const newMembers = async (db: Reader, at: Date): Promise<WeekCount[]> => {
  const { rows } = await sql<WeekCount>`
    with weeks as (
      select generate_series(this.week - interval '11 weeks', this.week, interval '1 week') as monday
      from (select date_trunc('week', ${at}::timestamptz at time zone 'Asia/Tokyo') as week) this
    )
    select w.monday::date::text as on, count(m.id)::int as n
    from weeks w
    left join members m on m.kind = 'person' and m.email_verified
      and m.created_at >= w.monday at time zone 'Asia/Tokyo'
      and m.created_at < (w.monday + interval '1 week') at time zone 'Asia/Tokyo'
    group by w.monday order by w.monday`.execute(db)
  return rows
}

const statusCounts = async (db: Reader) => {
  const { rows } = await sql<Count & { noun: 'job' | 'order' }>`
    select 'job' as noun, status as name, count(*)::int as n from jobs where status <> 'draft' group by status
    union all
    select 'order', status, count(*)::int from orders where merged_into is null group by status`.execute(db)
  const of = (noun: 'job' | 'order'): Count[] => rows.filter((row) => row.noun === noun)
  return { jobs: of('job'), orders: of('order') }
}

interface Waiting {
  escrowYen: bigint
  /** The sum over all accounts: zero as long as every posting balances. */
  ledgerSumYen: bigint
  lastPostingAt: Date | null
  /** The last night's proof of the ledger; null before the first. */
  proof: { nightOn: string; faults: number } | null
  identityWaiting: number
  identityOldest: Date | null
  requestsWaiting: number
}

const waiting = async (db: Reader, at: Date): Promise<Waiting> => {
  const { rows } = await sql<Waiting>`
    select a.escrow_yen, a.ledger_sum_yen, a.last_posting_at, i.identity_waiting, i.identity_oldest, r.requests_waiting,
      (select json_build_object('nightOn', n.night_on, 'faults', n.faults)
        from ledger_proofs n order by n.night_on desc limit 1) as proof
    from
      ledger_sums a,
      (select count(*)::int as identity_waiting, min(submitted_at) as identity_oldest
        from identity_states where status = 'submitted') i,
      (select count(*)::int as requests_waiting from order_requests q join orders o on o.id = q.order_id
        where q.status = 'open' and q.kind = 'cancel' and coalesce(q.counted_from, q.at) <= ${decidableUpTo(at)}
          and o.disputed_at is null) r`.execute(db)
  const [row] = rows
  if (!row) throw new Error('Counting gave no row')
  return row
}

/** Everything the overview shows: five statements (bar P2). */
export const overview = async (db: Reader, at: Date) => ({
  tiers: await tierCounts(db),
  weeks: await newMembers(db, at),
  ...(await statusCounts(db)),
  ...(await waiting(db, at)),
  stuckLetters: await stuckLetters(db),
})
export type Overview = Awaited<ReturnType<typeof overview>>

export const pageSize = 50

const jobStatuses = ['open', 'selecting', 'filled', 'closed'] as const
export type ListedStatus = (typeof jobStatuses)[number]
export const isListedStatus = (text: string | undefined): text is ListedStatus =>
  jobStatuses.some((status) => status === text)
export const listedStatuses = jobStatuses

export interface JobRow {
  id: string
  title: string
  status: ListedStatus
  clientId: string
  clientName: string
  postedAt: Date
  proposals: number
  total: number
}

/** Posted jobs, newest first, by status and by words in title or client. */
export const jobList = async (
  db: Reader,
  of: { status: ListedStatus | null; q: string; page: number },
): Promise<JobRow[]> => {
  const { rows } = await sql<JobRow>`
    select j.id, j.title, j.status, j.client_id, j.posted_at, coalesce(nullif(cp.name, ''), m.name) as client_name,
      ${activeProposalsOf(sql`j.id`)} as proposals, count(*) over ()::int as total
    from jobs j join members m on m.id = j.client_id left join client_profiles cp on cp.member_id = m.id
    where j.status <> 'draft' and (${of.status}::text is null or j.status = ${of.status})
      and (j.id = ${of.q} or ${holdsWords(of.q, sql`j.title`, sql`m.name`, sql`cp.name`)})
    order by j.posted_at desc, j.id desc
    limit ${pageSize} offset ${(of.page - 1) * pageSize}`.execute(db)
  return rows
}
