import type { Tx } from '../../platform/db'

export const insertAddendum = async (
  tx: Tx,
  addendum: { id: string; jobId: string; body: string; at: Date },
): Promise<void> => {
  await tx
    .insertInto('jobAddenda')
    .values(addendum)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export const insertQuestion = async (
  tx: Tx,
  question: { id: string; jobId: string; askerId: string; body: string; at: Date },
): Promise<boolean> => {
  const made = await tx
    .insertInto('jobQuestions')
    .values(question)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (made.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Answers once; undefined when the question is unknown, of another job, or has its answer. */
export const setAnswer = (
  tx: Tx,
  answer: { questionId: string; jobId: string; answer: string; at: Date },
): Promise<{ askerId: string } | undefined> =>
  tx
    .updateTable('jobQuestions')
    .set({ answer: answer.answer, answeredAt: answer.at })
    .where('id', '=', answer.questionId)
    .where('jobId', '=', answer.jobId)
    .where('answer', 'is', null)
    .returning('askerId')
    .executeTakeFirst()

/** Answers whether the invitation is new. */
export const insertInvitation = async (
  tx: Tx,
  invitation: { jobId: string; freelancerId: string; at: Date },
): Promise<boolean> => {
  const made = await tx
    .insertInto('jobInvitations')
    .values(invitation)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (made.numInsertedOrUpdatedRows ?? 0n) > 0n
}
