import { recordAuditEntry } from '../../platform/audit'
import type { Tx } from '../../platform/db'
import type { AppealAct } from './advance-appeals'
import { checkTaker } from './advance-reports'
import { refuse } from './refusals'
import type { AppealChange, AppealRow } from './store-appeals'

/** What both decisions of an appeal have in common. Refuses 'own-sanction' and 'taken-by-another'. */
export const decisionOf = async (
  tx: Tx,
  appeal: AppealRow,
  act: AppealAct & { answer: string },
): Promise<{ set: AppealChange }> => {
  const { actorId, at, answer } = act
  if (appeal.authorId === actorId) throw refuse('own-sanction')
  checkTaker(appeal, act)
  const deed = { deed: 'decide-sanction-appeal', subjectKind: 'member', subjectId: appeal.memberId }
  const detail = { sanctionId: appeal.sanctionId }
  await recordAuditEntry(tx, { at, actorId, ...deed, reason: answer.slice(0, 200), detail })
  return { set: { decidedBy: actorId, decidedAt: at, answer } }
}
