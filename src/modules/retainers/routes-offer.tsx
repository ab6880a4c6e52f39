// A retainer offered: to one freelancer from a profile, or within a contract that stands.
import { z } from 'zod'
import { addMonths, dateOf } from '../../platform/clock'
import { field } from '../../platform/http/forms'
import { get, post, type Routes, type Show, show, viewerOf } from '../../platform/http/routing'
import { newId } from '../../platform/ids'
import { DateField, useView } from '../../ui'
import {
  askedPerson,
  briefMax,
  contractPage,
  directFields,
  SingleOfferPage,
  sameTimeFrom,
} from '../contracts'
import { publicTexts } from '../guard'
import { offer } from './commands/offer'
import { texts } from './texts'

const SecondOn = () => {
  const { lang, at } = useView()
  const t = texts[lang].offer
  return (
    <DateField
      name="secondOn"
      label={t.second}
      hint={t.secondHint}
      value={addMonths(dateOf(at), 1)}
      required
    />
  )
}

const showDirect: Show = async (c) => {
  const t = texts[c.var.lang].offer
  const id = c.req.param('id') ?? ''
  return show(c, await askedPerson(c.var.deps.db, viewerOf(c), id), (person) => (
    <SingleOfferPage
      kind="direct"
      title={t.title(person.name)}
      lead={t.lead}
      submit={t.submit}
      action={`/freelancers/${id}/retainer`}
      back={`/freelancers/${id}`}
      formId={newId(c.var.at)}
      categorySlug={person.categorySlug ?? undefined}
    >
      <SecondOn />
    </SingleOfferPage>
  ))
}

const showMore: Show = async (c) => {
  const t = texts[c.var.lang].offer
  const viewer = viewerOf(c)
  const contract = await contractPage(c.var.deps.db, viewer, c.req.param('id') ?? '')
  const own = contract?.clientId === viewer.memberId ? contract : undefined
  // The last order of the contract is what most often goes on.
  const past = own?.orders.filter(({ mergedInto }) => !mergedInto).at(-1)
  return show(c, own, ({ id }) => (
    <SingleOfferPage
      kind="more"
      title={t.titleMore}
      lead={t.lead}
      submit={t.submit}
      action={`/contracts/${id}/retainer`}
      back={`/contracts/${id}`}
      formId={newId(c.var.at)}
      like={past && { ...past, dueOn: sameTimeFrom(past, c.var.at) }}
    >
      <SecondOn />
    </SingleOfferPage>
  ))
}

const terms = {
  title: field.title(100),
  brief: field.text(briefMax, 0),
  priceYen: field.yen(500n),
  dueOn: field.on(),
  secondOn: field.on(),
}

export const offerRoutes = (app: Routes): void => {
  get(app, '/freelancers/:id/retainer', { who: 'person', show: showDirect })
  post(app, '/freelancers/:id/retainer', {
    who: 'person',
    check: publicTexts('offer', ['title', 'brief']),
    input: z.object({
      ...terms,
      categorySlug: z.string().min(1),
      ...directFields,
    }),
    run: async (tx, { c, id, param, viewer, at, input }) => {
      const { secondOn, title, brief, priceYen, dueOn, ...contract } = input
      // The contract and the retainer share the form's id: sent twice, it makes one of each.
      const parties = { clientId: viewer.memberId, freelancerId: param('id') }
      const request = { id, threadId: newId(at), ...parties, ...contract, at }
      const first = { ...request, row: { id: newId(at), title, brief, priceYen, dueOn } }
      await offer(tx, { id, secondOn, first })
      return { to: `/retainers/${id}`, flash: texts[c.var.lang].offer.done }
    },
    rerender: showDirect,
  })
  get(app, '/contracts/:id/retainer', { who: 'member', show: showMore })
  post(app, '/contracts/:id/retainer', {
    who: 'member',
    check: publicTexts('offer', ['title', 'brief']),
    input: z.object(terms),
    run: async (tx, { c, id, param, viewer, at, input }) => {
      const { secondOn, ...order } = input
      const first = { contractId: param('id'), clientId: viewer.memberId, row: { id, ...order }, at }
      await offer(tx, { id, secondOn, first })
      return { to: `/retainers/${id}`, flash: texts[c.var.lang].offer.done }
    },
    rerender: showMore,
  })
}
