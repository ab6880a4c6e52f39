import { recordLook } from '../../../platform/audit'
import type { Tx } from '../../../platform/db'
import { documentFile } from '../queries'

/**
 * Which file shows this side; undefined when there is none or it has been erased. The look is written to the
 * audit log before anything is shown (§5.1, §5.4).
 */
export const viewDocument = async (
  tx: Tx,
  look: { id: string; side: 'front' | 'back'; operatorId: string; at: Date },
): Promise<{ fileId: string } | undefined> => {
  const found = await documentFile(tx, look)
  if (!found) return undefined
  await recordLook(tx, {
    purpose: 'identity-review',
    at: look.at,
    actorId: look.operatorId,
    deed: 'view-identity-document',
    subjectKind: 'identity-check',
    subjectId: look.id,
    detail: { side: look.side, memberId: found.memberId },
  })
  return { fileId: found.fileId }
}
