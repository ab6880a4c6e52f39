import type { Policy } from '../../../engine/policy/policy'
import type { Tx } from '../../../platform/db'
import { draftRow, type LabAct, recordLabAct, requireDraft } from '../draft'
import { refuse } from '../refusals'
import { rewriteDraft } from '../store-lab'

interface Revision extends LabAct {
  readonly policy: Policy
  /** The hash of the text that the operator had before them. */
  readonly baseHash: string
}

/**
 * Writes a draft anew (§2.7). Refuses 'no-such-draft', 'not-a-draft', and 'changed-meanwhile' when somebody else wrote it
 * since the form was opened.
 */
export const reviseDraft = async (tx: Tx, revision: Revision): Promise<void> => {
  const { id, at } = revision
  const draft = await requireDraft(tx, id)
  if (draft.hash !== revision.baseHash) throw refuse('changed-meanwhile')
  const row = await draftRow(revision.policy)
  if (row.hash === draft.hash) return
  await rewriteDraft(tx, { id, ...row, at })
  await recordLabAct(tx, revision, { deed: 'edit-policy', detail: { hash: row.hash } })
}
