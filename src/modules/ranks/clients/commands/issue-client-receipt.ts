import { clientPolicy } from '../../../../engine/evaluate/client-standing'
import type { ClientFacts } from '../../../../engine/facts/client-facts'
import type { Tx } from '../../../../platform/db'
import { issuer } from '../../credentials/issuer'
import type { Judged } from '../../receipts/receipt-type'
import { saveReceipt } from '../../receipts/save-receipt'
import { makeClientReceipt } from '../client-receipt'
import { clientEarlierOf } from '../queries-client-earlier'

/**
 * Writes down and signs one judgement of a client, with since when it reads so (§2.6, §2.8). Two statements; none where nobody
 * signs.
 */
export const issueClientReceipt = async (tx: Tx, judged: Judged<ClientFacts>): Promise<void> => {
  const by = issuer()
  if (!by) return
  const { id, memberId, at, facts } = judged
  const earlier = await clientEarlierOf(tx, { memberId }, at)
  const about = { id, site: by.site, subject: memberId, at, policy: clientPolicy, facts, earlier }
  const receipt = await makeClientReceipt(about)
  await saveReceipt(tx, judged, { table: 'rankClientReceipts', keys: by.keys, receipt })
}
