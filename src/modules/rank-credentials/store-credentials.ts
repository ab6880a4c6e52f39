import type { Insertable } from 'kysely'
import type { RankCredentials } from '../../../db/schema.gen'
import type { Tx } from '../../platform/db'
import type { BadgeTier } from './emblem'

/** False when the place in the status list is taken already. */
export const insertCredential = async (tx: Tx, credential: Insertable<RankCredentials>): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('rankCredentials')
    .values(credential)
    .onConflict((conflict) => conflict.columns(['statusList', 'statusIndex']).doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

export interface Revocation {
  readonly memberId: string
  /** Only those of these tiers, or only this one; all of the member's where neither is given. */
  readonly tiers?: readonly BadgeTier[]
  readonly id?: string
  /** Its page says only that it ended, and when. */
  readonly because: NonNullable<RankCredentials['revokedBecause']>
  readonly at: Date
}

/** How many were revoked. Those that were revoked before keep their date. */
export const setRevoked = async (
  tx: Tx,
  { memberId, tiers, id, because, at }: Revocation,
): Promise<number> => {
  const { numUpdatedRows } = await tx
    .updateTable('rankCredentials')
    .set({ revokedAt: at, revokedBecause: because })
    .where('memberId', '=', memberId)
    .where('revokedAt', 'is', null)
    .$if(tiers !== undefined, (update) => update.where('tier', 'in', [...(tiers ?? [])]))
    .$if(id !== undefined, (update) => update.where('id', '=', id ?? ''))
    .executeTakeFirst()
  return Number(numUpdatedRows)
}
