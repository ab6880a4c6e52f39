import { earlier } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import { refuse } from '../refusals'
import { askedSince } from './queries-receipts'
import type { Judged, ReceiptType } from './receipt-type'
import { lockRequests } from './store-receipts'

/** Receipts are kept for ever, so nobody may have them made without end. */
const askedPerDayMax = 20

/** What is to be written down: a step of the history, with its own `at`, or the standing of now. */
export type ReceiptRequest = Omit<Judged<unknown>, 'facts'>

/**
 * A receipt that its subject asks for (§2.6): at most 20 a day for the standing of now, one for every step. Refuses
 * 'enough-receipts', 'nothing-to-judge'.
 */
export const issueRequested = async <F>(
  tx: Tx,
  request: ReceiptRequest,
  { table, factsOf, issue }: ReceiptType<F>,
): Promise<void> => {
  const { memberId, changeId, at } = request
  if (changeId === null) {
    await lockRequests(tx, memberId)
    const asked = await askedSince(tx, { table, memberId }, earlier(at, { hours: 24 }))
    if (asked >= askedPerDayMax) throw refuse('enough-receipts')
  }
  const facts = (await factsOf(tx, [memberId], at)).get(memberId)
  if (!facts) throw refuse('nothing-to-judge')
  await issue(tx, { ...request, facts })
}
