import type { Child } from 'hono/jsx'
import { page } from '../../platform/http/page'
import { get, noFields, post, type Routes, show, viewerOf } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { newId } from '../../platform/ids'
import { publicTexts } from '../guard'
import { discard } from './commands/discard'
import { pay } from './commands/pay'
import { saveDraft } from './commands/save-draft'
import { competitionForms, fieldsOf, type WizardForm } from './competition-form'
import { NewCompetitionPage, stepAfter, WizardPreviewPage, WizardStepPage } from './pages/wizard-page'
import { type CompetitionView, competitionPage } from './queries'
import type { CompetitionFields } from './store'
import { wizardTexts } from './texts'

const showNew = (c: Ctx) => {
  const typed = c.var.form?.values['_id']
  return page(c, <NewCompetitionPage id={typeof typed === 'string' ? typed : newId(c.var.at)} />)
}

/** A page of the client's own competition before it opens; once it is open, the competition itself. */
const showDraft = (draw: (competition: CompetitionView) => Child) => async (c: Ctx) => {
  const found = await competitionPage(c.var.deps.db, viewerOf(c), c.req.param('id') ?? '')
  if (!found || found.clientId !== viewerOf(c).memberId) return c.notFound()
  if (found.status !== 'draft' && found.status !== 'awaiting')
    return c.redirect(`/competitions/${found.id}`, 303)
  return show(c, found, draw)
}
const showStep = (step: WizardForm) =>
  showDraft((competition) => <WizardStepPage competition={competition} step={step} />)
const showPreview = showDraft((competition) => <WizardPreviewPage competition={competition} />)

/** Whoever pressed "save the draft and leave" goes to the list; the others to the next step. */
const onward = (c: Ctx, id: string, [step, categorySlug]: [WizardForm, string | null]) =>
  c.var.form?.values['go'] === 'later'
    ? { to: '/my/competitions', flash: wizardTexts[c.var.lang].savedLater }
    : { to: `/competitions/${id}/draft/${stepAfter(step, categorySlug)}` }

const stepRoute = <Step extends WizardForm>(app: Routes, step: Step): void => {
  get(app, `/competitions/:id/draft/${step}`, { who: 'member', show: showStep(step) })
  post(app, `/competitions/:id/draft/${step}`, {
    who: 'member',
    check: publicTexts('competition', ['title', 'brief', 'formats']),
    input: competitionForms[step],
    run: async (tx, { c, param, viewer, input, at }) => {
      const fields = (fieldsOf[step] as (input: unknown) => Partial<CompetitionFields>)(input)
      const change = { competitionId: param('id'), clientId: viewer.memberId, fields, at }
      return onward(c, param('id'), [step, await saveDraft(tx, change)])
    },
    rerender: showStep(step),
  })
}

/** From the first step of a competition to its payment. */
export const wizardRoutes = (app: Routes): void => {
  get(app, '/competitions/new', { who: 'person', show: showNew })
  post(app, '/competitions/new', {
    who: 'person',
    input: competitionForms.category,
    run: async (tx, { c, id, viewer, input, at }) => {
      const fields = fieldsOf.category(input)
      const change = { competitionId: id, clientId: viewer.memberId, fields, at }
      return onward(c, id, ['category', await saveDraft(tx, change)])
    },
    rerender: showNew,
  })
  for (const step of ['category', 'brief', 'design', 'prize', 'terms'] as const) stepRoute(app, step)
  get(app, '/competitions/:id/draft/preview', { who: 'member', show: showPreview })
  post(app, '/competitions/:id/pay', {
    who: 'member',
    input: noFields,
    run: async (tx, { c, id, param, viewer, at }) => {
      const via = c.var.deps.payments.current
      const act = { competitionId: param('id'), clientId: viewer.memberId, chargeId: id, via, at }
      return { to: (await pay(tx, act)).payPath }
    },
    rerender: showPreview,
  })
  post(app, '/competitions/:id/discard', {
    who: 'member',
    input: noFields,
    run: async (tx, { param, viewer, at }) => {
      await discard(tx, { competitionId: param('id'), actorId: viewer.memberId, at })
      return { to: '/my/competitions' }
    },
    rerender: showPreview,
  })
}
