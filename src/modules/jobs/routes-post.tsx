import { anyFiles, formLimitOf } from '../../platform/http/body-limit'
import { fileUrl } from '../../platform/http/file-url'
import { keepForm, pathWithForm } from '../../platform/http/kept-forms'
import { page } from '../../platform/http/page'
import {
  type Act,
  get,
  noFields,
  post as postDoor,
  type Routes,
  show,
  viewerOf,
} from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { filesMax, keepUploads } from '../../platform/http/uploads'
import { newId } from '../../platform/ids'
import { isSubCategory } from '../categories'
import { keepCheckedUploads, publicTexts } from '../guard'
import { withTemplate } from './brief-template'
import { discardDraft } from './commands/discard-draft'
import { edit } from './commands/edit'
import { post } from './commands/post'
import { saveDraft } from './commands/save-draft'
import { budgetFields, jobForms, requirementFields } from './job-form'
import type { JobChange } from './keep-fields'
import {
  DraftPreviewPage,
  DraftStepPage,
  EditJobPage,
  firstUnfinished,
  NewJobPage,
  type PostStep,
  stepAfter,
} from './pages/post-page'
import { myJobs } from './queries-lists'
import { ownJobPage } from './queries-pages'
import { refuse } from './refusals'
import { formTexts } from './texts'

export const fileHrefOf = (c: Ctx) => (file: { id: string; name: string }) => fileUrl(c, file.id, file.name)

const jobId = (c: Ctx): string => c.req.param('id') ?? ''
const ownJob = (c: Ctx) => ownJobPage(c.var.deps.db, viewerOf(c), { id: jobId(c), at: c.var.at })

const draftOf = async (c: Ctx) => {
  const job = await ownJob(c)
  return job?.status === 'draft' ? job : undefined
}

const showNew = async (c: Ctx) => {
  const { counts } = await myJobs(c.var.deps.db, viewerOf(c), { status: 'draft', page: 1 })
  const category = c.req.query('category')
  const typed = c.var.form?.values['_id']
  return page(
    c,
    <NewJobPage
      id={typeof typed === 'string' ? typed : newId(c.var.at)}
      drafts={counts['draft'] ?? 0}
      {...(category ? { category } : {})}
    />,
  )
}

const showStep = (step: Exclude<PostStep, 'preview'>) => async (c: Ctx) =>
  show(c, await draftOf(c), (job) => <DraftStepPage job={job} step={step} />)
/** Where the draft goes on: at the first step that lacks something. */
const resume = async (c: Ctx) => {
  const job = await draftOf(c)
  return job ? c.redirect(`/jobs/${job.id}/draft/${firstUnfinished(job, c.var.at)}`, 303) : c.notFound()
}

/** The step with the template in its brief; nothing is saved. */
const insertTemplate = async (act: Act<unknown>): Promise<string> => {
  const { c, viewer } = act
  const job = await draftOf(c)
  if (!job) throw refuse('job-not-found')
  await keepUploads(act)
  const values = { ...c.var.form?.values }
  values['brief'] = withTemplate(String(values['brief'] ?? ''), job.categorySlug, c.var.lang)
  const kept = await keepForm(c, { ownerId: viewer.memberId, values, isLate: false })
  return `${pathWithForm(`/jobs/${job.id}/draft/content`, kept)}#f-brief`
}

const showPreview = async (c: Ctx) =>
  show(c, await draftOf(c), (job) => <DraftPreviewPage job={job} fileHref={fileHrefOf(c)} />)
const showEdit = async (c: Ctx) => {
  const job = await ownJob(c)
  if (job && (job.status !== 'open' || job.everProposed)) return c.redirect(`/jobs/${job.id}`, 303)
  return show(c, job, (found) => <EditJobPage job={found} />)
}

/** Whoever pressed "save as a draft" goes to the list; the others to the next step. */
const onward = (c: Ctx, id: string, step: PostStep) =>
  c.var.form?.values['go'] === 'later'
    ? { to: '/my/jobs?status=draft', flash: formTexts[c.var.lang].wizard.savedLater }
    : { to: `/jobs/${id}/draft/${stepAfter(step)}` }

const checkedCategory = (slug: string): string => {
  if (!isSubCategory(slug)) throw refuse('category-missing', 'categorySlug')
  return slug
}

const change = (act: Act<unknown>, rest: Omit<JobChange, 'jobId' | 'clientId' | 'at'>): JobChange => ({
  jobId: act.param('id'),
  clientId: act.viewer.memberId,
  at: act.at,
  ...rest,
})

const stepRoutes = (app: Routes): void => {
  get(app, '/jobs/new', { who: 'person', show: showNew })
  postDoor(app, '/jobs/new', {
    who: 'person',
    input: jobForms.category,
    run: async (tx, { c, id, viewer, input, at }) => {
      const fields = { categorySlug: checkedCategory(input.categorySlug) }
      await saveDraft(tx, { jobId: id, clientId: viewer.memberId, fields, at })
      return onward(c, id, 'category')
    },
    rerender: showNew,
  })
  get(app, '/jobs/:id/draft', { who: 'member', show: resume })
  get(app, '/jobs/:id/draft/category', { who: 'member', show: showStep('category') })
  postDoor(app, '/jobs/:id/draft/category', {
    who: 'member',
    input: jobForms.category,
    run: async (tx, act) => {
      await saveDraft(tx, change(act, { fields: { categorySlug: checkedCategory(act.input.categorySlug) } }))
      return onward(act.c, act.param('id'), 'category')
    },
    rerender: showStep('category'),
  })
  get(app, '/jobs/:id/draft/content', { who: 'member', show: showStep('content') })
  postDoor(app, '/jobs/:id/draft/content', {
    who: 'member',
    check: publicTexts('job', ['title', 'brief']),
    input: jobForms.content,
    limit: { files: anyFiles(filesMax) },
    before: keepCheckedUploads,
    run: async (tx, act, addFileIds) => {
      const { title, brief, 'removeFileIds[]': removeFileIds } = act.input
      await saveDraft(tx, change(act, { fields: { title, brief }, addFileIds, removeFileIds }))
      return onward(act.c, act.param('id'), 'content')
    },
    rerender: showStep('content'),
  })
}

const templateRoute = (app: Routes): void =>
  postDoor(app, '/jobs/:id/draft/content/template', {
    who: 'member',
    input: noFields,
    limit: { ...formLimitOf(jobForms.content), files: anyFiles(filesMax) },
    before: insertTemplate,
    run: async (_tx, _act, to) => ({ to }),
    rerender: showStep('content'),
  })

const laterStepRoutes = (app: Routes): void => {
  get(app, '/jobs/:id/draft/budget', { who: 'member', show: showStep('budget') })
  postDoor(app, '/jobs/:id/draft/budget', {
    who: 'member',
    input: jobForms.budget,
    run: async (tx, act) => {
      await saveDraft(tx, change(act, { fields: budgetFields(act.input) }))
      return onward(act.c, act.param('id'), 'budget')
    },
    rerender: showStep('budget'),
  })
  get(app, '/jobs/:id/draft/requirements', { who: 'member', show: showStep('requirements') })
  postDoor(app, '/jobs/:id/draft/requirements', {
    who: 'member',
    input: jobForms.requirements,
    run: async (tx, act) => {
      const fields = requirementFields(act.input)
      await saveDraft(tx, change(act, { fields, tags: act.input['tags[]'] }))
      return onward(act.c, act.param('id'), 'requirements')
    },
    rerender: showStep('requirements'),
  })
}

const finishRoutes = (app: Routes): void => {
  get(app, '/jobs/:id/draft/preview', { who: 'member', show: showPreview })
  postDoor(app, '/jobs/:id/post', {
    who: 'member',
    input: noFields,
    run: async (tx, { c, viewer, param, at }) => {
      await post(tx, { jobId: param('id'), clientId: viewer.memberId, at })
      return { to: `/jobs/${param('id')}`, flash: formTexts[c.var.lang].preview.posted }
    },
    rerender: showPreview,
  })
  postDoor(app, '/jobs/:id/discard', {
    who: 'member',
    input: noFields,
    run: async (tx, { c, viewer, param, at }) => {
      await discardDraft(tx, { jobId: param('id'), clientId: viewer.memberId, at })
      return { to: '/my/jobs', flash: formTexts[c.var.lang].preview.discarded }
    },
    rerender: showPreview,
  })
  get(app, '/jobs/:id/edit', { who: 'member', show: showEdit })
  postDoor(app, '/jobs/:id/edit', {
    who: 'member',
    check: publicTexts('job', ['title', 'brief']),
    input: jobForms.all,
    limit: { files: anyFiles(filesMax) },
    before: keepCheckedUploads,
    run: async (tx, act, addFileIds) => {
      const { title, brief, categorySlug, 'tags[]': tags, 'removeFileIds[]': removeFileIds } = act.input
      const fields = {
        title,
        brief,
        categorySlug: checkedCategory(categorySlug),
        ...budgetFields(act.input),
        ...requirementFields(act.input),
      }
      await edit(tx, change(act, { fields, tags, addFileIds, removeFileIds }))
      return { to: `/jobs/${act.param('id')}`, flash: formTexts[act.c.var.lang].edit.done }
    },
    rerender: showEdit,
  })
}

/** From the first step of a draft to the posted job, and its edits. */
export const postRoutes = (app: Routes): void => {
  stepRoutes(app)
  templateRoute(app)
  laterStepRoutes(app)
  finishRoutes(app)
}
