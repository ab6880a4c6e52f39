import { type RawBuilder, sql } from 'kysely'
import type { CivilDate } from '../../platform/clock'
import type { Reader } from '../../platform/db'
import type { Viewer } from '../../platform/http/types'
import { feesOf } from './fees'

const isPayout = (kind: RawBuilder<unknown>) => sql`${kind} in ('payout', 'payout-returned')`

/** What somebody earned in each month since a day, in yen, after fees and withholding; months without earnings are left out. */
export const earningsByMonth = async (
  db: Reader,
  viewer: Viewer,
  since: CivilDate,
): Promise<{ month: string; yen: bigint }[]> => {
  const { rows } = await sql<{ month: string; yen: bigint }>`
    select to_char(p.at at time zone 'Asia/Tokyo', 'YYYY-MM') as month, sum(e.amount_yen)::bigint as yen
    from entries e join postings p on p.id = e.posting_id
    where e.account_id = 'freelancer/' || ${viewer.memberId}::text and not ${isPayout(sql`p.kind`)}
      and (p.at at time zone 'Asia/Tokyo')::date >= ${since}::date
    group by 1 order by 1`.execute(db)
  return rows
}

export interface UnpaidEarning {
  orderId: string
  title: string | null
  earnedOn: CivilDate
  /** What of it is not paid yet. */
  yen: bigint
}

export const unpaidShown = 100

/** Earnings that no payout has covered, the oldest first: payouts take what was earned first (§4.4). */
export const unpaidEarnings = async (db: Reader, viewer: Viewer): Promise<UnpaidEarning[]> => {
  const account = sql`'freelancer/' || ${viewer.memberId}::text`
  const { rows } = await sql<UnpaidEarning>`
    with paid as (
      select coalesce(-sum(e.amount_yen), 0)::bigint as yen
      from entries e join postings p on p.id = e.posting_id where e.account_id = ${account} and ${isPayout(sql`p.kind`)}
    ), earned as (
      select e.seq, p.at, p.reference, e.amount_yen, sum(e.amount_yen) over (order by e.seq) as running
      from entries e join postings p on p.id = e.posting_id where e.account_id = ${account} and not ${isPayout(sql`p.kind`)}
    )
    select substr(x.reference, 7) as order_id, o.title, (x.at at time zone 'Asia/Tokyo')::date as earned_on,
      least(x.amount_yen, x.running - paid.yen)::bigint as yen
    from earned x cross join paid left join orders o on o.id = substr(x.reference, 7)
    where x.running > paid.yen order by x.seq limit ${sql.lit(unpaidShown)}`.execute(db)
  return rows
}

export interface YearSales {
  /** Contract amounts of orders that ended in the year, tax included. */
  grossYen: bigint
  /** What the site kept of them, tax included. */
  feesYen: bigint
  /** What their clients withheld. */
  withheldYen: bigint
  /** As the freelancer's business stands; null where nothing is declared. */
  kind: 'individual' | 'company' | null
  isRegistered: boolean
}

interface YearRow extends Omit<YearSales, 'feesYen' | 'withheldYen'> {
  /** Fees of orders that were paid whole, as they were frozen at agreement. */
  frozenFeesYen: bigint
  /** Rewards of orders that were paid in part, each with the day whose fees hold for it. */
  partial: { rewardYen: string; on: CivilDate }[]
  receivedYen: bigint
}

/** What an estimate of a year's taxes is made of. */
export const salesOfYear = async (db: Reader, viewer: Viewer, year: number): Promise<YearSales> => {
  const [from, until] = [`${year}-01-01`, `${year}-12-31`]
  const { rows } = await sql<YearRow>`
    with ended as (
      select o.rewarded_yen = o.price_yen as is_whole, o.rewarded_yen, o.freelancer_fee_yen,
        (coalesce(o.agreed_at, o.offered_at) at time zone 'Asia/Tokyo')::date as fees_on
      from orders o where o.freelancer_id = ${viewer.memberId} and o.rewarded_yen > 0
        and (o.ended_at at time zone 'Asia/Tokyo')::date between ${from}::date and ${until}::date
    ), sales as (
      select coalesce(sum(rewarded_yen), 0)::bigint as gross_yen,
        coalesce(sum(freelancer_fee_yen) filter (where is_whole), 0)::bigint as frozen_fees_yen,
        coalesce(json_agg(json_build_object('rewardYen', rewarded_yen::text, 'on', fees_on)) filter (where not is_whole), '[]') as partial
      from ended
    ), received as (
      select coalesce(sum(e.amount_yen), 0)::bigint as yen from entries e join postings p on p.id = e.posting_id
      where e.account_id = 'freelancer/' || ${viewer.memberId}::text and p.kind in ('release', 'part-release', 'correction')
        and (p.at at time zone 'Asia/Tokyo')::date between ${from}::date and ${until}::date
    )
    select s.*, r.yen as received_yen, b.kind, coalesce(b.invoice_from <= ${until}::date, false) as is_registered
    from sales s cross join received r
    left join lateral (select * from business_facts f where f.member_id = ${viewer.memberId}
      order by f.at desc, f.id desc limit 1) b on true`.execute(db)
  const { frozenFeesYen, partial, receivedYen, ...sales } = rows[0] as YearRow
  const feesYen = partial.reduce(
    (sum, { rewardYen, on }) => sum + feesOf(BigInt(rewardYen), on).freelancerFeeYen,
    frozenFeesYen,
  )
  const withheldYen = sales.grossYen - feesYen - receivedYen
  return { ...sales, feesYen, withheldYen: withheldYen > 0n ? withheldYen : 0n }
}
