import { type Selectable, sql } from 'kysely'
import type { RankReceipts } from '../../../db/schema.gen'
import type { Reader } from '../../platform/db'
import type { ConditionRecord } from './receipt'
import type { Place } from './subjects'

/**
 * A receipt as it is kept: its canonical text, and the signature over it without its payload. Freelancers' and clients' are kept
 * apart: each may point at a step of its own history (decision 028).
 */
export type SavedReceipt = Selectable<RankReceipts>

export type ReceiptLine = Pick<SavedReceipt, 'id' | 'changeId' | 'at' | 'tier' | 'policy'>

type ReceiptTables = Pick<Place, 'receipts' | 'changes'>
type Viewer = { readonly memberId: string }

/** The viewer's own receipts, the newest first. */
export const receiptList = (
  db: Reader,
  { receipts }: ReceiptTables,
  of: Viewer & { limit: number },
): Promise<ReceiptLine[]> =>
  db
    .selectFrom(receipts)
    .select(['id', 'changeId', 'at', 'tier', 'policy'])
    .where('memberId', '=', of.memberId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(of.limit)
    .execute()

/** One of the viewer's own receipts, whole; undefined for anybody else's. */
export const receiptOf = (
  db: Reader,
  { receipts }: ReceiptTables,
  of: Viewer & { id: string },
): Promise<SavedReceipt | undefined> =>
  db
    .selectFrom(receipts)
    .selectAll()
    .where('memberId', '=', of.memberId)
    .where('id', '=', of.id)
    .executeTakeFirst()

export const askedSince = async (
  db: Reader,
  { receipts }: ReceiptTables,
  of: Viewer & { from: Date },
): Promise<number> => {
  const asked = await db
    .selectFrom(receipts)
    .select((count) => count.cast<number>(count.fn.countAll(), 'integer').as('count'))
    .where('memberId', '=', of.memberId)
    .where('changeId', 'is', null)
    .where('at', '>', of.from)
    .executeTakeFirst()
  return asked?.count ?? 0
}

export interface Step {
  readonly id: string
  readonly memberId: string
  readonly at: Date
  readonly toTier: string
}

/** Steps that no receipt stands behind, the newest first, from a place on. */
export const unsignedSteps = async (
  db: Reader,
  { receipts, changes }: ReceiptTables,
  { after, max }: { readonly after: Step | null; readonly max: number },
): Promise<readonly Step[]> => {
  const { rows } = await sql<Step>`
    select c.id, c.member_id, c.at, c.to_tier from ${sql.table(changes)} c
    where not exists (select from ${sql.table(receipts)} r where r.change_id = c.id)
      and (${after?.id ?? null}::text is null or c.id < ${after?.id ?? null})
    order by c.id desc limit ${max}`.execute(db)
  return rows
}

export interface RecordedChange {
  readonly id: string
  readonly fromTier: string
  readonly toTier: string
  readonly at: Date
  readonly policy: string
  readonly standing: { readonly conditions: readonly ConditionRecord[] }
  /** The receipt behind this step; null for one from before there were receipts. */
  readonly receiptId: string | null
}

/** One step of the viewer's own history; undefined for anybody else's. */
export const recordedChange = async (
  db: Reader,
  { receipts, changes }: ReceiptTables,
  of: Viewer & { id: string },
): Promise<RecordedChange | undefined> => {
  const { rows } = await sql<RecordedChange>`
    select c.id, c.from_tier, c.to_tier, c.at, c.policy, c.standing, r.id as receipt_id
    from ${sql.table(changes)} c left join ${sql.table(receipts)} r on r.change_id = c.id
    where c.member_id = ${of.memberId} and c.id = ${of.id}`.execute(db)
  return rows[0]
}
