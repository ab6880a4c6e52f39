import { sql } from 'kysely'
import type { Tx } from '../../platform/db'

/** Notes a chargeback; false when it was noted before. */
export const openDispute = async (
  tx: Tx,
  dispute: { id: string; chargeId: string; amountYen: bigint; at: Date },
): Promise<boolean> => {
  const { at, ...row } = dispute
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('chargeDisputes')
    .values({ ...row, status: 'open', openedAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Ends an open chargeback; false when it had ended. */
export const endDispute = async (
  tx: Tx,
  end: { id: string; outcome: 'won' | 'lost'; at: Date },
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('chargeDisputes')
    .set({ status: end.outcome, endedAt: end.at })
    .where('id', '=', end.id)
    .where('status', '=', 'open')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/**
 * What card companies have taken back of a charge for good and no refund has been set against, in yen. The charge has to be
 * locked, so that two refunds do not count the same.
 */
export const lostYen = async (tx: Tx, chargeId: string): Promise<bigint> => {
  const { rows } = await sql<{ yen: bigint }>`
    select coalesce((select sum(amount_yen) from charge_disputes where charge_id = ${chargeId} and status = 'lost'), 0)::bigint
      - coalesce((select sum(e.amount_yen) from postings p join entries e on e.posting_id = p.id and e.account_id = 'chargebacks'
        where p.kind = 'chargeback-offset' and p.reference = 'charge/' || ${chargeId}::text), 0)::bigint as yen`.execute(
    tx,
  )
  return rows[0]?.yen ?? 0n
}
