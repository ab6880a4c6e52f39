import type { Reader } from '../../platform/db'

/** What a proposal would be ordered as: its order rows and its extras, in order. */
export const orderRows = async (db: Reader, proposalId: string) => {
  const rows = await db
    .selectFrom('proposalOrders')
    .select(['position', 'title', 'priceYen', 'dueOn'])
    .where('proposalId', '=', proposalId)
    .orderBy('position')
    .execute()
  const extras = await db
    .selectFrom('proposalExtras')
    .select(['position', 'title', 'priceYen'])
    .where('proposalId', '=', proposalId)
    .orderBy('position')
    .execute()
  return { rows, extras }
}
