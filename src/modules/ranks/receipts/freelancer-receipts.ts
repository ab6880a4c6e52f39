import { policyInForce } from '../calendar/in-force'
import type { Facts } from '../engine/facts'
import { standingAt } from '../engine/standing-at'
import { factsOf } from '../queries-facts'
import { issueReceipt } from './commands/issue-receipt'
import type { ReceiptKind } from './kind'

export const freelancerReceipts: ReceiptKind<Facts> = {
  table: 'rankReceipts',
  steps: 'rankChanges',
  factsOf,
  tierOf: (facts, at) => standingAt(policyInForce(at), facts, at).tier,
  issue: issueReceipt,
}
