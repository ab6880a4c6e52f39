import type { Tx } from '../../platform/db'
import { anyFiles, formLimitOf } from '../../platform/http/body-limit'
import { FormFault } from '../../platform/http/forms'
import { page } from '../../platform/http/page'
import { type Act, get, noFields, post, type Routes, viewerOf } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { filesMax, keepUploads, ownFiles } from '../../platform/http/uploads'
import { newId } from '../../platform/ids'
import { publicTexts } from '../guard'
import { HiddenJobPage, jobPage, obstacleTo } from '../jobs'
import type { Offer } from './check-offer'
import { edit } from './commands/edit'
import { send } from './commands/send'
import { ProposePage } from './pages/propose-page'
import { type ProposalInput, proposalForm, reshaped } from './proposal-form'
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
  const { rows, extras, message, validUntil, 'picks[]': pickIds } = act.input
  const fileIds = await ownFiles(tx, { memberId: act.viewer.memberId, ids: kept })
  return { rows, extras, message, validUntil, pickIds, fileIds }
}

/** A button that adds or takes away a row: nothing is checked or saved, the form comes back in its new shape. */
const reshape = async (act: Act<unknown>): Promise<never> => {
  await keepUploads(act)
  const { form, lang } = act.c.var
  const values = reshaped(form?.values ?? {})
  if (values['shape'] === 'template' && !String(values['message'] ?? '').trim())
    values['message'] = texts[lang].form.templateBody(String(values['rows.0.title'] ?? ''))
  throw new FormFault({ values, errors: {} })
}

/** Drawn as if asked for: a reshaped form is no mistake. */
const asNew = (draw: (c: Ctx) => Promise<Response>) => (c: Ctx) => {
  c.set('flash', null)
  c.status(200)
  return draw(c)
}

const reshapeDoor = (draw: (c: Ctx) => Promise<Response>) => ({
  who: 'member' as const,
  input: noFields,
  limit: { ...formLimitOf(proposalForm), files: anyFiles(filesMax) },
  before: reshape,
  run: async () => ({ to: '/' }),
  rerender: asNew(draw),
})

/** Writing a proposal and editing one. */
export const formRoutes = (app: Routes): void => {
  get(app, '/jobs/:id/propose', { who: 'member', show: showPropose })
  post(app, '/jobs/:id/propose', {
    who: 'member',
    check: publicTexts('proposal', ['message', 'rows.*', 'extras.*']),
    input: proposalForm,
    limit: { files: anyFiles(filesMax) },
    before: keepUploads,
    run: async (tx, act, kept) => {
      const { c, at, viewer, param } = act
      const offer = await offerOf(tx, act, kept)
      const sending = { id: act.id, threadId: newId(at), jobId: param('id'), freelancerId: viewer.memberId }
      await send(tx, { ...sending, offer, at })
      return { to: `/proposals/${act.id}`, flash: texts[c.var.lang].form.sent }
    },
    rerender: showPropose,
  })
  post(app, '/jobs/:id/propose/rows', reshapeDoor(showPropose))
  get(app, '/proposals/:id/edit', { who: 'member', show: showEdit })
  post(app, '/proposals/:id/edit', {
    who: 'member',
    check: publicTexts('proposal', ['message', 'rows.*', 'extras.*']),
    input: proposalForm,
    limit: { files: anyFiles(filesMax) },
    before: keepUploads,
    run: async (tx, act, kept) => {
      const { c, at, viewer, param, input } = act
      const offer = await offerOf(tx, act, kept)
      const change = { proposalId: param('id'), freelancerId: viewer.memberId, offer, at }
      await edit(tx, { ...change, removeFileIds: input['removeFileIds[]'] })
      return { to: `/proposals/${param('id')}`, flash: texts[c.var.lang].form.saved }
    },
    rerender: showEdit,
  })
  post(app, '/proposals/:id/edit/rows', reshapeDoor(showEdit))
}
