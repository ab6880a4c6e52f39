import { z } from 'zod'
import type { Tx } from '../../platform/db'
import { fileUrl } from '../../platform/http/file-url'
import { field } from '../../platform/http/forms'
import { page } from '../../platform/http/page'
import { isBeyond, pageAsked } from '../../platform/http/paging'
import { type Act, get, post, type Routes, show } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { approve } from './commands/approve'
import { refer } from './commands/refer'
import { reject } from './commands/reject'
import { sendBack } from './commands/send-back'
import { ownTaskOf } from './own-task'
import { ClientWorkPage } from './pages/client-work-page'
import { ReviewPage } from './pages/review-page'
import type { ClientTask } from './queries-client'
import { clientWork, decidedAtOnce, reviewCounts, reviewedWorks, waitingIds } from './queries-review'
import { answerFiles } from './queries-worker'
import { refuse } from './refusals'
import { reviewHref, reviewMarks, reviewTabNames, reviewViewOf } from './review-view'
import { reasons } from './rules'
import { workTexts } from './texts'

/** The view that a page shows: of its address, or of the form that came back. */
const viewAsked = (c: Ctx) => {
  const typed = c.var.form?.values
  const [tab, mark] = [typed?.['tab'], typed?.['mark']]
  return reviewViewOf(typed ? { tab: String(tab ?? ''), mark: String(mark ?? '') } : c.req.query())
}

const showGrid = async (c: Ctx) => {
  const { db } = c.var.deps
  const task = await ownTaskOf(c)
  if (!task?.openedAt) return c.notFound()
  const view = viewAsked(c)
  const number = pageAsked(c)
  const [works, counts] = [
    await reviewedWorks(db, task, { view, page: number }),
    await reviewCounts(db, task, view.tab),
  ]
  if (isBeyond(number, works)) return c.notFound()
  return page(c, <ReviewPage {...{ task, works, counts, view }} page={number} />)
}

const showWork = async (c: Ctx) => {
  const { db } = c.var.deps
  const task = await ownTaskOf(c)
  const work = task && (await clientWork(db, task, c.req.param('workId') ?? ''))
  if (!task || !work) return c.notFound()
  const of = { ownerId: work.workerId, questions: task.questions, answers: work.answers }
  const files = await answerFiles(db, of)
  return show(c, work, (found) => (
    <ClientWorkPage
      task={task}
      work={found}
      files={files}
      fileHref={({ id, name }) => fileUrl(c, id, name)}
    />
  ))
}

const verbs = ['approve', 'reject', 'send-back', 'refer'] as const

const decideForm = z.object({
  verb: field.oneOf(verbs),
  'workIds[]': field.ids(),
  /** All works of the view instead of those that are ticked, as they were when the page was drawn. */
  everything: field.tick(),
  until: field.optionalLine(30),
  tab: z.enum(reviewTabNames).default('waiting'),
  mark: z.enum(['', ...reviewMarks]).default(''),
  reason: z.enum(['', ...reasons]).default(''),
  comment: field.text(1000, 0).default(''),
  /** The work to look at next; absent: the grid. */
  next: z.union([z.literal(''), field.id()]).default(''),
})
type Decision = z.output<typeof decideForm>

const idsOf = async (tx: Tx, task: ClientTask, input: Decision): Promise<readonly string[]> => {
  const until = new Date(input.until)
  if (!input.everything || Number.isNaN(until.getTime())) return input['workIds[]']
  return waitingIds(tx, task, { mark: input.mark === '' ? null : input.mark, until })
}

/** Runs the verb that was pressed; answers what is said afterwards. Refuses what misses a reason or a comment. */
const decide = async (tx: Tx, act: Act<Decision>, workIds: readonly string[]): Promise<string> => {
  const { c, viewer, at, param, input } = act
  const { verb, reason, comment } = input
  const t = workTexts[c.var.lang].review
  const common = { taskId: param('id'), workIds, actorId: viewer.memberId, as: 'client' as const, at }
  if (verb === 'approve') {
    await approve(tx, common)
    return t.approved(workIds.length)
  }
  if (comment === '') throw refuse('comment-missing', 'comment')
  if (verb === 'send-back') {
    await sendBack(tx, { ...common, note: comment })
    return t.returned(workIds.length)
  }
  if (reason === '') throw refuse('reason-missing', 'reason')
  await (verb === 'reject' ? reject : refer)(tx, { ...common, reason, comment })
  return verb === 'reject' ? t.rejected(workIds.length) : t.referred(workIds.length)
}

/** The client's grid of works, and the decisions on them: one, those that are ticked, or all of a view (§3.5). */
export const reviewRoutes = (app: Routes): void => {
  get(app, '/my/tasks/:id/works', { who: 'member', show: showGrid })
  get(app, '/my/tasks/:id/works/:workId', { who: 'member', show: showWork })
  post(app, '/my/tasks/:id/works', {
    who: 'member',
    input: decideForm,
    limit: { fields: decidedAtOnce + 20, bytes: 128 * 1024 },
    before: async ({ c }) => {
      const task = await ownTaskOf(c)
      if (!task) throw refuse('task-not-found')
      return task
    },
    run: async (tx, act, task) => {
      const { tab, mark, next } = act.input
      const flash = await decide(tx, act, await idsOf(tx, task, act.input))
      const grid = reviewHref(task.id, { tab, mark: mark === '' ? null : mark })
      return { to: next === '' ? grid : `/my/tasks/${task.id}/works/${next}`, flash }
    },
    rerender: showGrid,
  })
}
