import type { Facts } from '../../../../engine/facts/facts'
import type { Tx } from '../../../../platform/db'
import { policyInForce } from '../../calendar/in-force'
import { issuer } from '../../credentials/issuer'
import { earlierOf } from '../../queries-earlier'
import { makeReceipt } from '../receipt'
import type { Judged } from '../receipt-type'
import { saveReceipt } from '../save-receipt'

/**
 * Writes down and signs one judgement, with since when it reads so (§2.5, §2.6). Two statements. A second receipt of the same
 * step, or of the same id, is not made. Nothing happens where nobody signs.
 */
export const issueReceipt = async (tx: Tx, judged: Judged<Facts>): Promise<void> => {
  const by = issuer()
  if (!by) return
  const { id, memberId, at, facts } = judged
  const policy = policyInForce(at)
  const earlier = await earlierOf(tx, { memberId }, at)
  const receipt = await makeReceipt({ id, site: by.site, subject: memberId, at, policy, facts, earlier })
  await saveReceipt(tx, judged, { table: 'rankReceipts', keys: by.keys, receipt })
}
