import type { Tx } from '../../platform/db'
import type { AiDeclaration } from '../jobs'

export const insertDelivery = async (
  tx: Tx,
  delivery: {
    id: string
    orderId: string
    round: number
    message: string
    links: string[]
    fileIds: string[]
    aiUse?: AiDeclaration
    aiTool?: string
    at: Date
  },
): Promise<void> => {
  const { fileIds, ...row } = delivery
  await tx.insertInto('deliveries').values(row).execute()
  if (fileIds.length === 0) return
  await tx
    .insertInto('deliveryFiles')
    .values(fileIds.map((fileId) => ({ deliveryId: delivery.id, fileId })))
    .execute()
}

/** Marks the delivery of a round as taken back, or as to be revised. */
export const markDelivery = async (
  tx: Tx,
  mark: { orderId: string; round: number; withdrawnAt?: Date; revisionAskedAt?: Date; revisionNote?: string },
): Promise<void> => {
  const { orderId, round, ...set } = mark
  await tx
    .updateTable('deliveries')
    .set(set)
    .where('orderId', '=', orderId)
    .where('round', '=', round)
    .execute()
}

/** How many revisions the client has asked for so far. */
export const revisionsAsked = async (tx: Tx, orderId: string): Promise<number> => {
  const row = await tx
    .selectFrom('deliveries')
    .select(({ fn }) => fn.count<bigint>('id').as('asked'))
    .where('orderId', '=', orderId)
    .where('revisionAskedAt', 'is not', null)
    .executeTakeFirst()
  return Number(row?.asked ?? 0n)
}
