import { sql } from 'kysely'
import { earlier } from '../../platform/clock'
import type { Reader } from '../../platform/db'
import type { Viewer } from '../../platform/http/types'

export interface Transfer {
  chargeId: string
  number: number
  sender: string
  amountYen: bigint
  /** What has arrived and was assigned to it. */
  assignedYen: bigint
  createdAt: Date
}

const transfer = sql`
  select t.charge_id, t.number, t.sender, c.amount_yen, t.created_at,
    coalesce((select sum(d.amount_yen) from deposits d where d.charge_id = c.id), 0)::bigint as assigned_yen
  from bank_transfers t join charges c on c.id = t.charge_id`

/** How a transfer stands, by our name for the payment. */
export const transferState = async (db: Reader, ref: string): Promise<Transfer | undefined> =>
  (await sql<Transfer>`${transfer} where c.provider = 'bank' and c.provider_ref = ${ref}`.execute(db)).rows[0]

/** The transfer of a charge, for its payer. */
export const transferToMake = async (
  db: Reader,
  viewer: Viewer,
  chargeId: string,
): Promise<Transfer | undefined> =>
  (await sql<Transfer>`${transfer} where c.id = ${chargeId} and c.payer_id = ${viewer.memberId}`.execute(db))
    .rows[0]

/** Charges of the last year or so that wait for a transfer, each with what is missing of it. */
export const awaitedTransfers = async (
  db: Reader,
  at: Date,
): Promise<(Transfer & { payer: string; leftYen: bigint })[]> => {
  const { rows } = await sql<Transfer & { payer: string; leftYen: bigint }>`
    select w.*, w.amount_yen - w.assigned_yen as left_yen, m.name as payer
    from (${transfer} where c.status <> 'succeeded') w
    join charges c on c.id = w.charge_id join members m on m.id = c.payer_id
    where w.created_at > ${earlier(at, { days: 400 })} order by w.number`.execute(db)
  return rows
}

/** The charge whose payer was given a number. */
export const chargeOfNumber = async (db: Reader, number: number): Promise<string | undefined> => {
  const found = await db
    .selectFrom('bankTransfers')
    .select('chargeId')
    .where('number', '=', number)
    .executeTakeFirst()
  return found?.chargeId
}
