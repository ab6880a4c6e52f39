import { sql } from 'kysely'
import type { Tx } from '../../../platform/db'

/** Keeps a secret that is being set up; one that is in use stays, and the answer is false. */
export const keepNewSecret = async (
  tx: Tx,
  kept: { memberId: string; secret: Buffer; at: Date },
): Promise<boolean> => {
  const { rows } = await sql`
    insert into totp_secrets (member_id, secret, made_at) values (${kept.memberId}, ${kept.secret}, ${kept.at})
    on conflict (member_id) do update set secret = excluded.secret, made_at = excluded.made_at
      where totp_secrets.confirmed_at is null
    returning member_id`.execute(tx)
  return rows.length > 0
}

export const lockSecret = (tx: Tx, memberId: string) =>
  tx
    .selectFrom('totpSecrets')
    .select(['secret', 'confirmedAt', 'lastStep'])
    .where('memberId', '=', memberId)
    .forNoKeyUpdate()
    .executeTakeFirst()

export const setStep = async (
  tx: Tx,
  taken: { memberId: string; step: bigint; confirmedAt: Date },
): Promise<void> => {
  const { memberId, step: lastStep, confirmedAt } = taken
  await tx
    .updateTable('totpSecrets')
    .set({ lastStep, confirmedAt })
    .where('memberId', '=', memberId)
    .execute()
}

export const deleteSecondFactor = async (tx: Tx, memberId: string): Promise<void> => {
  await tx.deleteFrom('totpSecrets').where('memberId', '=', memberId).execute()
  await tx.deleteFrom('recoveryCodes').where('memberId', '=', memberId).execute()
}

export const replaceRecoveryCodes = async (
  tx: Tx,
  made: { memberId: string; hashes: readonly string[]; at: Date },
): Promise<void> => {
  await tx.deleteFrom('recoveryCodes').where('memberId', '=', made.memberId).execute()
  const rows = made.hashes.map((hash) => ({ memberId: made.memberId, hash, madeAt: made.at }))
  await tx.insertInto('recoveryCodes').values(rows).execute()
}

/** Uses a recovery code up; false when there is none like it, or it was used. */
export const useRecoveryCode = async (
  tx: Tx,
  used: { memberId: string; hash: string; at: Date },
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('recoveryCodes')
    .set({ usedAt: used.at })
    .where('memberId', '=', used.memberId)
    .where('hash', '=', used.hash)
    .where('usedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export const insertHalfSession = async (
  tx: Tx,
  half: { tokenHash: string; memberId: string; madeAt: Date; expiresAt: Date },
): Promise<void> => {
  await tx.insertInto('halfSessions').values(half).execute()
}

/** Takes the half session away; answers whose it was, or undefined when it is unknown or over. */
export const takeHalfSession = async (
  tx: Tx,
  half: { tokenHash: string; at: Date },
): Promise<string | undefined> => {
  const row = await tx
    .deleteFrom('halfSessions')
    .where('tokenHash', '=', half.tokenHash)
    .where('expiresAt', '>', half.at)
    .returning('memberId')
    .executeTakeFirst()
  return row?.memberId
}

export const deleteHalfSessions = async (tx: Tx, memberId: string): Promise<void> => {
  await tx.deleteFrom('halfSessions').where('memberId', '=', memberId).execute()
}

export const deleteOldHalfSessions = async (tx: Tx, at: Date): Promise<void> => {
  await tx.deleteFrom('halfSessions').where('expiresAt', '<=', at).execute()
}
