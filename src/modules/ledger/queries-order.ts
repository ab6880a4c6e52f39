import { type RawBuilder, sql } from 'kysely'

/** What has moved for one order by its postings, in yen; as text, for JSON has no bigint. */
export interface OrderMoney {
  /** What was paid in for it: the price and the client fee, also what was given back later. */
  paidInYen: string
  /** What goes back to the client, with their share of the fee and tax withheld. */
  refundedYen: string
  /** What the freelancer's balance received. */
  receivedYen: string
  /** Both sides' fees, consumption tax included. */
  feesYen: string
}

/** One json object for an order by its id, or null while its money has not begun to leave the escrow. */
export const orderMoneyOf = (orderId: RawBuilder<string>): RawBuilder<OrderMoney | null> => sql`(
  select case when count(*) > 0 then json_build_object(
    'paidInYen', (-sum(e.amount_yen) filter (where split_part(e.account_id, '/', 1) in ('escrow', 'fees-held', 'provider')))::text,
    'refundedYen', coalesce(sum(e.amount_yen) filter (where split_part(e.account_id, '/', 1) = 'client'), 0)::text,
    'receivedYen', coalesce(sum(e.amount_yen) filter (where split_part(e.account_id, '/', 1) = 'freelancer'), 0)::text,
    'feesYen', coalesce(sum(e.amount_yen) filter (where split_part(e.account_id, '/', 1) in ('fees', 'consumption-tax')), 0)::text) end
  from postings p
  join entries e on e.posting_id = p.id
  where p.reference = 'order/' || ${orderId} and p.kind in ('release', 'part-release', 'refund', 'correction'))`
