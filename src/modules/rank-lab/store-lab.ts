import { type Insertable, type Selectable, sql } from 'kysely'
import type { RankPolicies, RankReplayRuns } from '../../../db/schema.gen'
import type { Tier } from '../../engine/policy/tiers'
import type { CivilDate } from '../../platform/clock'
import type { Reader, Tx } from '../../platform/db'
import type { KeptReplay } from './queries-lab'

/** Publishing and withdrawing happen one after the other: two rules must not take the same name or day. */
export const lockLab = async (tx: Tx): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended('rank_policies', 0))`.execute(tx)
}

export type LockedPolicy = Selectable<RankPolicies>

export const lockPolicy = (tx: Tx, id: string): Promise<LockedPolicy | undefined> =>
  tx.selectFrom('rankPolicies').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst()

type DraftText = Pick<LockedPolicy, 'id' | 'policyId' | 'version' | 'document' | 'hash'> & {
  readonly at: Date
}

export const insertDraft = async (
  tx: Tx,
  { at, ...draft }: DraftText & { readonly authorId: string },
): Promise<void> => {
  await tx
    .insertInto('rankPolicies')
    .values({ ...draft, status: 'draft', createdAt: at, changedAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export const rewriteDraft = async (tx: Tx, { id, at, ...text }: DraftText): Promise<void> => {
  await tx
    .updateTable('rankPolicies')
    .set({ ...text, changedAt: at })
    .where('id', '=', id)
    .where('status', '=', 'draft')
    .execute()
}

export const deleteDraft = async (tx: Tx, id: string): Promise<void> => {
  await tx.deleteFrom('rankPolicies').where('id', '=', id).where('status', '=', 'draft').execute()
}

interface Publication {
  readonly id: string
  readonly replayId: string
  readonly effectiveFrom: CivilDate
  readonly publishedBy: string
  readonly at: Date
}

export const setPublished = async (tx: Tx, { id, at, ...publication }: Publication): Promise<void> => {
  await tx
    .updateTable('rankPolicies')
    .set({ ...publication, status: 'published', publishedAt: at })
    .where('id', '=', id)
    .where('status', '=', 'draft')
    .execute()
}

export const setWithdrawn = async (
  tx: Tx,
  { id, at, by, reason }: { id: string; by: string; reason: string; at: Date },
): Promise<void> => {
  await tx
    .updateTable('rankPolicies')
    .set({ status: 'withdrawn', withdrawnAt: at, withdrawnBy: by, withdrawnReason: reason })
    .where('id', '=', id)
    .where('status', '=', 'published')
    .execute()
}

export const setNoticeDays = async (tx: Tx, days: number): Promise<void> => {
  await tx.updateTable('rankSettings').set({ noticeDays: days }).execute()
}

export const insertRun = async (tx: Tx, run: Insertable<RankReplayRuns>): Promise<void> => {
  await tx
    .insertInto('rankReplayRuns')
    .values(run)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export interface Move {
  readonly memberId: string
  readonly from: Tier
  readonly to: Tier
}

/** Keeps a report and everyone whom it moves, in two statements however many they are. */
export const insertReplay = async (tx: Tx, replay: KeptReplay, moves: readonly Move[]): Promise<void> => {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('rankReplays')
    .values({ ...replay, report: JSON.stringify(replay.report) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (!numInsertedOrUpdatedRows || moves.length === 0) return
  await sql`
    insert into rank_replay_moves (replay_id, member_id, from_tier, to_tier)
    select ${replay.id}, * from unnest(${moves.map(({ memberId }) => memberId)}::text[],
      ${moves.map(({ from }) => from)}::text[], ${moves.map(({ to }) => to)}::text[])`.execute(tx)
}

/** False for somebody who was told already: the job may run twice. */
export const recordNotice = async (
  tx: Tx,
  draft: { policyId: string; memberId: string; kind: 'announced' | 'withdrawn'; at: Date },
): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('rankPolicyTellings')
    .values(draft)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** How far a replay is. Written between its transactions, so that whoever waits can see it. */
export const noteMonths = async (db: Reader, run: { id: string; done: number; at: Date }): Promise<void> => {
  await db
    .updateTable('rankReplayRuns')
    .set({ monthsDone: run.done, movedAt: run.at })
    .where('id', '=', run.id)
    .where('finishedAt', 'is', null)
    .execute()
}

export const finishRun = async (
  tx: Tx,
  run: { id: string; at: Date; fault: string | null },
): Promise<void> => {
  await tx
    .updateTable('rankReplayRuns')
    .set({ finishedAt: run.at, fault: run.fault })
    .where('id', '=', run.id)
    .execute()
}
