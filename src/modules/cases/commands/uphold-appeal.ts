import type { Tx } from '../../../platform/db'
import { type AppealAct, advanceAppeal } from '../advance-appeals'
import { decisionOf } from '../decide-appeal'

/** The sanction stays as it is; the person reads why. Refuses 'taken-by-another'. */
export const upholdAppeal = (tx: Tx, act: AppealAct & { answer: string }) =>
  advanceAppeal(tx, { verb: 'uphold', act }, (appeal) => decisionOf(tx, appeal, act))
