import { sql } from 'kysely'
import type { Tx } from '../../platform/db'
import type { StatementLine } from './statement'

/** Notes that a charge is to be paid by transfer; who named a sender before keeps the number and names another. */
export const putTransfer = async (
  tx: Tx,
  transfer: { chargeId: string; sender: string; createdAt: Date },
): Promise<void> => {
  const { sender } = transfer
  await tx
    .insertInto('bankTransfers')
    .values(transfer)
    .onConflict((oc) => oc.column('chargeId').doUpdateSet({ sender }))
    .execute()
}

export interface NewDeposit extends StatementLine {
  id: string
  statementId: string | null
  restOf?: string
  at: Date
}

/** Keeps a deposit; false where it was known from another statement. */
export const insertDeposit = async (tx: Tx, { at, ...deposit }: NewDeposit): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('deposits')
    .values({ ...deposit, status: 'open', arrivedAt: at })
    .onConflict((oc) => oc.column('key').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export const insertStatement = async (
  tx: Tx,
  statement: { id: string; name: string; found: number; uploadedAt: Date; uploadedBy: string },
): Promise<void> => {
  await tx
    .insertInto('depositStatements')
    .values({ ...statement, added: 0 })
    .execute()
}

export const countAdded = async (tx: Tx, { id, added }: { id: string; added: number }): Promise<void> => {
  await tx.updateTable('depositStatements').set({ added }).where('id', '=', id).execute()
}

export const lockDeposit = (tx: Tx, id: string) =>
  tx.selectFrom('deposits').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst()

/** A transfer's charge under a row lock, with what was assigned to it before. */
export const lockTransfer = async (tx: Tx, chargeId: string) => {
  const { rows } = await sql<{ ref: string; amountYen: bigint; status: string; assignedYen: bigint }>`
    select c.provider_ref as ref, c.amount_yen, c.status,
      coalesce((select sum(d.amount_yen) from deposits d where d.charge_id = c.id), 0)::bigint as assigned_yen
    from charges c join bank_transfers t on t.charge_id = c.id
    where c.id = ${chargeId} for no key update of c`.execute(tx)
  return rows[0]
}

/** Decides on a deposit. `amountYen`: of one that was too large, what of it is used; its rest is a deposit of its own. */
export const decideDeposit = async (
  tx: Tx,
  decided: {
    id: string
    status: 'assigned' | 'returned' | 'foreign' | 'payout-returned'
    chargeId: string | null
    /** The payout that it is the return of. */
    payoutLineId?: string
    amountYen?: bigint
    note: string
    by: string | null
    at: Date
  },
): Promise<void> => {
  const { id, status, chargeId, payoutLineId = null, amountYen, note, by, at } = decided
  await tx
    .updateTable('deposits')
    .set({
      status,
      chargeId,
      payoutLineId,
      note,
      decidedBy: by,
      decidedAt: at,
      ...(amountYen === undefined ? {} : { amountYen }),
    })
    .where('id', '=', id)
    .execute()
}

/** Everything assigned to a charge has paid it. */
export const markApplied = async (tx: Tx, chargeId: string): Promise<void> => {
  await tx
    .updateTable('deposits')
    .set({ status: 'applied' })
    .where('chargeId', '=', chargeId)
    .where('status', '=', 'assigned')
    .execute()
}

/** A deposit that was assigned by mistake waits for a decision again. */
export const reopenDeposit = async (tx: Tx, id: string): Promise<void> => {
  await tx
    .updateTable('deposits')
    .set({ status: 'open', chargeId: null, decidedAt: null, decidedBy: null, note: '' })
    .where('id', '=', id)
    .execute()
}

/** The charge that a deposit is assigned to, not locked. */
export const chargeOfDeposit = async (tx: Tx, id: string): Promise<string | null> => {
  const found = await tx.selectFrom('deposits').select('chargeId').where('id', '=', id).executeTakeFirst()
  return found?.chargeId ?? null
}

/** Whether a line of a payout run, which is locked, is of this amount. */
export const isPayoutOf = async (tx: Tx, of: { lineId: string; amountYen: bigint }): Promise<boolean> =>
  (await tx
    .selectFrom('payoutLines')
    .select('id')
    .where('id', '=', of.lineId)
    .where('amountYen', '=', of.amountYen)
    .executeTakeFirst()) !== undefined
