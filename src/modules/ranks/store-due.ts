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
    order by due_at, member_id limit ${max} for no key update skip locked`.execute(tx)
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

/** Lets the next sweep judge these people, also those whom nobody has judged yet. */
export const makeDue = async (
  tx: Tx,
  { table, memberIds, at }: { table: DueTable; memberIds: readonly string[]; at: Date },
): Promise<void> => {
  const line = sql.table(table)
  await sql`
    insert into ${line} as d (member_id, due_at)
    select id, ${at}::timestamptz from unnest(${memberIds as string[]}::text[]) id order by id
    on conflict (member_id) do update set due_at = excluded.due_at where d.due_at > excluded.due_at`.execute(
    tx,
  )
}

/** Under another rule, the next moment of everybody is another: they are judged one by one, and it is foreseen again. */
export const makeAllDue = async (tx: Tx, { table, at }: { table: DueTable; at: Date }): Promise<void> => {
  await sql`update ${sql.table(table)} set due_at = ${at} where due_at > ${at}`.execute(tx)
}
