import { sql } from 'kysely'
import type { Reader } from '../../../platform/db'
import type { ReceiptType } from './receipt-type'
import type { ReceiptTable, SavedReceipt } from './store-receipts'

/** Whose receipts, and of which kind. */
export interface Own {
  readonly table: ReceiptTable
  readonly memberId: string
}

export type ReceiptLine<T extends string> = Pick<
  SavedReceipt<T>,
  'id' | 'changeId' | 'at' | 'tier' | 'policy'
>

/** The viewer's own receipts, the newest first. */
export const receiptList = <T extends string>(
  db: Reader,
  { table, memberId }: Own,
  limit: number,
): Promise<ReceiptLine<T>[]> =>
  db
    .selectFrom(table)
    .select(['id', 'changeId', 'at', 'tier', 'policy'])
    .where('memberId', '=', memberId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .$castTo<ReceiptLine<T>>()
    .execute()

/** One of the viewer's own receipts, whole; undefined for anybody else's. */
export const receiptOf = <T extends string>(
  db: Reader,
  { table, memberId }: Own,
  id: string,
): Promise<SavedReceipt<T> | undefined> =>
  db
    .selectFrom(table)
    .selectAll()
    .where('memberId', '=', memberId)
    .where('id', '=', id)
    .$castTo<SavedReceipt<T>>()
    .executeTakeFirst()

/** How many receipts somebody has asked for after a moment. */
export const askedSince = async (db: Reader, { table, memberId }: Own, from: Date): Promise<number> => {
  const asked = await db
    .selectFrom(table)
    .select((count) => count.cast<number>(count.fn.countAll(), 'integer').as('count'))
    .where('memberId', '=', memberId)
    .where('changeId', 'is', null)
    .where('at', '>', from)
    .executeTakeFirst()
  return asked?.count ?? 0
}

/** A step of somebody's history. */
export interface Step {
  readonly id: string
  readonly memberId: string
  readonly at: Date
  readonly toTier: string
}

/** Steps that no receipt stands behind, the newest first, from a place on. */
export const unsignedSteps = async (
  db: Reader,
  { table, steps }: Pick<ReceiptType<unknown>, 'table' | 'steps'>,
  { after, max }: { readonly after: Step | null; readonly max: number },
): Promise<readonly Step[]> => {
  const { rows } = await sql<Step>`
    select c.id, c.member_id, c.at, c.to_tier from ${sql.table(steps)} c
    where not exists (select from ${sql.table(table)} r where r.change_id = c.id)
      and (${after?.id ?? null}::text is null or c.id < ${after?.id ?? null})
    order by c.id desc limit ${max}`.execute(db)
  return rows
}
