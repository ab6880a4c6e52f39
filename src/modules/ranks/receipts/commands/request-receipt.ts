import type { Tx } from '../../../../platform/db'
import { factsOf } from '../../queries-facts'
import { grantWish, type Wish } from '../wishes'
import { issueReceipt } from './issue-receipt'

/** A receipt that a freelancer asks for (§2.6). */
export const requestReceipt = (tx: Tx, wish: Wish): Promise<void> =>
  grantWish(tx, wish, { table: 'rankReceipts', factsOf, issue: issueReceipt })
