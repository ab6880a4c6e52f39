import { sql } from 'kysely'
import type { Tx } from '../../platform/db'
import type { Reason, Status } from './lifecycle'

/** One at a time per person: two tabs do not hand in twice, and limits hold against many clicks at once. */
export const lockPerson = async (tx: Tx, memberId: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`verification:${memberId}`}, 0))`.execute(tx)
}

/** The state of the person's latest check. */
export const latestStatus = async (tx: Tx, memberId: string): Promise<Status | 'none'> => {
  const row = await tx
    .selectFrom('identityChecks')
    .select('status')
    .where('memberId', '=', memberId)
    .orderBy('submittedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return (row?.status as Status | undefined) ?? 'none'
}

export const insertCheck = async (
  tx: Tx,
  check: {
    id: string
    memberId: string
    particulars: Buffer
    documentKind: string
    frontFileId: string
    backFileId: string | null
    submittedAt: Date
  },
): Promise<boolean> => {
  const done = await tx
    .insertInto('identityChecks')
    .values({ ...check, status: 'submitted' })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  return Number(done.numInsertedOrUpdatedRows) === 1
}

export const lockCheck = (tx: Tx, id: string) =>
  tx
    .selectFrom('identityChecks')
    .select(['id', 'memberId', 'status', 'frontFileId', 'backFileId'])
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()

/** Columns that change with the status. */
export interface CheckChange {
  reason?: Reason | null
  note?: string | null
}

export const decideCheck = async (
  tx: Tx,
  decision: CheckChange & { id: string; from: Status; to: Status; at: Date; operatorId: string },
): Promise<boolean> => {
  const done = await tx
    .updateTable('identityChecks')
    .set({
      status: decision.to,
      decidedAt: decision.at,
      decidedBy: decision.operatorId,
      reason: decision.reason ?? null,
      note: decision.note ?? null,
    })
    .where('id', '=', decision.id)
    .where('status', '=', decision.from)
    .executeTakeFirst()
  return Number(done.numUpdatedRows) === 1
}

/** Checks decided by that moment whose secrets still lie here; locked, so that two sweeps share the work. */
export const checksToErase = (tx: Tx, before: Date) =>
  tx
    .selectFrom('identityChecks')
    .select(['id', 'frontFileId', 'backFileId'])
    .where('decidedAt', '<=', before)
    .where('particulars', 'is not', null)
    .orderBy('decidedAt')
    .limit(100)
    .forNoKeyUpdate()
    .skipLocked()
    .execute()

export const forgetParticulars = async (tx: Tx, id: string): Promise<void> => {
  await tx.updateTable('identityChecks').set({ particulars: null }).where('id', '=', id).execute()
}

export const insertSignature = async (
  tx: Tx,
  signature: { memberId: string; textVersion: string; textSha256: string; signedName: string; at: Date },
): Promise<boolean> => {
  const done = await tx
    .insertInto('confidentialityConfirmations')
    .values(signature)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return Number(done.numInsertedOrUpdatedRows) === 1
}
