import type { Tx } from '../../platform/db'

export type SecondFactor = 'totp' | 'recovery-code' | 'passkey'

/** A session to begin. Its owner has just proved who they are. */
export interface NewSession {
  id: string
  /** What the cookie carries. */
  token: string
  memberId: string
  secondFactor: SecondFactor
  address: string
  agent: string
  at: Date
  expiresAt: Date
}

export const insertSession = async (tx: Tx, session: NewSession): Promise<void> => {
  const { id, token, memberId, secondFactor, address, agent, at, expiresAt } = session
  await tx
    .insertInto('sessions')
    .values({
      ...{ id, token, userId: memberId, secondFactor, ipAddress: address, userAgent: agent, expiresAt },
      ...{ createdAt: at, updatedAt: at, confirmedAt: at },
    })
    .execute()
}

/** The session's owner has shown the second factor in it. */
export const markSecondFactor = async (
  tx: Tx,
  shown: { token: string; secondFactor: SecondFactor; at: Date },
): Promise<void> => {
  await tx
    .updateTable('sessions')
    .set({ secondFactor: shown.secondFactor, confirmedAt: shown.at })
    .where('token', '=', shown.token)
    .execute()
}

/** Gives the session another token, as after any sign-in; the one before is kept for what is on its way. */
export const renewToken = async (
  tx: Tx,
  proof: { token: string; newToken: string; at: Date },
): Promise<void> => {
  await tx
    .updateTable('sessions')
    .set({ token: proof.newToken, formerToken: proof.token, confirmedAt: proof.at })
    .where('token', '=', proof.token)
    .execute()
}

export const markConfirmed = async (tx: Tx, proof: { token: string; at: Date }): Promise<void> => {
  await tx.updateTable('sessions').set({ confirmedAt: proof.at }).where('token', '=', proof.token).execute()
}

/** Ends every session of the person but this one; answers how many. */
export const endOtherSessions = async (tx: Tx, of: { memberId: string; token: string }): Promise<number> => {
  const { numDeletedRows } = await tx
    .deleteFrom('sessions')
    .where('userId', '=', of.memberId)
    .where('token', '<>', of.token)
    .executeTakeFirst()
  return Number(numDeletedRows)
}

/** Sessions that are over open nothing; their rows go, with the addresses in them. */
export const deleteOldSessions = async (tx: Tx, at: Date): Promise<void> => {
  await tx.deleteFrom('sessions').where('expiresAt', '<=', at).execute()
}
