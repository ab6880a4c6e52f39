// Writes appeals.
import type { Selectable, Updateable } from 'kysely'
import type { SanctionAppeals } from '../../../db/schema.gen'
import type { Tx } from '../../platform/db'
import type { AppealStatus } from './lifecycle'

export type AppealRow = Selectable<SanctionAppeals>
export type AppealChange = Omit<Updateable<SanctionAppeals>, 'id' | 'status'>

/** Answers false where the sanction has its appeal already. */
export const insertAppeal = async (
  tx: Tx,
  appeal: {
    id: string
    sanctionId: string
    memberId: string
    authorId: string
    appealUntil: Date
    body: string
    at: Date
  },
): Promise<boolean> => {
  const { at, ...row } = appeal
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('sanctionAppeals')
    .values({ ...row, status: 'open', filedAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

export const appealIdOf = async (tx: Tx, sanctionId: string): Promise<string | undefined> =>
  (
    await tx
      .selectFrom('sanctionAppeals')
      .select('id')
      .where('sanctionId', '=', sanctionId)
      .executeTakeFirst()
  )?.id

export const lockAppeal = (tx: Tx, id: string): Promise<AppealRow | undefined> =>
  tx.selectFrom('sanctionAppeals').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst()

export const moveAppeal = async (
  tx: Tx,
  move: { id: string; from: AppealStatus; to: AppealStatus; set: AppealChange },
): Promise<boolean> => {
  const moved = await tx
    .updateTable('sanctionAppeals')
    .set({ ...move.set, status: move.to })
    .where('id', '=', move.id)
    .where('status', '=', move.from)
    .executeTakeFirst()
  return moved.numUpdatedRows === 1n
}
