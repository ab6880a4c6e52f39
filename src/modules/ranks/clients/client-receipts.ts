import { clientStandingAt } from '../../../engine/evaluate/client-standing'
import type { ClientFacts } from '../../../engine/facts/client-facts'
import type { ReceiptType } from '../receipts/receipt-type'
import { issueClientReceipt } from './commands/issue-client-receipt'
import { clientFactsOf } from './queries-client-facts'

export const clientReceipts: ReceiptType<ClientFacts> = {
  table: 'rankClientReceipts',
  steps: 'rankClientChanges',
  factsOf: clientFactsOf,
  tierOf: (facts, at) => clientStandingAt(facts, at).tier,
  issue: issueClientReceipt,
}
