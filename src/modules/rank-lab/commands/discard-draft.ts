import type { Tx } from '../../../platform/db'
import { type LabAct, recordLabAct, requireDraft } from '../draft'
import { deleteDraft } from '../store-lab'

/** Throws a draft away. Refuses 'no-such-draft' and 'not-a-draft'; its finished replays stay. */
export const discardDraft = async (tx: Tx, act: LabAct): Promise<void> => {
  const draft = await requireDraft(tx, act.id)
  await deleteDraft(tx, act.id)
  await recordLabAct(tx, act, { deed: 'discard-policy', detail: { policy: draft.policyId } })
}
