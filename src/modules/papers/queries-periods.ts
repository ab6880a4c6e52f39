// The facts of statements of a month and of a year, and who has none yet.
import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../../platform/db'
import { businessJoin, clientNameOf, freelancerNameOf } from '../profiles'
import type { LineWord } from './document'
import { sideOf } from './queries-facts'
import type { Side } from './release-papers'

export interface MonthLine {
  word: LineWord
  text: string
  on: string
  /** Signed: what came to the member's balance is positive, what left it negative. */
  yen: string
}

export interface MonthFacts {
  month: string
  side: 'freelancer' | 'client'
  member: Side
  lines: MonthLine[]
}

export interface YearFacts {
  year: number
  client: Side
  freelancer: Side
  lines: { text: string; on: string; yen: string; withheldYen: string }[]
}

const day = (column: string) => sql`(${sql.ref(column)} at time zone 'Asia/Tokyo')::date`

/** The lines of one month of everybody: out of papers of releases, and out of what the ledger and the providers moved. */
const monthLines = (span: { from: string; until: string }): RawBuilder<unknown> => {
  const within = (column: RawBuilder<unknown>) =>
    sql`${column} between ${span.from}::date and ${span.until}::date`
  const isLast = sql`not exists (select from papers n where n.corrects = p.id)`
  return sql`
    select o.freelancer_id as member_id, 'freelancer' as side, p.on_date, 1 as place, 'released' as word,
      p.document::json #>> '{lines,0,text}' as text, p.amount_yen::bigint as yen
    from papers p join orders o on o.id = p.order_id
    where p.kind in ('qualified-invoice', 'statement', 'purchase-statement') and ${within(sql`p.on_date`)} and ${isLast}
    union all
    select o.freelancer_id, 'freelancer', p.on_date, 3, 'withheld', p.document::json #>> '{lines,0,text}',
      -(p.document::json #>> '{withholding,yen}')::bigint
    from papers p join orders o on o.id = p.order_id
    where p.kind in ('qualified-invoice', 'statement', 'purchase-statement') and p.document::json -> 'withholding' is not null
      and ${within(sql`p.on_date`)} and ${isLast}
    union all
    select p.to_id, case when p.source like '%/freelancer-fee' then 'freelancer' else 'client' end, p.on_date, 2,
      case when p.source like '%/freelancer-fee' then 'freelancer-fee' else 'client-fee' end,
      p.document::json #>> '{lines,0,text}', -p.amount_yen::bigint
    from papers p where p.kind in ('fee-invoice', 'fee-statement') and ${within(sql`p.on_date`)}
    union all
    select o.client_id, 'client', p.on_date, 1, 'released', p.document::json #>> '{lines,0,text}', -p.amount_yen::bigint
    from papers p join orders o on o.id = p.order_id
    where p.kind in ('qualified-invoice', 'statement', 'purchase-statement') and ${within(sql`p.on_date`)} and ${isLast}
    union all
    select o.client_id, 'client', p.on_date, 3, 'withheld', p.document::json #>> '{lines,0,text}',
      (p.document::json #>> '{withholding,yen}')::bigint
    from papers p join orders o on o.id = p.order_id
    where p.kind in ('qualified-invoice', 'statement', 'purchase-statement') and p.document::json -> 'withholding' is not null
      and ${within(sql`p.on_date`)} and ${isLast}
    union all
    select substr(e.account_id, 12), 'freelancer', ${day('g.at')}, 4, g.kind, '', e.amount_yen::bigint
    from postings g join entries e on e.posting_id = g.id
    where g.kind in ('payout', 'payout-returned') and e.account_id like 'freelancer/%' and ${within(day('g.at'))}
    union all
    select h.payer_id, 'client', ${day('h.settled_at')}, 0, 'charge', '', h.amount_yen::bigint
    from charges h where h.status = 'succeeded' and ${within(day('h.settled_at'))}
    union all
    select r.client_id, 'client', ${day('r.settled_at')}, 5, 'refund', '', -r.amount_yen::bigint
    from refunds r where r.status = 'succeeded' and ${within(day('r.settled_at'))}`
}

/** Months of members that have no statement yet, so many at once. */
export const missingMonths = async (
  db: Reader,
  asked: { month: string; until: string; limit: number },
): Promise<MonthFacts[]> => {
  const { month, until, limit } = asked
  const at = sql`(${until}::date + 1)::timestamptz`
  const name = sql`case s.side when 'client' then ${clientNameOf(sql`s.member_id`)} else ${freelancerNameOf(sql`s.member_id`)} end`
  const { rows } = await sql<MonthFacts>`
    with lines as (${monthLines({ from: `${month}-01`, until })}),
    sides as (
      select l.member_id, l.side, json_agg(json_build_object('word', l.word, 'text', coalesce(l.text, ''),
        'on', to_char(l.on_date, 'YYYY-MM-DD'), 'yen', l.yen::text) order by l.on_date, l.place, l.text) as lines
      from lines l
      where not exists (select from papers p where p.source = 'month/' || ${month}::text || '/' || l.member_id || '/' || l.side)
      group by 1, 2 order by 1, 2 limit ${limit}
    )
    select ${month}::text as month, s.side, s.lines,
      ${sideOf({ id: sql`s.member_id`, name, business: 'cb' })} as member
    from sides s ${businessJoin('cb', { id: sql`s.member_id`, at })}`.execute(db)
  return rows
}

/** Pairs of a client and somebody they withheld tax from in a year, without a report yet. */
export const missingYears = async (
  db: Reader,
  asked: { year: number; limit: number },
): Promise<YearFacts[]> => {
  const { year, limit } = asked
  const at = sql`(${`${year + 1}-01-01`}::date)::timestamptz`
  const { rows } = await sql<YearFacts>`
    with pairs as (
      select o.client_id, o.freelancer_id, json_agg(json_build_object('text', p.document::json #>> '{lines,0,text}',
        'on', to_char(p.on_date, 'YYYY-MM-DD'), 'yen', p.amount_yen::text,
        'withheldYen', p.document::json #>> '{withholding,yen}') order by p.on_date, p.id) as lines
      from papers p join orders o on o.id = p.order_id
      where p.kind in ('qualified-invoice', 'statement', 'purchase-statement') and p.document::json -> 'withholding' is not null
        and p.on_date between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date
        and not exists (select from papers n where n.corrects = p.id)
        and not exists (select from papers y where y.source = 'year/' || ${String(year)}::text || '/' || o.client_id || '/' || o.freelancer_id)
      group by 1, 2 order by 1, 2 limit ${limit}
    )
    select ${year}::int as year, s.lines,
      ${sideOf({ id: sql`s.client_id`, name: clientNameOf(sql`s.client_id`), business: 'cb' })} as client,
      ${sideOf({ id: sql`s.freelancer_id`, name: freelancerNameOf(sql`s.freelancer_id`), business: 'fb' })} as freelancer
    from pairs s ${businessJoin('cb', { id: sql`s.client_id`, at })} ${businessJoin('fb', { id: sql`s.freelancer_id`, at })}`.execute(
    db,
  )
  return rows
}

/** Whether all statements of a month or year have been issued. */
export const isPeriodDone = async (db: Reader, period: string): Promise<boolean> =>
  (await db.selectFrom('paperPeriods').select('period').where('period', '=', period).executeTakeFirst()) !==
  undefined
