import { earlier } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import { refuse } from '../refusals'
import type { Judged, ReceiptKind } from './kind'
import { askedSince } from './queries-receipts'
import { lockWish } from './store-receipts'

/** Receipts are kept for ever, so nobody may have them made without end. */
const askedPerDayMax = 20

/** What is to be written down: a step of the history, with its own `at`, or the standing of now. */
export type Wish = Omit<Judged<unknown>, 'facts'>

/**
 * A receipt that its subject asks for (§2.6): at most 20 a day for the standing of now, one for every step. Refuses
 * 'enough-receipts', 'nothing-to-judge'.
 */
export const grantWish = async <F>(
  tx: Tx,
  wish: Wish,
  { table, factsOf, issue }: ReceiptKind<F>,
): Promise<void> => {
  const { memberId, changeId, at } = wish
  if (changeId === null) {
    await lockWish(tx, memberId)
    const asked = await askedSince(tx, { table, memberId }, earlier(at, { hours: 24 }))
    if (asked >= askedPerDayMax) throw refuse('enough-receipts')
  }
  const facts = (await factsOf(tx, [memberId], at)).get(memberId)
  if (!facts) throw refuse('nothing-to-judge')
  await issue(tx, { ...wish, facts })
}
