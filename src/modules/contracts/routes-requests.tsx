// Requests on an order: to cancel, to change, to split, to merge; and their answers.
import { z } from 'zod'
import { field } from '../../platform/http/forms'
import { get, noFields, post, type Routes } from '../../platform/http/routing'
import { newId } from '../../platform/ids'
import { answer } from './commands/answer'
import { payRaise } from './commands/pay-raise'
import { requestChange } from './commands/request-change'
import { refuse } from './refusals'
import { briefMax, piecesMax } from './rules'
import { sheets, showOrderOfRequest } from './show-order'
import { texts } from './texts'

const asks = (app: Routes): void => {
  get(app, '/orders/:id/settle', { who: 'member', show: sheets['cancel-funded'] })
  post(app, '/orders/:id/settle', {
    who: 'member',
    input: z.object({
      fault: field.oneOf(['client', 'freelancer', 'mutual', 'platform', 'force-majeure']),
      rewardYen: field.yen(0n),
      note: field.text(2000),
    }),
    run: async (tx, { c, id, param, viewer, at, input }) => {
      const { note, ...terms } = input
      const party = { orderId: param('id'), actorId: viewer.memberId, at }
      await requestChange(tx, { ...party, requestId: id, note, terms: { kind: 'cancel', ...terms } })
      return { to: `/orders/${param('id')}`, flash: texts[c.var.lang].request.made }
    },
    rerender: sheets['cancel-funded'],
  })
  get(app, '/orders/:id/change', { who: 'member', show: sheets.change })
  post(app, '/orders/:id/change', {
    who: 'member',
    input: z.object({
      title: field.title(100),
      brief: field.text(briefMax, 0),
      priceYen: field.yen(500n),
      dueOn: field.on(),
      note: field.text(2000, 0),
    }),
    run: async (tx, { c, id, param, viewer, at, input }) => {
      const { note, ...terms } = input
      const party = { orderId: param('id'), actorId: viewer.memberId, at }
      await requestChange(tx, { ...party, requestId: id, note, terms: { kind: 'change', ...terms } })
      return { to: `/orders/${param('id')}`, flash: texts[c.var.lang].request.made }
    },
    rerender: sheets.change,
  })
}

const splitForm = z.object({
  'title[]': z.array(field.title(100)),
  'brief[]': z.array(field.text(briefMax, 0)).default([]),
  'priceYen[]': z.array(field.yen(0n)),
  'dueOn[]': z.array(field.on()),
  note: field.text(2000, 0),
})

const splitRoutes = (app: Routes): void => {
  get(app, '/orders/:id/split', { who: 'member', show: sheets.split })
  post(app, '/orders/:id/split', {
    who: 'member',
    input: splitForm,
    run: async (tx, { c, id, param, viewer, at, input }) => {
      const pieces = input['title[]'].map((title, i) => ({
        id: newId(at),
        title,
        ...(input['brief[]'][i] === undefined ? {} : { brief: input['brief[]'][i] }),
        priceYen: input['priceYen[]'][i] ?? 0n,
        dueOn: input['dueOn[]'][i] ?? '',
      }))
      if (pieces.some((piece) => piece.dueOn === '')) throw refuse('due-date-past', 'pieces')
      const party = { orderId: param('id'), actorId: viewer.memberId, at }
      await requestChange(tx, { ...party, requestId: id, note: input.note, terms: { kind: 'split', pieces } })
      return { to: `/orders/${param('id')}`, flash: texts[c.var.lang].request.made }
    },
    rerender: sheets.split,
  })
}

const mergeRoutes = (app: Routes): void => {
  get(app, '/orders/:id/merge', { who: 'member', show: sheets.merge })
  post(app, '/orders/:id/merge', {
    who: 'member',
    input: z.object({
      'with[]': z.array(z.string()).max(piecesMax).default([]),
      title: field.title(100),
      brief: field.text(briefMax, 0),
      dueOn: field.on(),
      note: field.text(2000, 0),
    }),
    run: async (tx, { c, id, param, viewer, at, input }) => {
      const { note, 'with[]': named, ...terms } = input
      const orderIds = [...new Set(named)]
      const party = { orderId: param('id'), actorId: viewer.memberId, at }
      await requestChange(tx, { ...party, requestId: id, note, terms: { kind: 'merge', orderIds, ...terms } })
      return { to: `/orders/${param('id')}`, flash: texts[c.var.lang].request.made }
    },
    rerender: sheets.merge,
  })
}

const answers = { accept: 'accepted', decline: 'declined', withdraw: 'withdrawn' } as const

const answerRoutes = (app: Routes): void => {
  post(app, '/requests/:id/answer', {
    who: 'member',
    input: z.object({
      answer: field.oneOf(['accept', 'decline', 'withdraw']),
      note: field.optionalLine(1000),
    }),
    run: async (tx, { c, param, viewer, at, read, input }) => {
      const act = { requestId: param('id'), actorId: viewer.memberId, at, read }
      const order = await answer(tx, { ...act, ...input })
      return { to: `/orders/${order.id}`, flash: texts[c.var.lang].request[answers[input.answer]] }
    },
    rerender: showOrderOfRequest,
  })
}

const raiseRoutes = (app: Routes): void => {
  post(app, '/requests/:id/pay', {
    who: 'member',
    input: noFields,
    run: async (tx, { c, id, param, viewer, at, read }) => {
      const via = c.var.deps.payments.current
      const act = { requestId: param('id'), clientId: viewer.memberId, chargeId: id, via, at, read }
      return { to: (await payRaise(tx, act)).payPath }
    },
    rerender: showOrderOfRequest,
  })
}

export const requestRoutes = (app: Routes): void => {
  asks(app)
  splitRoutes(app)
  mergeRoutes(app)
  answerRoutes(app)
  raiseRoutes(app)
}
