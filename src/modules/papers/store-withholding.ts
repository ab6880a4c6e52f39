import type { Tx } from '../../platform/db'

export const insertWithholdingPayment = async (
  tx: Tx,
  paid: { clientId: string; month: string; paidOn: string; at: Date },
): Promise<void> => {
  const { clientId, month, paidOn, at } = paid
  await tx
    .insertInto('withholdingPayments')
    .values({ clientId, month, paidOn, at })
    .onConflict((oc) => oc.columns(['clientId', 'month']).doUpdateSet({ paidOn, at }))
    .execute()
}
