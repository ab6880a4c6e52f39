// Rows changed behind the site's back, with its walls down: each must be noticed by the check of the world.
import { sql } from 'kysely'
import type { Db } from '../../src/platform/db'

export interface Tampering {
  what: string
  table: string
  set: string
  where: string
}

export const tamperings: readonly Tampering[] = [
  {
    what: 'a yen too much in an account',
    table: 'ledger_accounts',
    set: 'balance_yen = balance_yen + 1',
    where: `kind = 'freelancer'`,
  },
  {
    what: 'a price that nobody paid',
    table: 'orders',
    set: 'price_yen = price_yen + 1',
    where: `status in ('working', 'delivered')`,
  },
  {
    what: 'a reward that was never paid',
    table: 'orders',
    set: 'rewarded_yen = rewarded_yen - 1',
    where: `status = 'completed' and rewarded_yen > 1`,
  },
  {
    what: 'a prize that is not held',
    table: 'competitions',
    set: 'prize_yen = prize_yen + 1',
    where: `status in ('open', 'selecting')`,
  },
  {
    what: 'a work that was paid and counts as rejected',
    table: 'task_works',
    set: `status = 'unpaid', order_id = null`,
    where: `status = 'approved'`,
  },
  {
    what: 'a refund of twice its amount',
    table: 'refunds',
    set: 'amount_yen = amount_yen * 2',
    where: `status in ('pending', 'succeeded')`,
  },
  {
    what: 'a payment of another amount',
    table: 'charges',
    set: 'amount_yen = amount_yen + 1',
    where: `status = 'succeeded'`,
  },
  {
    what: 'a transfer that was never sent',
    table: 'payout_lines',
    set: `status = 'planned'`,
    where: `status = 'sent'`,
  },
  {
    what: 'a deadline kept too early',
    table: 'order_events',
    set: `at = at - interval '15 days'`,
    where: `by_role = 'clock' and verb in ('lapse', 'expire', 'accept')`,
  },
  {
    what: 'a delivery that time forgot',
    table: 'orders',
    set: `delivered_at = delivered_at - interval '30 days'`,
    where: `status = 'delivered' and disputed_at is null and inspected_from is null`,
  },
]

/** Changes one row; false where there is none that fits. */
export const tamper = async (db: Db, { table, set, where }: Tampering): Promise<boolean> => {
  await sql.raw(`alter table ${table} disable trigger user`).execute(db)
  const statement = `update ${table} set ${set} where ctid = (select ctid from ${table} where ${where} limit 1)`
  const { numAffectedRows } = await sql.raw(statement).execute(db)
  return numAffectedRows === 1n
}
