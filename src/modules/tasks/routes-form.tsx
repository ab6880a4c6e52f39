import { z } from 'zod'
import { get, post, type Routes } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { publicTexts } from '../guard'
import { editForm as change } from './commands/edit-form'
import { readAnswers } from './form/answers'
import type { FormEdit } from './form/edits'
import type { QuestionKind } from './form/question'
import { ownTaskOf, showDraft, showOwn } from './own-task'
import { BuilderPage } from './pages/builder-page'
import { fieldOfQuestion } from './pages/parts/question-field'
import { TryPage } from './pages/try-page'
import { refuse } from './refusals'
import { answersLimit, checkAnswers } from './routes-works'
import { editForm, questionForm, questionOf } from './task-form'
import { workTexts } from './texts'

/** The question whose settings are open: the one of a returned form, else that of the address. */
const openOf = (c: Ctx): string | null => {
  const typed = c.var.form?.values['questionId']
  return typeof typed === 'string' ? typed : (c.req.query('q') ?? null)
}

const showBuilder = showDraft((task, c) => <BuilderPage task={task} open={openOf(c)} />)

const editOf = (text: string): FormEdit => {
  const [verb = '', what = '', to = '0'] = text.split(' ')
  if (verb === 'add') return { verb, kind: what as QuestionKind }
  if (verb === 'move') return { verb, questionId: what, to: Number(to) }
  return { verb: verb as 'up', questionId: what }
}

/** Where the builder goes on: at a question that was added with its settings open, else at the one that was moved. */
const after = (path: string, edit: FormEdit, lastId: string): string => {
  if (edit.verb === 'add') return `${path}?q=${lastId}#settings`
  return edit.verb === 'set' || edit.verb === 'delete' ? path : `${path}#${edit.questionId}`
}

const showTry = showOwn((task) => <TryPage task={task} />)

/** The client fills in the form as a worker would. The answers are checked by the same rules, and nothing of them is kept. */
const tryRoutes = (app: Routes): void => {
  get(app, '/my/tasks/:id/try', { who: 'member', show: showTry })
  post(app, '/my/tasks/:id/try', {
    who: 'member',
    input: z.looseObject({}),
    limit: answersLimit,
    before: ({ c }) => ownTaskOf(c),
    run: async (_tx, act, task) => {
      if (!task) throw refuse('task-not-found')
      const { questions, id } = task
      const answers = readAnswers(questions, act.c.var.form?.values ?? {})
      // Files are not kept: that some came is all that the check asks for.
      for (const question of questions.filter(({ kind }) => kind === 'file'))
        answers[question.id] = (act.files.get(fieldOfQuestion(question)) ?? []).map(({ name }) => name)
      checkAnswers(act, { work: { questions }, answers })
      return { to: `/my/tasks/${id}/try`, flash: workTexts[act.c.var.lang].work.tryFine }
    },
    rerender: showTry,
  })
}

/** The form builder (§3.5): a button for each change, and the settings of one question. */
export const formRoutes = (app: Routes): void => {
  get(app, '/my/tasks/:id/form', { who: 'member', show: showBuilder })
  post(app, '/my/tasks/:id/form', {
    who: 'member',
    input: editForm,
    run: async (tx, { param, viewer, input, at }) => {
      const edit = editOf(input.edit)
      const questions = await change(tx, { taskId: param('id'), clientId: viewer.memberId, edit, at })
      return { to: after(`/my/tasks/${param('id')}/form`, edit, questions.at(-1)?.id ?? '') }
    },
    rerender: showBuilder,
  })
  post(app, '/my/tasks/:id/form/question', {
    who: 'member',
    input: questionForm,
    check: publicTexts('task', ['label', 'hint', 'options']),
    before: async ({ c }) => (await ownTaskOf(c))?.questions ?? [],
    run: async (tx, { param, viewer, input, at }, questions) => {
      const question = questionOf(questions, input)
      if (!question) throw refuse('task-not-found')
      const edit = { verb: 'set' as const, question }
      await change(tx, { taskId: param('id'), clientId: viewer.memberId, edit, at })
      return { to: `/my/tasks/${param('id')}/form?q=${question.id}#settings` }
    },
    rerender: showBuilder,
  })
  tryRoutes(app)
}
