import { sql } from 'kysely'
import type { Tx } from '../../platform/db'

/** Somebody's place among those whom time alone may have moved. */
export interface Due {
  readonly memberId: string
  readonly dueAt: Date
}

/** Freelancers and clients stand in lines of their own. A client's place is the row of the standing they hold, too. */
export type DueTable = 'members_rank_due' | 'rank_clients'

/** The first people due after a place, locked; whoever is locked by another sweep is left to it. */
export const lockDue = async (
  tx: Tx,
  { table, at, after, max }: { table: DueTable; at: Date; after: Due | null; max: number },
): Promise<readonly Due[]> => {
  const { rows } = await sql<Due>`
    select member_id, due_at from ${sql.table(table)}
    where due_at <= ${at} ${after ? sql`and (due_at, member_id) > (${after.dueAt}, ${after.memberId})` : sql``}
    order by due_at, member_id limit ${max} for update skip locked`.execute(tx)
  return rows
}

/**
 * Of these people those whom nobody else has locked, locked until the transaction ends, as `lockSubject` does: taken at once
 * and never waited for, so that two transactions with several people cannot wait for each other.
 */
export const lockFree = async (tx: Tx, memberIds: readonly string[]): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    select id from members where id = any(${memberIds as string[]}) order by id for no key update skip locked`.execute(
    tx,
  )
  return rows.map(({ id }) => id)
}

/** Lets the next sweep judge these people; whoever nobody has ever judged has nothing to lose. */
export const makeDue = async (
  tx: Tx,
  { memberIds, at }: { memberIds: readonly string[]; at: Date },
): Promise<void> => {
  if (memberIds.length === 0) return
  await sql`
    update members_rank_due set due_at = ${at} where due_at > ${at} and member_id = any(${memberIds as string[]})`.execute(
    tx,
  )
}
