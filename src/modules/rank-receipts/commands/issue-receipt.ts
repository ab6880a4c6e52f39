import type { AnyPolicy } from '../../../engine/policy/rule-language'
import { canonical, type Json } from '../../../engine/values/canonical'
import type { Tx } from '../../../platform/db'
import { makeReceipt } from '../receipt'
import { awardIssuer } from '../services'
import { sign } from '../sign'
import { insertReceipt } from '../store-receipts'
import type { Subject } from '../subjects'

/** One judgement to be written down and signed, made from facts F as they were known at `at`. */
export interface ReceiptJudgement<F> {
  readonly id: string
  readonly memberId: string
  /** The step of the history that this judgement led to; null when it was asked for. */
  readonly changeId: string | null
  readonly at: Date
  readonly facts: F
}

/**
 * Writes down and signs one judgement, with since when it reads so (§2.5, §2.6). Two statements. A second receipt of the same
 * step, or of the same id, is not made. Nothing happens where nobody signs.
 */
export const issueReceipt = async <F, E, P extends AnyPolicy>(
  tx: Tx,
  subject: Subject<F, E, P>,
  { id, memberId, changeId, at, facts }: ReceiptJudgement<F>,
): Promise<void> => {
  const by = awardIssuer()
  if (!by) return
  const policy = subject.policyAt(at)
  const earlier = await subject.earlierOf(tx, { memberId }, at)
  const about = { id, site: by.site, subject: memberId, at, policy, facts, earlier }
  const receipt = await makeReceipt(subject.kind, about)
  const document = canonical(receipt as Json)
  const kept = { id, memberId, changeId, at, tier: receipt.tier, policy: policy.id }
  await insertReceipt(tx, subject, { ...kept, document, jws: await sign(by.keys, document) })
}
