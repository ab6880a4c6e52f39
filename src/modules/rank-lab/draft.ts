import type { Policy } from '../../engine/policy/policy'
import { ruleDocument, ruleHash } from '../../engine/policy/rule-hash'
import { type AuditEntry, recordAuditEntry } from '../../platform/audit'
import type { Tx } from '../../platform/db'
import { refuse } from './refusals'
import { type LockedPolicy, lockPolicy } from './store-lab'

/** What an operator does with one rule of the lab. */
export interface LabAct {
  readonly id: string
  readonly operatorId: string
  readonly at: Date
}

/** A rule of the lab, locked. Refuses 'no-such-draft'. */
export const requirePolicy = async (tx: Tx, id: string): Promise<LockedPolicy> => {
  const policy = await lockPolicy(tx, id)
  if (!policy) throw refuse('no-such-draft')
  return policy
}

/** As `requirePolicy`, of what is no draft any more 'not-a-draft' besides. */
export const requireDraft = async (tx: Tx, id: string): Promise<LockedPolicy> => {
  const draft = await requirePolicy(tx, id)
  if (draft.status !== 'draft') throw refuse('not-a-draft')
  return draft
}

export const draftRow = async (policy: Policy) => ({
  policyId: policy.id,
  version: policy.version,
  document: ruleDocument(policy),
  hash: await ruleHash(policy),
})

export const recordLabAct = (
  tx: Tx,
  { id, operatorId, at }: LabAct,
  entry: Pick<AuditEntry, 'deed' | 'detail' | 'reason'>,
): Promise<void> =>
  recordAuditEntry(tx, { at, actorId: operatorId, subjectKind: 'rank-policy', subjectId: id, ...entry })
