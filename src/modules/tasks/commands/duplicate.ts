import type { Tx } from '../../../platform/db'
import { ownTask } from '../advance'
import { insertDraft, updateFields } from '../store'

/** A new draft with everything that an earlier task of the same client says, its questions among it (§3.5). */
export const duplicate = async (
  tx: Tx,
  copy: { fromId: string; taskId: string; clientId: string; at: Date },
): Promise<void> => {
  const { fromId, taskId, clientId, at } = copy
  const from = await ownTask(tx, { taskId: fromId, clientId })
  await insertDraft(tx, { id: taskId, clientId, at })
  const { categorySlug, title, brief, questions, unitYen, worksCount, minutes, periodDays, perPerson } = from
  const { minTier, minApprovalPercent, regions, screening, aiUse } = from
  const { trainingPurpose, trainingBy, trainingFaceOrVoice, trainingLicence } = from
  const fields = {
    ...{ categorySlug, title, brief, questions, unitYen, worksCount, minutes, periodDays, perPerson },
    ...{ minTier, minApprovalPercent, regions, screening, aiUse },
    ...{ trainingPurpose, trainingBy, trainingFaceOrVoice, trainingLicence },
  }
  await updateFields(tx, { taskId, fields, at })
}
