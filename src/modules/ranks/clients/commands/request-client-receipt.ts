import { earlier } from '../../../../platform/clock'
import type { Tx } from '../../../../platform/db'
import { askedPerDayMax } from '../../receipts/commands/request-receipt'
import { no } from '../../refusals'
import { clientFactsOf } from '../queries-client-facts'
import { clientAskedSince } from '../queries-client-receipts'
import { lockWish } from '../store-clients'
import { issueClientReceipt } from './issue-client-receipt'

interface Wanted {
  readonly id: string
  readonly memberId: string
  /** The step of the history to write down, with its own `at`; null for the standing of now. */
  readonly changeId: string | null
  readonly at: Date
}

/** A receipt that a client asks for (§2.6, §2.8): at most 20 a day for the standing of now, one for every step. */
export const requestClientReceipt = async (tx: Tx, wanted: Wanted): Promise<void> => {
  const { memberId, changeId, at } = wanted
  await lockWish(tx, memberId)
  const asked = changeId ? 0 : await clientAskedSince(tx, { memberId, from: earlier(at, { hours: 24 }) })
  if (asked >= askedPerDayMax) throw no('enough-receipts')
  const facts = (await clientFactsOf(tx, [memberId], at)).get(memberId)
  if (!facts) throw no('nothing-to-judge')
  await issueClientReceipt(tx, { ...wanted, facts })
}
