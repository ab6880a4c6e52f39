import type { Tx } from '../../../../platform/db'
import { issueRequested, type ReceiptRequest } from '../../receipts/issue-requested'
import { clientReceipts } from '../client-receipts'

/** A receipt that a client asks for (§2.6, §2.8), within the same limits. */
export const requestClientReceipt = (tx: Tx, request: ReceiptRequest): Promise<void> =>
  issueRequested(tx, request, clientReceipts)
