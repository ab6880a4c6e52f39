import type { Reader } from '../../../platform/db'
import type { ClientStanding } from './client-standing'
import type { ClientStep } from './queries-client-page'
import type { KeptClientReceipt } from './store-clients'

type Viewer = { readonly memberId: string }
export type ClientReceiptLine = Pick<KeptClientReceipt, 'id' | 'changeId' | 'at' | 'tier' | 'policy'>

/** The client's own receipts, the newest first. */
export const clientReceiptList = (db: Reader, viewer: Viewer, limit: number): Promise<ClientReceiptLine[]> =>
  db
    .selectFrom('rankClientReceipts')
    .select(['id', 'changeId', 'at', 'tier', 'policy'])
    .where('memberId', '=', viewer.memberId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .$castTo<ClientReceiptLine>()
    .execute()

/** One of the client's own receipts, whole; undefined for anybody else's. */
export const clientReceiptOf = (
  db: Reader,
  viewer: Viewer,
  id: string,
): Promise<KeptClientReceipt | undefined> =>
  db
    .selectFrom('rankClientReceipts')
    .selectAll()
    .where('memberId', '=', viewer.memberId)
    .where('id', '=', id)
    .$castTo<KeptClientReceipt>()
    .executeTakeFirst()

/** How many receipts a client has asked for after a moment. */
export const clientAskedSince = async (db: Reader, of: { memberId: string; from: Date }): Promise<number> => {
  const asked = await db
    .selectFrom('rankClientReceipts')
    .select((count) => count.cast<number>(count.fn.countAll(), 'integer').as('count'))
    .where('memberId', '=', of.memberId)
    .where('changeId', 'is', null)
    .where('at', '>', of.from)
    .executeTakeFirst()
  return asked?.count ?? 0
}

export interface JudgedClientStep extends ClientStep {
  readonly standing: ClientStanding
  /** The receipt behind this step; null for one from before there were receipts. */
  readonly receiptId: string | null
}

/** One step of the viewer's own history with its standing; undefined for anybody else's. */
export const clientChange = (db: Reader, viewer: Viewer, id: string): Promise<JudgedClientStep | undefined> =>
  db
    .selectFrom('rankClientChanges as c')
    .leftJoin('rankClientReceipts as r', 'r.changeId', 'c.id')
    .select(['c.id', 'c.fromTier', 'c.toTier', 'c.at', 'c.policy', 'c.standing', 'r.id as receiptId'])
    .where('c.memberId', '=', viewer.memberId)
    .where('c.id', '=', id)
    .$castTo<JudgedClientStep>()
    .executeTakeFirst()
