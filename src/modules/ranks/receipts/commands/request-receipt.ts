import type { Tx } from '../../../../platform/db'
import { freelancerReceipts } from '../freelancer-receipts'
import { issueRequested, type ReceiptRequest } from '../issue-requested'

/** A receipt that a freelancer asks for (§2.6). */
export const requestReceipt = (tx: Tx, request: ReceiptRequest): Promise<void> =>
  issueRequested(tx, request, freelancerReceipts)
