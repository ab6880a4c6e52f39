// One order offered to one person: asked directly from a profile, or added to a contract.
import { z } from 'zod'
import { field } from '../../platform/http/forms'
import { get, post, type Routes, type Show, show, viewerOf } from '../../platform/http/routing'
import { newId } from '../../platform/ids'
import { publicTexts } from '../guard'
import { offerMore } from './commands/offer-more'
import { requestDirectly } from './commands/request-directly'
import { directFields } from './contract-form'
import { SingleOfferPage } from './pages/single-offer-page'
import { askedPerson, contractPage } from './queries'
import { briefMax, sameTimeFrom } from './rules'
import { texts } from './texts'

const showDirect: Show = async (c) => {
  const t = texts[c.var.lang]
  const id = c.req.param('id') ?? ''
  return show(c, await askedPerson(c.var.deps.db, viewerOf(c), id), (person) => (
    <SingleOfferPage
      kind="direct"
      title={t.direct.title(person.name)}
      action={`/freelancers/${id}/request`}
      back={`/freelancers/${id}`}
      monthlyHref={`/freelancers/${id}/retainer`}
      formId={newId(c.var.at)}
      categorySlug={person.categorySlug ?? undefined}
    />
  ))
}

const showMore: Show = async (c) => {
  const viewer = viewerOf(c)
  const contract = await contractPage(c.var.deps.db, viewer, c.req.param('id') ?? '')
  const own = contract?.clientId === viewer.memberId ? contract : undefined
  const past = own?.orders.find(({ id }) => id === c.req.query('again'))
  return show(c, own, ({ id }) => (
    <SingleOfferPage
      kind="more"
      title={texts[c.var.lang].more.title}
      action={`/contracts/${id}/orders/new`}
      back={`/contracts/${id}`}
      monthlyHref={`/contracts/${id}/retainer`}
      formId={newId(c.var.at)}
      like={past && { ...past, dueOn: sameTimeFrom(past, c.var.at) }}
    />
  ))
}

const orderFields = {
  title: field.title(100),
  brief: field.text(briefMax, 0),
  priceYen: field.yen(500n),
  dueOn: field.on(),
}

export const singleOfferRoutes = (app: Routes): void => {
  get(app, '/freelancers/:id/request', { who: 'person', show: showDirect })
  post(app, '/freelancers/:id/request', {
    who: 'person',
    check: publicTexts('offer', ['title', 'brief']),
    input: z.object({
      ...orderFields,
      categorySlug: z.string().min(1),
      ...directFields,
    }),
    run: async (tx, { c, id, param, viewer, at, input }) => {
      const { title, brief, priceYen, dueOn, ...contract } = input
      const row = { id: newId(at), title, brief, priceYen, dueOn }
      const parties = { clientId: viewer.memberId, freelancerId: param('id') }
      await requestDirectly(tx, {
        id,
        threadId: newId(at),
        ...parties,
        ...contract,
        row,
        at,
      })
      return { to: `/contracts/${id}`, flash: texts[c.var.lang].direct.done }
    },
    rerender: showDirect,
  })
  get(app, '/contracts/:id/orders/new', { who: 'member', show: showMore })
  post(app, '/contracts/:id/orders/new', {
    who: 'member',
    check: publicTexts('offer', ['title', 'brief']),
    input: z.object(orderFields),
    run: async (tx, { c, id, param, viewer, at, input }) => {
      await offerMore(tx, { contractId: param('id'), clientId: viewer.memberId, row: { id, ...input }, at })
      return { to: `/orders/${id}`, flash: texts[c.var.lang].more.done }
    },
    rerender: showMore,
  })
}
