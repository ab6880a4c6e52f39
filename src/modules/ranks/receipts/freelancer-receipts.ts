import { standingAt } from '../../../engine/evaluate/standing-at'
import type { Facts } from '../../../engine/facts/facts'
import { policyInForce } from '../calendar/in-force'
import { factsOf } from '../queries-facts'
import { issueReceipt } from './commands/issue-receipt'
import type { ReceiptType } from './receipt-type'

export const freelancerReceipts: ReceiptType<Facts> = {
  table: 'rankReceipts',
  steps: 'rankChanges',
  factsOf,
  tierOf: (facts, at) => standingAt(policyInForce(at), facts, at).tier,
  issue: issueReceipt,
}
