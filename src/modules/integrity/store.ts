import { sql } from 'kysely'
import type { CivilDate } from '../../platform/clock'
import type { Tx } from '../../platform/db'
import type { Suspicion } from './detect'
import type { Status } from './lifecycle'

export interface KnownCase {
  readonly id: string
  readonly status: Status
  readonly memberIds: string[]
  /** All orders in its evidence. */
  readonly orderIds: string[]
  /** The orders that the latest decision was made upon; empty before the first. */
  readonly decidedUpon: string[]
}

const suspectsSql = sql`array(select s.member_id from integrity_suspects s where s.case_id = c.id order by 1)`
const ordersSql = sql`array(select distinct o from integrity_signals g, unnest(g.order_ids) o where g.case_id = c.id order by 1)`
const decidedSql = sql`coalesce((select d.order_ids from integrity_decisions d where d.case_id = c.id
  order by d.at desc limit 1), '{}')`

type ScoredCase = KnownCase & { score: number }

/** Cases with their evidence, in the order of their ids. Locked before, by another statement: this one sees what they waited for. */
const casesOf = async (tx: Tx, ids: readonly string[]): Promise<ScoredCase[]> => {
  const { rows } = await sql<ScoredCase>`
    select c.id, c.status, c.score, ${suspectsSql} as member_ids, ${ordersSql} as order_ids, ${decidedSql} as decided_upon
    from integrity_cases c where c.id = any(${sql.val([...ids])}::text[]) order by c.id`.execute(tx)
  return rows
}

/** The cases that name one of these people, locked in the order of their ids. */
export const lockCasesOf = async (tx: Tx, memberIds: readonly string[]): Promise<KnownCase[]> => {
  const { rows } = await sql<{ id: string }>`
    select id from integrity_cases
    where id in (select s.case_id from integrity_suspects s where s.member_id = any(${memberIds}::text[]))
    order by id for no key update`.execute(tx)
  return rows.length > 0
    ? casesOf(
        tx,
        rows.map(({ id }) => id),
      )
    : []
}

export const lockCase = async (tx: Tx, id: string): Promise<ScoredCase | undefined> => {
  await sql`select from integrity_cases where id = ${id} for no key update`.execute(tx)
  return (await casesOf(tx, [id]))[0]
}

/** False when the very same people are a case already. */
export const insertCase = async (
  tx: Tx,
  made: { id: string; pattern: string; score: number; at: Date },
): Promise<boolean> => {
  const { id, pattern, score, at } = made
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('integrityCases')
    .values({ id, pattern, score, status: 'open', foundAt: at, grownAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Puts what the detectors see now in the place of what they saw before; people once named stay named. */
export const setEvidence = async (tx: Tx, caseId: string, suspicion: Suspicion): Promise<void> => {
  await tx
    .insertInto('integritySuspects')
    .values(suspicion.memberIds.map((memberId) => ({ caseId, memberId })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await tx.deleteFrom('integritySignals').where('caseId', '=', caseId).execute()
  await tx
    .insertInto('integritySignals')
    .values(
      suspicion.signals.map(({ kind, points, memberIds, orderIds, figures }, position) => ({
        caseId,
        position,
        kind,
        points,
        memberIds: [...memberIds],
        orderIds: [...orderIds],
        figures: JSON.stringify(figures),
      })),
    )
    .execute()
}

/** An open case learns its new score; a decided one is opened again. */
export const growCase = async (
  tx: Tx,
  grown: { id: string; score: number; at: Date; isReopened: boolean },
): Promise<void> => {
  await sql`
    update integrity_cases set score = ${grown.score}, grown_at = ${grown.at}, status = 'open',
      reopened = reopened + ${Number(grown.isReopened)}, decided_at = null, decided_by = null, note = null
    where id = ${grown.id}`.execute(tx)
}

export interface Decision {
  readonly caseId: string
  readonly operatorId: string
  readonly outcome: 'dismissed' | 'confirmed'
  readonly note: string
  readonly score: number
  readonly orderIds: readonly string[]
  readonly at: Date
}

/** Writes a decision down and closes the case; the case must be locked and open. */
export const decideCase = async (tx: Tx, decision: Decision): Promise<void> => {
  const { caseId, operatorId, outcome, note, at } = decision
  await tx
    .updateTable('integrityCases')
    .set({ status: outcome, decidedAt: at, decidedBy: operatorId, note })
    .where('id', '=', caseId)
    .where('status', '=', 'open')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('integrityDecisions')
    .values({ ...decision, orderIds: [...decision.orderIds] })
    .execute()
}

/** False when another process, or an earlier sweep, has taken this night already. */
export const claimNight = async (tx: Tx, night: { night: CivilDate; at: Date }): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('integrityNights')
    .values(night)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}
