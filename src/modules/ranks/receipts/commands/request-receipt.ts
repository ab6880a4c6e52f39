import type { Tx } from '../../../../platform/db'
import { freelancerReceipts } from '../freelancer-receipts'
import { grantWish, type Wish } from '../wishes'

/** A receipt that a freelancer asks for (§2.6). */
export const requestReceipt = (tx: Tx, wish: Wish): Promise<void> => grantWish(tx, wish, freelancerReceipts)
