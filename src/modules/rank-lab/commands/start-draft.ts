import type { Policy } from '../../../engine/policy/policy'
import { ruleDocument, ruleHash } from '../../../engine/policy/rule-hash'
import { recordAuditEntry } from '../../../platform/audit'
import type { Tx } from '../../../platform/db'
import { insertDraft } from '../store-lab'

interface Start {
  readonly id: string
  readonly operatorId: string
  /** The rule that the draft begins as, under its own name already. */
  readonly policy: Policy
  readonly at: Date
}

/** Begins a draft as a copy of any rule (§2.7). Nothing follows from a draft for anybody. */
export const startDraft = async (tx: Tx, { id, operatorId, policy, at }: Start): Promise<void> => {
  const [document, hash] = [ruleDocument(policy), await ruleHash(policy)]
  const text = { id, policyId: policy.id, version: policy.version, document, hash, at }
  await insertDraft(tx, { ...text, authorId: operatorId })
  const subject = { subjectKind: 'rank-policy', subjectId: id }
  await recordAuditEntry(tx, {
    at,
    actorId: operatorId,
    deed: 'start-policy',
    ...subject,
    detail: { policy: policy.id },
  })
}
