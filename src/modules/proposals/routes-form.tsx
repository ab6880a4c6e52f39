import type { Tx } from '../../platform/db'
import { anyFiles, formLimitOf } from '../../platform/http/body-limit'
import { FormFault } from '../../platform/http/forms'
import { keepForm, pathWithForm } from '../../platform/http/kept-forms'
import { page } from '../../platform/http/page'
import { type Act, get, noFields, post, type Routes, viewerOf } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { filesMax, keepUploads, ownFiles } from '../../platform/http/uploads'
import { newId } from '../../platform/ids'
import { fieldId } from '../../ui'
import { keepCheckedUploads, publicTexts } from '../guard'
import { HiddenJobPage, jobPage, obstacleTo } from '../jobs'
import type { Offer } from './check-offer'
import { edit } from './commands/edit'
import { send } from './commands/send'
import { ProposePage } from './pages/propose-page'
import { type ProposalInput, proposalForm, reshaped, rowCount } from './proposal-form'
import { ownWorks, proposalPage } from './queries-pages'
import { mayEdit } from './rules'
import { texts } from './texts'

const id = (c: Ctx): string => c.req.param('id') ?? ''

const formIdOf = (c: Ctx): string => {
  const typed = c.var.form?.values['_id']
  return typeof typed === 'string' ? typed : newId(c.var.at)
}

/** The form; whoever may not propose is shown why, on the job's page. A refused POST draws no more than GET would. */
const showPropose = async (c: Ctx) => {
  const { deps, at } = c.var
  const viewer = viewerOf(c)
  const job = await jobPage(deps.db, viewer, { id: id(c), at })
  if (!job) return c.notFound()
  if (job.sight !== 'whole') return page(c, <HiddenJobPage job={job} />)
  const { viewer: person, invited, myProposalId } = job
  const obstacle = obstacleTo(job, { person, invited, proposed: myProposalId !== null, at })
  if (obstacle && c.req.method === 'GET') return c.redirect(`/jobs/${job.id}`, 303)
  const works = await ownWorks(deps.db, viewer)
  return page(
    c,
    <ProposePage
      job={job}
      formId={formIdOf(c)}
      action={`/jobs/${job.id}/propose`}
      stored={null}
      works={works}
    />,
  )
}

const showEdit = async (c: Ctx) => {
  const { deps, at } = c.var
  const viewer = viewerOf(c)
  const proposal = await proposalPage(deps.db, viewer, { id: id(c), at })
  if (proposal?.freelancerId !== viewer.memberId) return c.notFound()
  if (c.req.method === 'GET' && !mayEdit(proposal)) return c.redirect(`/proposals/${proposal.id}`, 303)
  const job = await jobPage(deps.db, viewer, { id: proposal.jobId, at })
  if (!job) return c.notFound()
  if (job.sight !== 'whole') return page(c, <HiddenJobPage job={job} />)
  const works = await ownWorks(deps.db, viewer)
  const stored = { ...proposal, pickIds: proposal.picks.map((pick) => pick.id) }
  return page(
    c,
    <ProposePage
      job={job}
      formId={null}
      action={`/proposals/${proposal.id}/edit`}
      stored={stored}
      works={works}
    />,
  )
}

const offerOf = async (tx: Tx, act: Act<ProposalInput>, kept: readonly string[]): Promise<Offer> => {
  const { rows, extras, message, validUntil, aiUse, aiTool, 'picks[]': pickIds } = act.input
  const fileIds = await ownFiles(tx, { memberId: act.viewer.memberId, ids: kept })
  return { rows, extras, message, validUntil, pickIds, fileIds, ...(aiUse ? { ai: { aiUse, aiTool } } : {}) }
}

/** Where on the form the person goes on: at the new row, or at the text that was put in. */
const placeOf = (shape: string, values: Record<string, string | string[]>): string => {
  const kind = shape === 'add-rows' ? 'rows' : shape === 'add-extras' ? 'extras' : undefined
  if (kind) return `#${fieldId(`${kind}.${rowCount(values, kind) - 1}.title`)}`
  return shape === 'template' ? `#${fieldId('message')}` : ''
}

/**
 * A button that adds or takes away a row: nothing is checked or saved, and the form comes back in its new shape at its own
 * address, which can be opened again.
 */
const reshape = async (act: Act<unknown>, isSeen: boolean): Promise<string> => {
  await keepUploads(act)
  const { c, viewer } = act
  const { form, lang } = c.var
  const shape = String(form?.values['shape'] ?? '')
  const { shape: _, ...values } = reshaped(form?.values ?? {})
  if (shape === 'template' && !String(values['message'] ?? '').trim())
    values['message'] = texts[lang].form.templateBody(String(values['rows.0.title'] ?? ''))
  const kept = isSeen ? await keepForm(c, { ownerId: viewer.memberId, values, isLate: false }) : undefined
  if (kept === undefined) throw new FormFault({ values, errors: {} })
  return pathWithForm(c.req.path.replace(/\/rows$/, ''), kept) + placeOf(shape, values)
}

const seesJob = async ({ c, at, viewer, param }: Act<unknown>): Promise<boolean> =>
  (await jobPage(c.var.deps.db, viewer, { id: param('id'), at }))?.sight === 'whole'

const isOwn = async ({ c, at, viewer, param }: Act<unknown>): Promise<boolean> =>
  (await proposalPage(c.var.deps.db, viewer, { id: param('id'), at }))?.freelancerId === viewer.memberId

const reshapeRoute = (
  draw: (c: Ctx) => Promise<Response>,
  sees: (act: Act<unknown>) => Promise<boolean>,
) => ({
  who: 'member' as const,
  input: noFields,
  limit: { ...formLimitOf(proposalForm), files: anyFiles(filesMax) },
  before: async (act: Act<unknown>) => reshape(act, await sees(act)),
  run: async (_tx: Tx, _act: Act<unknown>, to: string) => ({ to }),
  // Drawn as if asked for: a reshaped form is no mistake.
  rerender: (c: Ctx) => {
    c.set('flash', null)
    c.status(200)
    return draw(c)
  },
})

/** Writing a proposal and editing one. */
export const formRoutes = (app: Routes): void => {
  get(app, '/jobs/:id/propose', { who: 'member', show: showPropose })
  post(app, '/jobs/:id/propose', {
    who: 'member',
    check: publicTexts('proposal', ['message', 'rows.*', 'extras.*']),
    input: proposalForm,
    limit: { files: anyFiles(filesMax) },
    before: keepCheckedUploads,
    run: async (tx, act, kept) => {
      const { c, at, viewer, param } = act
      const offer = await offerOf(tx, act, kept)
      const sending = { id: act.id, threadId: newId(at), jobId: param('id'), freelancerId: viewer.memberId }
      await send(tx, { ...sending, offer, at })
      return { to: `/proposals/${act.id}`, flash: texts[c.var.lang].form.sent }
    },
    rerender: showPropose,
  })
  post(app, '/jobs/:id/propose/rows', reshapeRoute(showPropose, seesJob))
  get(app, '/proposals/:id/edit', { who: 'member', show: showEdit })
  post(app, '/proposals/:id/edit', {
    who: 'member',
    check: publicTexts('proposal', ['message', 'rows.*', 'extras.*']),
    input: proposalForm,
    limit: { files: anyFiles(filesMax) },
    before: keepCheckedUploads,
    run: async (tx, act, kept) => {
      const { c, at, viewer, param, input } = act
      const offer = await offerOf(tx, act, kept)
      const change = { proposalId: param('id'), freelancerId: viewer.memberId, offer, at }
      await edit(tx, { ...change, removeFileIds: input['removeFileIds[]'] })
      return { to: `/proposals/${param('id')}`, flash: texts[c.var.lang].form.saved }
    },
    rerender: showEdit,
  })
  post(app, '/proposals/:id/edit/rows', reshapeRoute(showEdit, isOwn))
}
