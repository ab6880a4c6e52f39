import { sql } from 'kysely'
import type { Tx } from '../../platform/db'

/** Somebody's place among those whom time alone may have moved. */
export interface Due {
  readonly memberId: string
  readonly dueAt: Date
}

/** The first people due after a place, locked; whoever is locked by another sweep is left to it. */
export const lockDue = async (
  tx: Tx,
  { at, after, max }: { at: Date; after: Due | null; max: number },
): Promise<readonly Due[]> => {
  const { rows } = await sql<Due>`
    select member_id, due_at from members_rank_due
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
