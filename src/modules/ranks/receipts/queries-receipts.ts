import type { Reader } from '../../../platform/db'
import type { KeptReceipt } from '../store'

type Owner = { readonly memberId: string }
export type ReceiptLine = Pick<KeptReceipt, 'id' | 'changeId' | 'at' | 'tier' | 'policy'>

/** The viewer's own receipts, the newest first. */
export const receiptList = (db: Reader, viewer: Owner, limit: number): Promise<ReceiptLine[]> =>
  db
    .selectFrom('rankReceipts')
    .select(['id', 'changeId', 'at', 'tier', 'policy'])
    .where('memberId', '=', viewer.memberId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .$castTo<ReceiptLine>()
    .execute()

/** One of the viewer's own receipts, whole; undefined for anybody else's. */
export const receiptOf = (db: Reader, viewer: Owner, id: string): Promise<KeptReceipt | undefined> =>
  db
    .selectFrom('rankReceipts')
    .selectAll()
    .where('memberId', '=', viewer.memberId)
    .where('id', '=', id)
    .$castTo<KeptReceipt>()
    .executeTakeFirst()

/** How many receipts somebody has asked for after a moment. */
export const askedSince = async (db: Reader, of: { memberId: string; from: Date }): Promise<number> => {
  const asked = await db
    .selectFrom('rankReceipts')
    .select((count) => count.cast<number>(count.fn.countAll(), 'integer').as('count'))
    .where('memberId', '=', of.memberId)
    .where('changeId', 'is', null)
    .where('at', '>', of.from)
    .executeTakeFirst()
  return asked?.count ?? 0
}
