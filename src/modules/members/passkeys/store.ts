import { sql } from 'kysely'
import type { Tx } from '../../../platform/db'

export interface NewPasskey {
  id: string
  memberId: string
  name: string
  publicKey: Buffer
  counter: bigint
  transports: string[]
  backedUp: boolean
  madeAt: Date
}

/** False when the device has given this one before. */
export const insertPasskey = async (tx: Tx, passkey: NewPasskey): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('passkeys')
    .values(passkey)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Remembers a use; false when the device has counted back: somebody has copied it. */
export const countUse = async (tx: Tx, use: { id: string; counter: bigint; at: Date }): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('passkeys')
    .set({ counter: use.counter, lastUsedAt: use.at })
    .where('id', '=', use.id)
    .where((or) =>
      or.or([or('counter', '<', use.counter), or.and([or('counter', '=', 0n), or.val(use.counter === 0n)])]),
    )
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Names one of the member's own; false when it is not theirs. */
export const setPasskeyName = async (
  tx: Tx,
  named: { id: string; memberId: string; name: string },
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('passkeys')
    .set({ name: named.name })
    .where('id', '=', named.id)
    .where('memberId', '=', named.memberId)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export const deletePasskey = async (tx: Tx, of: { id: string; memberId: string }): Promise<boolean> => {
  const { numDeletedRows } = await tx
    .deleteFrom('passkeys')
    .where('id', '=', of.id)
    .where('memberId', '=', of.memberId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** Uses a challenge up; false when something was signed for it before. */
export const useChallenge = async (
  tx: Tx,
  used: { challenge: string; expiresAt: Date },
): Promise<boolean> => {
  const { rows } = await sql`
    insert into used_challenges (challenge, expires_at) values (${used.challenge}, ${used.expiresAt})
    on conflict do nothing returning challenge`.execute(tx)
  return rows.length > 0
}

export const deleteOldChallenges = async (tx: Tx, at: Date): Promise<void> => {
  await tx.deleteFrom('usedChallenges').where('expiresAt', '<=', at).execute()
}
