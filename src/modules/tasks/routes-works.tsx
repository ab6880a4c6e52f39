import { z } from 'zod'
import { inTransaction, type Tx } from '../../platform/db'
import { anyFiles } from '../../platform/http/body-limit'
import { fileUrl } from '../../platform/http/file-url'
import { FormFault, field } from '../../platform/http/forms'
import { page } from '../../platform/http/page'
import { isBeyond, pageAsked } from '../../platform/http/paging'
import {
  type Act,
  get,
  noFields,
  type PostResult,
  post,
  type Routes,
  viewerOf,
} from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { filesMax, keepUploads } from '../../platform/http/uploads'
import { appeal } from './commands/appeal'
import { concede } from './commands/concede'
import { lapse } from './commands/lapse'
import { saveAnswers } from './commands/save-answers'
import { start } from './commands/start'
import { submit } from './commands/submit'
import { type Answers, answerFaults, readAnswers } from './form/answers'
import { MyWorksPage } from './pages/my-works-page'
import { fieldOfQuestion } from './pages/parts/question-field'
import { WorkFormPage } from './pages/work-form-page'
import { WorkPage } from './pages/work-page'
import { startView } from './queries-start'
import { answerFiles, myWorks, type WorkTab, type WorkView, workPage, workTabs } from './queries-worker'
import { refuse } from './refusals'
import { startRefusal, workAiUses } from './rules'
import { keepAnswers } from './store-works'
import { questionTexts, workerTexts, workTexts } from './texts'

/** Whether a place was lost: by giving it up, or because its time is over and no sweep has come by yet. */
const isLost = (work: WorkView, at: Date): boolean =>
  work.workStatus === 'lapsed' || (work.workStatus === 'started' && work.expiresAt <= at)

const showOver = async (c: Ctx, work: WorkView) => {
  const { db } = c.var.deps
  const { memberId, operator } = viewerOf(c)
  const view = await startView(db, { taskId: work.id, memberId, at: c.var.at })
  if (view?.activeId && !c.var.form) return c.redirect(`/my/works/${view.activeId}`, 303)
  const person = { memberId, isOperator: operator, at: c.var.at }
  return { refusal: view ? startRefusal(view, person) : ('task-not-open' as const) }
}

const showWork = async (c: Ctx) => {
  const { db } = c.var.deps
  const work = await workPage(db, viewerOf(c), c.req.param('id') ?? '')
  if (!work) return c.notFound()
  const of = { ownerId: viewerOf(c).memberId, questions: work.questions, answers: work.answers }
  const files = await answerFiles(db, of)
  if (isLost(work, c.var.at)) {
    const over = await showOver(c, work)
    if (over instanceof Response) return over
    if (!over.refusal || c.var.form) return page(c, <WorkFormPage work={work} files={files} over={over} />)
  }
  if (!isLost(work, c.var.at) && (work.workStatus === 'started' || work.workStatus === 'returned'))
    return page(c, <WorkFormPage work={work} files={files} over={null} />)
  return page(c, <WorkPage work={work} files={files} fileHref={({ id, name }) => fileUrl(c, id, name)} />)
}

const showMine = async (c: Ctx) => {
  const asked = c.req.query('tab') ?? 'active'
  const tab: WorkTab = Object.hasOwn(workTabs, asked) ? (asked as WorkTab) : 'active'
  const number = pageAsked(c)
  const mine = await myWorks(c.var.deps.db, viewerOf(c), { tab, page: number, at: c.var.at })
  return isBeyond(number, mine.works)
    ? c.notFound()
    : page(c, <MyWorksPage mine={mine} tab={tab} page={number} />)
}

interface Written {
  work: WorkView
  answers: Answers
}

/** The work that the form is of, and what was written in it; files that came along are kept. Refuses 'work-not-found'. */
const readWork = async (act: Act<unknown>): Promise<Written> => {
  const { c, viewer } = act
  const work = await workPage(c.var.deps.db, viewer, act.param('id'))
  if (!work) throw refuse('work-not-found')
  for (const question of work.questions.filter(({ kind }) => kind === 'file'))
    await keepUploads(act, fieldOfQuestion(question), `${question.id}[]`)
  return { work, answers: readAnswers(work.questions, c.var.form?.values ?? {}) }
}

/** The same, with what was written kept whatever comes of it. */
const readAndKeep = async (act: Act<unknown>): Promise<Written> => {
  const written = await readWork(act)
  const { workId } = written.work
  const save = { workId, workerId: act.viewer.memberId, answers: written.answers, at: act.at }
  await inTransaction(act.c.var.deps.db, (tx) => keepAnswers(tx, save))
  return written
}

/** Every fault at its field; a fault of the first question is listed first. */
export const checkAnswers = (
  act: Act<unknown>,
  { work, answers }: { work: Pick<WorkView, 'questions'>; answers: Answers },
): void => {
  const t = questionTexts[act.c.var.lang].faults
  const errors = answerFaults(work.questions, answers).flatMap(({ questionId, kind, limit }) => {
    const question = work.questions.find(({ id }) => id === questionId)
    return question ? [[fieldOfQuestion(question), t[kind](limit ?? 0)] as const] : []
  })
  if (errors.length > 0)
    throw new FormFault({ values: act.c.var.form?.values ?? {}, errors: Object.fromEntries(errors) })
}

const consentOf = (act: Act<unknown>, work: WorkView): string => {
  const {
    trainingPurpose: purpose,
    trainingBy: by,
    trainingFaceOrVoice: face,
    trainingLicence: licence,
  } = work
  return workTexts[act.c.var.lang].work.consentText({ purpose, by, face, licence })
}

/** A form of up to 100 questions, long texts among them. */
export const answersLimit = { fields: 6000, bytes: 4 * 1024 * 1024, files: anyFiles(filesMax) }

const formRoutes = (app: Routes): void => {
  post(app, '/my/works/:id/save', {
    who: 'member',
    // `quiet`: saved by a script, which says so itself.
    input: z.looseObject({ quiet: field.tick() }),
    limit: answersLimit,
    before: readWork,
    run: async (tx, { c, viewer, input, at }, { work: { workId }, answers }) => {
      await saveAnswers(tx, { workId, workerId: viewer.memberId, answers, at })
      const to = `/my/works/${workId}`
      return input.quiet ? { to } : { to, flash: workTexts[c.var.lang].work.saved }
    },
    rerender: showWork,
  })
  post(app, '/my/works/:id/submit', {
    who: 'member',
    input: z.looseObject({ aiUse: field.oneOf(workAiUses), consent: field.tick() }),
    limit: answersLimit,
    before: readAndKeep,
    run: async (tx, act, written) => {
      const { work, answers } = written
      if (!isLost(work, act.at)) checkAnswers(act, written)
      const { aiUse, consent } = act.input
      const consentText = work.trainingPurpose && consent ? consentOf(act, work) : null
      const handed = { taskId: work.id, workId: work.workId, workerId: act.viewer.memberId }
      await submit(tx, { ...handed, answers, aiUse, consentText, at: act.at })
      return { to: `/my/works/${work.workId}`, flash: workTexts[act.c.var.lang].work.submitted }
    },
    rerender: showWork,
  })
  post(app, '/my/works/:id/again', {
    who: 'member',
    input: z.looseObject({}),
    limit: answersLimit,
    before: readWork,
    run: async (tx, { c, id, viewer, at }, { work, answers }) => {
      const who = { workerId: viewer.memberId, isOperator: viewer.operator, screeningChoice: null, at }
      const { workId } = await start(tx, { ...who, taskId: work.id, workId: id })
      // Whoever has begun anew elsewhere meanwhile keeps what is written there.
      if (workId === id) await saveAnswers(tx, { workId, workerId: viewer.memberId, answers, at })
      return { to: `/my/works/${workId}`, flash: workerTexts[c.var.lang].form.resumed }
    },
    rerender: showWork,
  })
}

const own = async (tx: Tx, { c, viewer, param, at }: Act<unknown>) => {
  const work = await workPage(tx, viewer, param('id'))
  if (!work) throw refuse('work-not-found')
  const { workId } = work
  const act = { taskId: work.id, workIds: [workId], actorId: viewer.memberId, as: 'worker' as const, at }
  return { act, work, here: `/my/works/${workId}`, t: workTexts[c.var.lang].work }
}

const answerRoutes = (app: Routes): void => {
  const button = (verb: string, run: (tx: Tx, act: Act<unknown>) => Promise<PostResult>): void =>
    post(app, `/my/works/:id/${verb}`, { who: 'member', input: noFields, run, rerender: showWork })
  button('give-up', async (tx, given) => {
    const { act, work, t } = await own(tx, given)
    await lapse(tx, act)
    return { to: `/tasks/${work.id}`, flash: t.gaveUp }
  })
  button('concede', async (tx, given) => {
    const { act, here, t } = await own(tx, given)
    await concede(tx, act)
    return { to: here, flash: t.conceded }
  })
  post(app, '/my/works/:id/appeal', {
    who: 'member',
    input: z.object({ text: field.text(2000) }),
    run: async (tx, given) => {
      const { act, here, t } = await own(tx, given)
      await appeal(tx, { ...act, text: given.input.text })
      return { to: here, flash: t.appealed }
    },
    rerender: showWork,
  })
}

/** One's own works: their list, the form while a place is held, and what follows the decision. */
export const workRoutes = (app: Routes): void => {
  get(app, '/my/works', { who: 'member', show: showMine })
  get(app, '/my/works/:id', { who: 'member', show: showWork })
  formRoutes(app)
  answerRoutes(app)
}
