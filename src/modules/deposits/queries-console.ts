import { sql } from 'kysely'
import { type CivilDate, earlier } from '../../platform/clock'
import type { Reader } from '../../platform/db'
import type { SentPayout } from './payout-returns'

export type DepositStatus = 'open' | 'assigned' | 'applied' | 'returned' | 'foreign' | 'payout-returned'

export interface DepositRow {
  id: string
  paidOn: CivilDate
  amountYen: bigint
  sender: string
  bank: string
  status: DepositStatus
  isRest: boolean
  /** The number of the transfer it was assigned to, and who makes it. */
  number: number | null
  payer: string | null
  /** Of a payout that came back: its number in the bank's file, and whose it is. */
  payoutNumber: bigint | null
  payoutMember: string | null
  decidedBy: string | null
  note: string
}

const rows = sql`
  select d.id, d.paid_on, d.amount_yen, d.sender, d.bank, d.status, d.rest_of is not null as is_rest, t.number, m.name as payer,
    l.reference as payout_number, w.name as payout_member, coalesce(nullif(o.name, ''), o.email) as decided_by, d.note
  from deposits d left join bank_transfers t on t.charge_id = d.charge_id left join charges c on c.id = d.charge_id
  left join members m on m.id = c.payer_id left join members o on o.id = d.decided_by
  left join payout_lines l on l.id = d.payout_line_id left join members w on w.id = l.member_id`

/** Deposits that somebody has to decide on, oldest first. */
export const openDeposits = async (db: Reader): Promise<DepositRow[]> =>
  (
    await sql<DepositRow>`${rows} where d.status in ('open', 'assigned') order by d.paid_on, d.id limit 200`.execute(
      db,
    )
  ).rows

/** The last that were decided on. */
export const decidedDeposits = async (db: Reader): Promise<DepositRow[]> =>
  (
    await sql<DepositRow>`${rows} where d.status in ('applied', 'returned', 'foreign', 'payout-returned') order by d.decided_at desc, d.id desc limit 50`.execute(
      db,
    )
  ).rows

/** Banks send a transfer back within days; after so many it is no return. */
const returnDaysMax = 90

/** Payouts of these amounts that may still come back, the latest first. */
export const sentPayouts = async (
  db: Reader,
  of: { amounts: readonly bigint[]; at: Date },
): Promise<SentPayout[]> => {
  if (of.amounts.length === 0) return []
  const { rows: found } = await sql<SentPayout>`
    select l.id as line_id, l.reference, m.name as member, b.holder, l.amount_yen, r.pay_on
    from payout_lines l join payout_runs r on r.id = l.run_id join members m on m.id = l.member_id
    join bank_accounts b on b.id = l.bank_account_id
    where l.status in ('sent', 'settled') and l.amount_yen = any(${of.amounts.map(String)}::bigint[])
      and r.sent_at > ${earlier(of.at, { days: returnDaysMax })}
    order by l.reference desc limit 5000`.execute(db)
  return found
}

export interface DueRefund {
  id: string
  amountYen: bigint
  clientName: string
  clientId: string
  /** Who the money had come from. */
  sender: string
  bank: string
  createdAt: Date
}

/** Refunds of what was paid by transfer: an operator transfers them. */
export const dueRefunds = async (db: Reader): Promise<DueRefund[]> => {
  const { rows: found } = await sql<DueRefund>`
    select r.id, r.amount_yen, m.name as client_name, m.id as client_id, r.created_at, coalesce(d.sender, t.sender) as sender,
      coalesce(d.bank, '') as bank
    from refunds r join charges c on c.id = r.charge_id and c.provider = 'bank' join bank_transfers t on t.charge_id = c.id
    join members m on m.id = r.client_id
    left join lateral (select sender, bank from deposits where charge_id = c.id order by id desc limit 1) d on true
    where r.status = 'pending' order by r.created_at, r.id limit 200`.execute(db)
  return found
}

export interface StatementRow {
  id: string
  name: string
  found: number
  added: number
  uploadedAt: Date
}

export const lastStatements = (db: Reader): Promise<StatementRow[]> =>
  db
    .selectFrom('depositStatements')
    .select(['id', 'name', 'found', 'added', 'uploadedAt'])
    .orderBy('uploadedAt', 'desc')
    .limit(5)
    .execute()

/** How many deposits wait for a person. */
export const openDepositCount = async (db: Reader): Promise<number> => {
  const { rows: found } = await sql<{ n: number }>`
    select count(*)::int as n from deposits where status in ('open', 'assigned')`.execute(db)
  return found[0]?.n ?? 0
}
