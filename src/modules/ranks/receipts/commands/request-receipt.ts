import { earlier } from '../../../../platform/clock'
import type { Tx } from '../../../../platform/db'
import { factsOf } from '../../queries-facts'
import { no } from '../../refusals'
import { askedSince } from '../queries-receipts'
import { issueReceipt } from './issue-receipt'

/** Receipts are kept for ever, so nobody may have them made without end. */
export const askedPerDayMax = 20

interface Wanted {
  readonly id: string
  readonly memberId: string
  /** The step of the history to write down, with its own `at`; null for the standing of now. */
  readonly changeId: string | null
  readonly at: Date
}

/** A receipt that its subject asks for (§2.6): at most 20 a day for the standing of now, one for every step. */
export const requestReceipt = async (tx: Tx, wanted: Wanted): Promise<void> => {
  const { memberId, changeId, at } = wanted
  const asked = changeId ? 0 : await askedSince(tx, { memberId, from: earlier(at, { hours: 24 }) })
  if (asked >= askedPerDayMax) throw no('enough-receipts')
  const facts = (await factsOf(tx, [memberId], at)).get(memberId)
  if (!facts) throw no('nothing-to-judge')
  await issueReceipt(tx, { ...wanted, facts })
}
