import { type Selectable, sql, type Updateable } from 'kysely'
import type { BankAccounts, PayoutPayer, PayoutRuns } from '../../../db/schema.gen'
import type { CivilDate } from '../../platform/clock'
import type { Tx } from '../../platform/db'
import { newIds } from '../../platform/ids'
import type { RunStatus, RunVerb } from './lifecycle'
import type { Line } from './rules'

export type RunRow = Selectable<PayoutRuns>
export type RunChange = Omit<Updateable<PayoutRuns>, 'id' | 'status'>

/** Whether this day's runs are still to be made; the first who asks makes them. */
export const claimDay = async (tx: Tx, onDay: CivilDate, at: Date): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('payoutDays')
    .values({ onDay, at })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Keeps a run with its lines: two statements, however many lines. */
export const insertRun = async (
  tx: Tx,
  run: { id: string; kind: 'regular' | 'early'; closedOn: CivilDate; payOn: CivilDate; at: Date },
  lines: readonly Line[],
): Promise<void> => {
  const { at, ...row } = run
  const totalYen = lines.reduce((sum, line) => sum + line.amountYen, 0n)
  await tx
    .insertInto('payoutRuns')
    .values({ ...row, status: 'prepared', lineCount: lines.length, totalYen, preparedAt: at })
    .execute()
  await sql`
    insert into payout_lines (id, run_id, member_id, bank_account_id, amount_yen, due_on, status)
    select l.id, ${run.id}, l.member_id, l.bank_account_id, l.amount_yen, l.due_on, 'planned'
    from unnest(${newIds(at, lines.length)}::text[], ${lines.map((line) => line.memberId)}::text[],
      ${lines.map((line) => line.bankAccountId)}::text[], ${lines.map((line) => String(line.amountYen))}::bigint[],
      ${lines.map((line) => line.dueOn)}::date[]) as l (id, member_id, bank_account_id, amount_yen, due_on)`.execute(
    tx,
  )
}

export const lockRun = (tx: Tx, id: string): Promise<RunRow | undefined> =>
  tx.selectFrom('payoutRuns').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst()

/** Moves a run from the status that was decided on; answers false when it has moved on meanwhile. */
export const moveRun = async (
  tx: Tx,
  move: { id: string; from: RunStatus; to: RunStatus; set: RunChange },
): Promise<boolean> => {
  const moved = await tx
    .updateTable('payoutRuns')
    .set({ ...move.set, status: move.to })
    .where('id', '=', move.id)
    .where('status', '=', move.from)
    .executeTakeFirst()
  return moved.numUpdatedRows === 1n
}

export const insertRunEvent = async (
  tx: Tx,
  event: {
    runId: string
    verb: RunVerb
    from: RunStatus
    to: RunStatus
    role: 'operator' | 'clock'
    actorId: string | null
    at: Date
    detail: Readonly<Record<string, unknown>>
  },
): Promise<void> => {
  const { runId, verb, from: fromStatus, to: toStatus, role: byRole, actorId, at, detail } = event
  await tx
    .insertInto('payoutRunEvents')
    .values({ runId, verb, fromStatus, toStatus, byRole, actorId, at, detail: JSON.stringify(detail) })
    .execute()
}

/** Moves all lines of a run that have one status. */
export const moveLines = async (
  tx: Tx,
  move: { runId: string; from: 'planned' | 'sent'; to: 'sent' | 'settled' | 'dropped' },
): Promise<void> => {
  await tx
    .updateTable('payoutLines')
    .set({ status: move.to })
    .where('runId', '=', move.runId)
    .where('status', '=', move.from)
    .execute()
}

/** Who is paid what by a run, of its lines with this status. */
export const linesOf = (tx: Tx, runId: string, status: 'planned' | 'sent') =>
  tx
    .selectFrom('payoutLines')
    .select(['memberId', 'amountYen'])
    .where('runId', '=', runId)
    .where('status', '=', status)
    .orderBy('reference')
    .execute()

/** A request for a payout is answered by the run that pays it. */
export const endRequests = async (tx: Tx, runId: string): Promise<void> => {
  await sql`update payout_choices c set requested_at = null from payout_lines l
    where l.run_id = ${runId} and c.member_id = l.member_id and c.requested_at is not null`.execute(tx)
}

/** Who opened the file of a run last, and when. */
export const recordOpening = async (
  tx: Tx,
  opening: { runId: string; by: string; at: Date },
): Promise<void> => {
  await tx
    .updateTable('payoutRuns')
    .set({ fileOpenedAt: opening.at, fileOpenedBy: opening.by })
    .where('id', '=', opening.runId)
    .execute()
}

/** Locks the run of a line. */
export const lockRunOfLine = async (tx: Tx, lineId: string): Promise<void> => {
  await tx
    .selectFrom('payoutRuns')
    .select('id')
    .where('id', '=', (of) => of.selectFrom('payoutLines').select('runId').where('id', '=', lineId))
    .forNoKeyUpdate()
    .execute()
}

/** One line, locked. */
export const lockLine = (tx: Tx, id: string) =>
  tx.selectFrom('payoutLines').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst()

export const endLine = async (
  tx: Tx,
  line: {
    id: string
    bankAccountId: string
    reason: 'closed' | 'no-such-account' | 'name-differs' | 'other'
    at: Date
  },
): Promise<void> => {
  const { id, bankAccountId, reason, at } = line
  await tx
    .updateTable('payoutLines')
    .set({ status: 'returned', returnedAt: at, reason })
    .where('id', '=', id)
    .execute()
  await tx.updateTable('bankAccounts').set({ refusedAt: at }).where('id', '=', bankAccountId).execute()
}

/** One at a time for one person. */
export const lockPerson = async (tx: Tx, memberId: string): Promise<void> => {
  await tx.selectFrom('members').select('id').where('id', '=', memberId).forNoKeyUpdate().execute()
}

/** Puts a new account in the place of the one before. */
export const replaceAccount = async (
  tx: Tx,
  account: Pick<
    Selectable<BankAccounts>,
    | 'id'
    | 'memberId'
    | 'bankCode'
    | 'branchCode'
    | 'kind'
    | 'number'
    | 'numberEnd'
    | 'holder'
    | 'checked'
    | 'at'
  >,
): Promise<void> => {
  await tx
    .updateTable('bankAccounts')
    .set({ replacedAt: account.at })
    .where('memberId', '=', account.memberId)
    .where('replacedAt', 'is', null)
    .execute()
  await tx.insertInto('bankAccounts').values(account).execute()
}

export const setChoice = async (
  tx: Tx,
  choice: { memberId: string; mode: 'automatic' | 'on-request'; requestedAt: Date | null },
): Promise<void> => {
  const { mode, requestedAt } = choice
  await tx
    .insertInto('payoutChoices')
    .values(choice)
    .onConflict((oc) => oc.column('memberId').doUpdateSet({ mode, requestedAt }))
    .execute()
}

export const setPayer = async (tx: Tx, payer: Omit<Selectable<PayoutPayer>, 'onlyOne'>): Promise<void> => {
  await tx
    .insertInto('payoutPayer')
    .values(payer)
    .onConflict((oc) => oc.column('onlyOne').doUpdateSet(payer))
    .execute()
}
