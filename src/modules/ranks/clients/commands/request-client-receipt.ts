import type { Tx } from '../../../../platform/db'
import { grantWish, type Wish } from '../../receipts/wishes'
import { clientReceipts } from '../client-receipts'

/** A receipt that a client asks for (§2.6, §2.8), within the same limits. */
export const requestClientReceipt = (tx: Tx, wish: Wish): Promise<void> => grantWish(tx, wish, clientReceipts)
