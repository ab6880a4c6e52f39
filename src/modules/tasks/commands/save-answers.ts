import type { Tx } from '../../../platform/db'
import type { Answer } from '../form/answers'
import { refuse } from '../refusals'
import { keepAnswers } from '../store-works'

/** Keeps what somebody has written so far, complete or not: every few seconds, from any device (§3.5). Refuses 'time-over'. */
export const saveAnswers = async (
  tx: Tx,
  save: { workId: string; workerId: string; answers: Readonly<Record<string, Answer>>; at: Date },
): Promise<void> => {
  if (!(await keepAnswers(tx, save))) throw refuse('time-over')
}
