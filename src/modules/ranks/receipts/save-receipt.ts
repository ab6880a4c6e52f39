import { canonical, type Json } from '../../../engine/values/canonical'
import type { Tx } from '../../../platform/db'
import type { SigningKeys } from '../../../platform/signing'
import type { Receipt } from './receipt'
import type { Judged } from './receipt-type'
import { sign } from './sign'
import { insertReceipt, type ReceiptTable } from './store-receipts'

interface Made {
  readonly table: ReceiptTable
  readonly keys: SigningKeys
  readonly receipt: Pick<Receipt, 'policy'> & { readonly tier: string }
}

/** Signs a receipt and keeps it, whoever it is about. The signature takes a fraction of a millisecond. */
export const saveReceipt = async (tx: Tx, judged: Judged<unknown>, made: Made): Promise<void> => {
  const { id, memberId, changeId, at } = judged
  const { table, keys, receipt } = made
  const document = canonical(receipt as unknown as Json)
  const jws = await sign(keys, document)
  const { tier, policy } = receipt
  await insertReceipt(tx, table, { id, memberId, changeId, at, tier, policy: policy.id, document, jws })
}
