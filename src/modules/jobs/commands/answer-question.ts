import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import { ownJob } from '../advance'
import { questionAnswered } from '../events'
import { refuse } from '../refusals'
import { setAnswer } from '../store-talk'

/** Answers a question once, for everybody to read. Refuses 'already-answered'. */
export const answerQuestion = async (
  tx: Tx,
  reply: { jobId: string; questionId: string; clientId: string; answer: string; at: Date },
): Promise<void> => {
  const { jobId, questionId, at } = reply
  await ownJob(tx, reply)
  const answered = await setAnswer(tx, reply)
  if (!answered) throw refuse('already-answered')
  await emit(tx, questionAnswered, { jobId, questionId, askerId: answered.askerId, at })
}
