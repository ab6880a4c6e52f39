// Buying a plan, asking first, and the custom offer that may follow.
import { z } from 'zod'
import { field } from '../../platform/http/forms'
import { page } from '../../platform/http/page'
import { get, post, type Routes, show, viewerOf } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { newId } from '../../platform/ids'
import { briefMax, directFields } from '../contracts'
import { publicTexts } from '../guard'
import { buy } from './commands/buy'
import { consult } from './commands/consult'
import { offerCustom } from './commands/offer-custom'
import { BuyPage } from './pages/buy-page'
import { ConsultPage, CustomOfferPage } from './pages/talk-pages'
import { consultationOf, consultingClient, packagePage } from './queries'
import { planKinds } from './rules'
import { texts } from './texts'

const idOf = (c: Ctx): string => c.req.param('id') ?? ''
const typed = (c: Ctx, name: string): string[] => [c.var.form?.values[name] ?? []].flat()

/** The package for somebody else than its freelancer, for whom there is nothing to buy or to ask. */
const foreign = async (c: Ctx) => {
  const { deps, at } = c.var
  const found = await packagePage(deps.db, viewerOf(c), { id: idOf(c), at })
  return found && found.memberId !== viewerOf(c).memberId && !found.isHidden ? found : undefined
}

const showBuy = async (c: Ctx) => {
  const offer = await foreign(c)
  if (!offer) return c.notFound()
  const [kind = c.req.query('plan') ?? offer.plans[0]?.kind] = typed(c, 'plan')
  const options = c.var.form ? typed(c, 'options[]') : (c.req.queries('option') ?? [])
  const plan = offer.plans.find((one) => one.kind === kind)
  if (!plan || (offer.status === 'paused' && !c.var.form)) return c.redirect(`/packages/${offer.id}`, 303)
  const chosen = offer.options.filter(({ position }) => options.includes(String(position)))
  return page(c, <BuyPage choice={{ offer, plan, options: chosen }} formId={newId(c.var.at)} />)
}

const showConsult = async (c: Ctx) => {
  const offer = await foreign(c)
  if (!offer) return c.notFound()
  const thread = await consultationOf(c.var.deps.db, viewerOf(c), offer.id)
  if (thread) return c.redirect(`/messages/${thread}`, 303)
  return page(c, <ConsultPage offer={offer} formId={newId(c.var.at)} />)
}

const showCustom = async (c: Ctx) => {
  const of = { packageId: idOf(c), clientId: c.req.param('clientId') ?? '' }
  return show(c, await consultingClient(c.var.deps.db, viewerOf(c), of), ({ name, title }) => (
    <CustomOfferPage {...of} title={title} name={name} formId={newId(c.var.at)} />
  ))
}

const purchaseRoutes = (app: Routes): void => {
  get(app, '/packages/:id/buy', { who: 'person', show: showBuy })
  post(app, '/packages/:id/buy', {
    who: 'person',
    check: publicTexts('offer', ['note']),
    input: z.object({
      plan: field.oneOf(planKinds),
      'options[]': z.array(field.whole(1, 10)).max(10).default([]),
      priceYen: field.yen(500n),
      note: field.text(3000, 0),
    }),
    run: async (tx, { c, id, param, viewer, at, input }) => {
      const orderId = newId(at)
      await buy(tx, {
        ...{ id, orderId, threadId: newId(at), packageId: param('id'), clientId: viewer.memberId },
        ...{ planKind: input.plan, options: input['options[]'] },
        ...{ priceYen: input.priceYen, note: input.note, at },
      })
      return { to: `/contracts/${id}`, flash: texts[c.var.lang].buy.done }
    },
    rerender: showBuy,
  })
}

const talkRoutes = (app: Routes): void => {
  get(app, '/packages/:id/consult', { who: 'person', show: showConsult })
  post(app, '/packages/:id/consult', {
    who: 'person',
    check: publicTexts('offer', ['body']),
    input: z.object({ body: field.text(10_000) }),
    run: async (tx, { id, param, viewer, at, input }) => {
      const asked = { id, threadId: newId(at), packageId: param('id'), clientId: viewer.memberId }
      return { to: `/messages/${await consult(tx, { ...asked, body: input.body, at })}` }
    },
    rerender: showConsult,
  })
  get(app, '/packages/:id/offer/:clientId', { who: 'member', show: showCustom })
  post(app, '/packages/:id/offer/:clientId', {
    who: 'member',
    check: publicTexts('offer', ['title', 'brief']),
    input: z.object({
      title: field.title(100),
      brief: field.text(briefMax, 0),
      priceYen: field.yen(500n),
      dueOn: field.on(),
      ...directFields,
    }),
    run: async (tx, { c, id, param, viewer, at, input }) => {
      const { title, brief, priceYen, dueOn, ...contract } = input
      const pair = { freelancerId: viewer.memberId, clientId: param('clientId') }
      const row = { id: newId(at), title, brief, priceYen, dueOn }
      await offerCustom(tx, {
        id,
        threadId: newId(at),
        packageId: param('id'),
        ...pair,
        ...contract,
        row,
        at,
      })
      return { to: `/contracts/${id}`, flash: texts[c.var.lang].custom.done }
    },
    rerender: showCustom,
  })
}

export const buyRoutes = (app: Routes): void => {
  purchaseRoutes(app)
  talkRoutes(app)
}
