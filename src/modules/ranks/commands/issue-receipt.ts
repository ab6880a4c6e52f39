import type { Tx } from '../../../platform/db'
import { canonical } from '../canonical'
import type { Facts } from '../facts'
import { issuer } from '../issuer'
import { policyInForce } from '../policies/in-force'
import { makeReceipt } from '../receipt'
import { sign } from '../sign'
import { insertReceipt } from '../store'

interface Judged {
  readonly id: string
  readonly memberId: string
  /** The step of the history that this judgement led to; null when it was asked for. */
  readonly changeId: string | null
  readonly at: Date
  /** As they were known at `at`. */
  readonly facts: Facts
}

/**
 * Writes down and signs one judgement (§2.6). One statement; the signature itself takes a fraction of a millisecond. A
 * second receipt of the same step, or of the same id, is not made. Nothing happens where nobody signs.
 */
export const issueReceipt = async (tx: Tx, judged: Judged): Promise<void> => {
  const by = issuer()
  if (!by) return
  const { id, memberId, changeId, at, facts } = judged
  const policy = policyInForce(at)
  const receipt = await makeReceipt({ id, site: by.site, subject: memberId, at, policy, facts })
  const document = canonical(receipt)
  const jws = await sign(by.keys, document)
  const { tier } = receipt
  await insertReceipt(tx, { id, memberId, changeId, at, tier, policy: policy.id, document, jws })
}
