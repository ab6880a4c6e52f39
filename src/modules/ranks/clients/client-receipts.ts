import type { ReceiptKind } from '../receipts/kind'
import type { ClientFacts } from './client-facts'
import { clientStandingAt } from './client-standing'
import { issueClientReceipt } from './commands/issue-client-receipt'
import { clientFactsOf } from './queries-client-facts'

export const clientReceipts: ReceiptKind<ClientFacts> = {
  table: 'rankClientReceipts',
  steps: 'rankClientChanges',
  factsOf: clientFactsOf,
  tierOf: (facts, at) => clientStandingAt(facts, at).tier,
  issue: issueClientReceipt,
}
