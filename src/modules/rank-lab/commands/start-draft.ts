import type { Policy } from '../../../engine/policy/policy'
import type { Tx } from '../../../platform/db'
import { draftRow, type LabAct, recordLabAct } from '../draft'
import { insertDraft } from '../store-lab'

/** Begins a draft as a copy of any rule, under its own name already (§2.7). Nothing follows from a draft for anybody. */
export const startDraft = async (tx: Tx, start: LabAct & { readonly policy: Policy }): Promise<void> => {
  const { id, operatorId, policy, at } = start
  await insertDraft(tx, { id, ...(await draftRow(policy)), at, authorId: operatorId })
  await recordLabAct(tx, start, { deed: 'start-policy', detail: { policy: policy.id } })
}
