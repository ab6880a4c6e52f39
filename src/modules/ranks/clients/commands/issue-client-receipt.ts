import type { Tx } from '../../../../platform/db'
import { issuer } from '../../credentials/issuer'
import { canonical, type Json } from '../../engine/canonical'
import type { Judged } from '../../receipts/kind'
import { sign } from '../../receipts/sign'
import { insertReceipt } from '../../receipts/store-receipts'
import type { ClientFacts } from '../client-facts'
import { makeClientReceipt } from '../client-receipt'
import { clientPolicy } from '../client-standing'
import { clientEarlierOf } from '../queries-client-earlier'

/** Writes down and signs one judgement of a client, with since when it reads so (§2.6, §2.8). Two statements; none where nobody signs. */
export const issueClientReceipt = async (tx: Tx, judged: Judged<ClientFacts>): Promise<void> => {
  const by = issuer()
  if (!by) return
  const { id, memberId, changeId, at, facts } = judged
  const earlier = await clientEarlierOf(tx, { memberId }, at)
  const about = { id, site: by.site, subject: memberId, at, policy: clientPolicy, facts, earlier }
  const { tier, ...receipt } = await makeClientReceipt(about)
  const document = canonical({ tier, ...receipt } as Json)
  const jws = await sign(by.keys, document)
  await insertReceipt(tx, 'rankClientReceipts', {
    id,
    memberId,
    changeId,
    at,
    tier,
    policy: clientPolicy.id,
    document,
    jws,
  })
}
