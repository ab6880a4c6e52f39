import type { Policy } from '../../../engine/policy/policy'
import { ruleDocument, ruleHash } from '../../../engine/policy/rule-hash'
import { recordAuditEntry } from '../../../platform/audit'
import type { Tx } from '../../../platform/db'
import { refuse } from '../refusals'
import { lockPolicy, rewriteDraft } from '../store-lab'

interface Revision {
  readonly id: string
  readonly operatorId: string
  readonly policy: Policy
  /** The hash of the text that the operator had before them. */
  readonly baseHash: string
  readonly at: Date
}

/**
 * Writes a draft anew (§2.7). Refuses 'no-such-draft', 'not-a-draft', and 'changed-meanwhile' when somebody else wrote it
 * since the form was opened.
 */
export const reviseDraft = async (tx: Tx, revision: Revision): Promise<void> => {
  const { id, operatorId, policy, baseHash, at } = revision
  const draft = await lockPolicy(tx, id)
  if (!draft) throw refuse('no-such-draft')
  if (draft.status !== 'draft') throw refuse('not-a-draft')
  if (draft.hash !== baseHash) throw refuse('changed-meanwhile')
  const [document, hash] = [ruleDocument(policy), await ruleHash(policy)]
  if (hash === draft.hash) return
  await rewriteDraft(tx, { id, policyId: policy.id, version: policy.version, document, hash, at })
  const subject = { subjectKind: 'rank-policy', subjectId: id }
  await recordAuditEntry(tx, { at, actorId: operatorId, deed: 'edit-policy', ...subject, detail: { hash } })
}
