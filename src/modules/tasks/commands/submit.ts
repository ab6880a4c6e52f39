import type { Tx } from '../../../platform/db'
import { ownFiles } from '../../../platform/http/uploads'
import { tellLive } from '../../../platform/live'
import { advanceWorks } from '../advance-works'
import { type Answer, answerFaults, keptAnswers, lengthOf, listOf } from '../form/answers'
import type { Question } from '../form/question'
import { bandsOf, likenessPercent, longTextLength, textHash } from '../form/similarity'
import { personalDataIn } from '../personal-data'
import { refuse } from '../refusals'
import { allowsAi, type WorkAiUse } from '../rules'
import type { LockedTask } from '../store'
import { identicalTexts, type LongText, replaceTexts, similarTexts } from '../store-texts'
import { keepPlace, replaceFiles, type WorkRow } from '../store-works'

export interface Submission {
  taskId: string
  workId: string
  workerId: string
  answers: Readonly<Record<string, Answer>>
  aiUse: WorkAiUse
  /** The words of consent that the person saw and agreed to; null where the task collects no training data. */
  consentText: string | null
  at: Date
}

const longTexts = (questions: readonly Question[], answers: Readonly<Record<string, Answer>>): LongText[] =>
  questions.flatMap(({ id: questionId, kind }) => {
    const text = answers[questionId]
    return kind === 'long' && typeof text === 'string' && lengthOf(text) >= longTextLength
      ? [{ questionId, text, sha256: textHash(text), bands: bandsOf(text) }]
      : []
  })

/** The most similar earlier text. Refuses 'same-text' for one that is identical. */
const compare = async (tx: Tx, work: WorkRow, texts: readonly LongText[]) => {
  const of = { taskId: work.taskId, workId: work.id }
  if (texts.length === 0) return { similarPercent: null, similarTo: null }
  const [same] = await identicalTexts(tx, { ...of, texts })
  if (same) throw refuse('same-text', same)
  let best = { similarPercent: 0, similarTo: null as string | null }
  for (const text of texts)
    for (const other of await similarTexts(tx, { ...of, text })) {
      const percent = likenessPercent(text.text, other.text)
      if (percent > best.similarPercent) best = { similarPercent: percent, similarTo: other.workId }
    }
  return best
}

const check = (task: LockedTask, work: WorkRow, act: Submission): void => {
  if (work.status === 'started' && work.expiresAt <= act.at) throw refuse('time-over')
  const [fault] = answerFaults(task.questions, act.answers)
  if (fault) throw refuse('answers-wrong', fault.questionId)
  if (!allowsAi(task.aiUse, act.aiUse)) throw refuse('ai-forbidden', 'aiUse')
  if (task.trainingPurpose === '') return
  if (act.consentText === null) throw refuse('training-needs-consent', 'consent')
  const told = personalDataIn(task.questions, act.answers)
  if (told) throw refuse('personal-data', told)
}

/** The files of the answers, as far as they are the worker's own. */
const keepFiles = async (
  tx: Tx,
  work: WorkRow,
  of: { questions: readonly Question[]; answers: Readonly<Record<string, Answer>> },
) => {
  const wanted = of.questions
    .filter(({ kind }) => kind === 'file')
    .flatMap(({ id: questionId }) => listOf(of.answers[questionId]).map((fileId) => ({ questionId, fileId })))
  const own = await ownFiles(tx, { memberId: work.workerId, ids: wanted.map(({ fileId }) => fileId) })
  await replaceFiles(tx, { workId: work.id, rows: wanted.filter(({ fileId }) => own.includes(fileId)) })
}

/**
 * Hands a work in, or a corrected one again (§3.5). Refuses 'time-over', 'answers-wrong' with the question, 'same-text' for a long
 * text that is identical to another's, 'ai-forbidden', 'training-needs-consent', 'personal-data' in training data with the question, and 'work-not-found' for another's.
 */
export const submit = (tx: Tx, act: Submission) => {
  const { taskId, workId, workerId, at } = act
  const worksAct = { taskId, workIds: [workId], actorId: workerId, as: 'worker' as const, at }
  return advanceWorks(tx, { verb: 'submit', act: worksAct }, async ({ task, works: [work] }) => {
    if (!work) throw refuse('work-not-found')
    check(task, work, act)
    const answers = keptAnswers(task.questions, act.answers)
    const texts = longTexts(task.questions, answers)
    const likeness = await compare(tx, work, texts)
    if (!(await keepPlace(tx, { taskId, number: work.placeNumber, workId }))) throw refuse('time-over')
    await keepFiles(tx, work, { questions: task.questions, answers })
    await replaceTexts(tx, { taskId, workId, workerId, texts })
    await tellLive(tx, { memberId: task.clientId, topic: `task:${taskId}` })
    const { aiUse, consentText } = act
    return { set: { answers: JSON.stringify(answers), aiUse, consentText, submittedAt: at, ...likeness } }
  })
}
