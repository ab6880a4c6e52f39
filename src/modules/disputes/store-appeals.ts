// Writes appeals against decisions.
import type { Selectable, Updateable } from 'kysely'
import type { DisputeAppeals } from '../../../db/schema.gen'
import type { Tx } from '../../platform/db'
import type { AppealStatus } from './lifecycle'
import type { DisputeRow } from './store'

/** An appeal with the dispute that it is about. */
export type AppealRow = Selectable<DisputeAppeals> & { dispute: DisputeRow }
export type AppealChange = Omit<Updateable<DisputeAppeals>, 'id' | 'status' | 'disputeId'>

/** Answers false where the decision has been appealed already. */
export const insertAppeal = async (
  tx: Tx,
  appeal: Pick<Selectable<DisputeAppeals>, 'id' | 'disputeId' | 'deciderId' | 'byRole' | 'body' | 'filedAt'>,
): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('disputeAppeals')
    .values({ ...appeal, status: 'open' })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

export const lockAppeal = (tx: Tx, disputeId: string): Promise<Selectable<DisputeAppeals> | undefined> =>
  tx
    .selectFrom('disputeAppeals')
    .selectAll()
    .where('disputeId', '=', disputeId)
    .forNoKeyUpdate()
    .executeTakeFirst()

export const moveAppeal = async (
  tx: Tx,
  move: { id: string; from: AppealStatus; to: AppealStatus; set: AppealChange },
): Promise<boolean> => {
  const moved = await tx
    .updateTable('disputeAppeals')
    .set({ ...move.set, status: move.to })
    .where('id', '=', move.id)
    .where('status', '=', move.from)
    .executeTakeFirst()
  return moved.numUpdatedRows === 1n
}
