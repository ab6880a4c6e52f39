import type { AnyPolicy } from '../../../engine/policy/rule-language'
import { earlier } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import { askedSince } from '../queries-receipts'
import { refuse } from '../refusals'
import { lockRequests } from '../store-receipts'
import type { Subject } from '../subjects'
import { issueReceipt, type ReceiptJudgement } from './issue-receipt'

/** Receipts are kept for ever, so nobody may have them made without end. */
const askedPerDayMax = 20

/**
 * A receipt that its subject asks for (§2.6): of a step of the history, with its own `at`, once for every step; or of the standing
 * of now, at most 20 a day. Refuses 'enough-receipts', 'nothing-to-judge'.
 */
export const requestReceipt = async <F, E, P extends AnyPolicy>(
  tx: Tx,
  subject: Subject<F, E, P>,
  request: Omit<ReceiptJudgement<F>, 'facts'>,
): Promise<void> => {
  const { memberId, changeId, at } = request
  if (changeId === null) {
    await lockRequests(tx, memberId)
    const asked = await askedSince(tx, subject, { memberId, from: earlier(at, { hours: 24 }) })
    if (asked >= askedPerDayMax) throw refuse('enough-receipts')
  }
  const facts = (await subject.factsOf(tx, [memberId], at)).get(memberId)
  if (!facts) throw refuse('nothing-to-judge')
  await issueReceipt(tx, subject, { ...request, facts })
}
