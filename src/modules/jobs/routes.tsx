import { z } from 'zod'
import { field } from '../../platform/http/forms'
import { sharedByGuests } from '../../platform/http/guest-pages'
import { page } from '../../platform/http/page'
import { isBeyond, pageAsked } from '../../platform/http/paging'
import { readerOf } from '../../platform/http/read-from-standby'
import { get, noFields, post as postDoor, type Routes, show, viewerOf } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { newId } from '../../platform/ids'
import { markFavourites, rememberView } from '../favourites'
import { publicTexts } from '../guard'
import { addAddendum } from './commands/add-addendum'
import { answerQuestion } from './commands/answer-question'
import { askQuestion } from './commands/ask-question'
import { close } from './commands/close'
import { extend } from './commands/extend'
import { fill } from './commands/fill'
import { invite } from './commands/invite'
import { untilOf } from './job-form'
import { type JobStatus, jobStatuses } from './lifecycle'
import { HiddenJobPage } from './pages/hidden-job-page'
import { AddendumPage, ClosePage, ExtendPage, InvitePage } from './pages/job-dialogs'
import { JobPage } from './pages/job-page'
import { MyJobsPage } from './pages/my-jobs-page'
import { inviteCandidates, myJobs } from './queries-lists'
import { type JobView, jobPage, ownJobPage } from './queries-pages'
import { fileHrefOf, postRoutes } from './routes-post'
import { closeReasons } from './rules'
import { dialogTexts, texts } from './texts'

const jobId = (c: Ctx): string => c.req.param('id') ?? ''
const formIdOf = (c: Ctx): string => {
  const typed = c.var.form?.values['_id']
  return typeof typed === 'string' ? typed : newId(c.var.at)
}

const showJob = async (c: Ctx) => {
  const job = await jobPage(readerOf(c), c.var.viewer, { id: jobId(c), at: c.var.at })
  if (job?.sight === 'whole' && job.status === 'draft')
    return c.redirect(`/jobs/${job.id}/draft/preview`, 303)
  if (job?.sight === 'whole' && job.viewer && job.clientId !== job.viewer.memberId) {
    markFavourites(c)
    await rememberView(c, 'job', job.id)
  }
  return show(c, job, (found) =>
    found.sight === 'whole' ? (
      <JobPage job={found} formId={formIdOf(c)} fileHref={fileHrefOf(c)} />
    ) : (
      <HiddenJobPage job={found} />
    ),
  )
}

const isStatus = (text: string | undefined): text is JobStatus =>
  jobStatuses.some((status) => status === text)

const showMine = async (c: Ctx) => {
  const asked = c.req.query('status')
  const status = isStatus(asked) ? asked : 'open'
  const number = pageAsked(c)
  const found = await myJobs(c.var.deps.db, viewerOf(c), { status, page: number })
  if (isBeyond(number, found.jobs)) return c.notFound()
  return page(c, <MyJobsPage found={found} status={status} page={number} />)
}

/** A dialog of the owner; nobody else finds anything there. */
const dialog = (c: Ctx, isOpen: (job: JobView) => boolean) =>
  ownJobPage(c.var.deps.db, viewerOf(c), { id: jobId(c), at: c.var.at }).then((job) =>
    job && isOpen(job) ? job : undefined,
  )
const isLive = (job: JobView): boolean => job.status === 'open' || job.status === 'selecting'

const showAddendum = async (c: Ctx) =>
  show(c, await dialog(c, isLive), (job) => <AddendumPage job={job} formId={formIdOf(c)} />)
const showExtend = async (c: Ctx) => show(c, await dialog(c, isLive), (job) => <ExtendPage job={job} />)
const showClose = async (c: Ctx) => show(c, await dialog(c, isLive), (job) => <ClosePage job={job} />)
const showInvite = async (c: Ctx) => {
  const job = await dialog(c, isLive)
  const people = job ? await inviteCandidates(c.var.deps.db, job) : []
  return show(c, job, (found) => <InvitePage job={found} people={people} />)
}

const talkRoutes = (app: Routes): void => {
  postDoor(app, '/jobs/:id/questions', {
    who: 'member',
    check: publicTexts('question', ['body']),
    input: z.object({ body: field.text(2000) }),
    run: async (tx, { c, id, viewer, param, input, at }) => {
      await askQuestion(tx, { id, jobId: param('id'), askerId: viewer.memberId, body: input.body, at })
      return { to: `/jobs/${param('id')}#questions`, flash: texts[c.var.lang].page.asked }
    },
    rerender: showJob,
  })
  postDoor(app, '/jobs/:id/questions/:questionId/answer', {
    who: 'member',
    check: publicTexts('question', ['answer']),
    input: z.object({ answer: field.text(2000) }),
    run: async (tx, { c, viewer, param, input, at }) => {
      const reply = { jobId: param('id'), questionId: param('questionId'), clientId: viewer.memberId }
      await answerQuestion(tx, { ...reply, answer: input.answer, at })
      return { to: `/jobs/${param('id')}#questions`, flash: texts[c.var.lang].page.answered }
    },
    rerender: showJob,
  })
  get(app, '/jobs/:id/addendum', { who: 'member', show: showAddendum })
  postDoor(app, '/jobs/:id/addendum', {
    who: 'member',
    check: publicTexts('job', ['body']),
    input: z.object({ body: field.text(5000) }),
    run: async (tx, { c, id, viewer, param, input, at }) => {
      await addAddendum(tx, { id, jobId: param('id'), clientId: viewer.memberId, body: input.body, at })
      return { to: `/jobs/${param('id')}`, flash: dialogTexts[c.var.lang].addendum.done }
    },
    rerender: showAddendum,
  })
  get(app, '/jobs/:id/invite', { who: 'member', show: showInvite })
  postDoor(app, '/jobs/:id/invite', {
    who: 'member',
    input: z.object({ freelancerId: field.id() }),
    run: async (tx, { c, viewer, param, input, at }) => {
      const invitation = { jobId: param('id'), clientId: viewer.memberId, freelancerId: input.freelancerId }
      await invite(tx, { ...invitation, at })
      return { to: `/jobs/${param('id')}/invite`, flash: dialogTexts[c.var.lang].invite.done }
    },
    rerender: showInvite,
  })
}

const lifeRoutes = (app: Routes): void => {
  get(app, '/jobs/:id/extend', { who: 'member', show: showExtend })
  postDoor(app, '/jobs/:id/extend', {
    who: 'member',
    input: z.object({ proposalsOn: field.on() }),
    run: async (tx, { c, viewer, param, input, at }) => {
      const until = untilOf(input.proposalsOn)
      await extend(tx, { jobId: param('id'), clientId: viewer.memberId, until, at })
      return { to: `/jobs/${param('id')}`, flash: dialogTexts[c.var.lang].extend.done }
    },
    rerender: showExtend,
  })
  get(app, '/jobs/:id/close', { who: 'member', show: showClose })
  postDoor(app, '/jobs/:id/close', {
    who: 'member',
    input: z.object({ reason: field.oneOf(closeReasons) }),
    run: async (tx, { c, viewer, param, input, at }) => {
      await close(tx, { jobId: param('id'), clientId: viewer.memberId, reason: input.reason, at })
      return { to: `/jobs/${param('id')}`, flash: dialogTexts[c.var.lang].close.done }
    },
    rerender: showClose,
  })
  postDoor(app, '/jobs/:id/fill', {
    who: 'member',
    input: noFields,
    run: async (tx, { c, viewer, param, at }) => {
      await fill(tx, { jobId: param('id'), clientId: viewer.memberId, at })
      return { to: `/jobs/${param('id')}`, flash: texts[c.var.lang].page.filled }
    },
    rerender: showJob,
  })
}

/** Posting, the job's page, and the client's own list. The search at /jobs belongs to `search`. */
export const jobRoutes = (app: Routes): void => {
  postRoutes(app)
  get(app, '/my/jobs', { who: 'member', show: showMine })
  get(app, '/jobs/:id', { who: 'anyone', show: sharedByGuests(showJob) })
  talkRoutes(app)
  lifeRoutes(app)
}
