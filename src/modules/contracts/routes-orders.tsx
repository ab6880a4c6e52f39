// One door per verb of an order, in the order of its life.
import { z } from 'zod'
import { anyFiles } from '../../platform/http/body-limit'
import { field } from '../../platform/http/forms'
import { get, noFields, post, type Routes } from '../../platform/http/routing'
import { filesMax, keepUploads, ownFiles } from '../../platform/http/uploads'
import { publicTexts } from '../guard'
import { aiDeclarationFields } from '../jobs'
import { accept } from './commands/accept'
import { agree } from './commands/agree'
import { cancel } from './commands/cancel'
import { counter } from './commands/counter'
import { decline } from './commands/decline'
import { deliver } from './commands/deliver'
import { pay } from './commands/pay'
import { remind } from './commands/remind'
import { revise } from './commands/revise'
import { withdraw } from './commands/withdraw'
import { withdrawDelivery } from './commands/withdraw-delivery'
import { briefMax } from './rules'
import { showAgree } from './show-agree'
import { sheets, showOrder, showRemind } from './show-order'
import { texts } from './texts'

const offerRoutes = (app: Routes): void => {
  get(app, '/orders/:id/agree', { who: 'member', show: showAgree })
  post(app, '/orders/:id/agree', {
    who: 'member',
    input: z.object({ terms: field.optionalLine(64) }),
    run: async (tx, { param, viewer, at, read, input: { terms } }) => {
      await agree(tx, { orderId: param('id'), actorId: viewer.memberId, at, read, terms })
      return { to: `/orders/${param('id')}` }
    },
    rerender: showAgree,
  })
  get(app, '/orders/:id/counter', { who: 'member', show: sheets.counter })
  post(app, '/orders/:id/counter', {
    who: 'member',
    check: publicTexts('offer', ['title', 'brief']),
    input: z.object({
      title: field.title(100),
      brief: field.text(briefMax, 0),
      priceYen: field.yen(500n),
      dueOn: field.on(),
      note: z.string().default('').pipe(field.text(1000, 0)),
    }),
    run: async (tx, { c, param, viewer, at, read, input: { note, ...terms } }) => {
      await counter(tx, { orderId: param('id'), actorId: viewer.memberId, at, read, terms, note })
      return { to: `/orders/${param('id')}`, flash: texts[c.var.lang].counter.done }
    },
    rerender: sheets.counter,
  })
  get(app, '/orders/:id/decline', { who: 'member', show: sheets.decline })
  post(app, '/orders/:id/decline', {
    who: 'member',
    input: z.object({ reason: field.text(1000, 0) }),
    run: async (tx, { c, param, viewer, at, read, input }) => {
      await decline(tx, { orderId: param('id'), actorId: viewer.memberId, at, read, reason: input.reason })
      return { to: `/orders/${param('id')}`, flash: texts[c.var.lang].decline.done }
    },
    rerender: sheets.decline,
  })
  post(app, '/orders/:id/withdraw', {
    who: 'member',
    input: noFields,
    run: async (tx, { param, viewer, at }) => {
      await withdraw(tx, { orderId: param('id'), actorId: viewer.memberId, at })
      return { to: `/orders/${param('id')}` }
    },
    rerender: showOrder,
  })
}

const fundRoutes = (app: Routes): void => {
  post(app, '/orders/:id/pay', {
    who: 'member',
    input: noFields,
    run: async (tx, { c, param, viewer, at, id, read }) => {
      const { payPath } = await pay(tx, {
        chargeId: id,
        read,
        clientId: viewer.memberId,
        of: { orderId: param('id') },
        via: c.var.deps.payments.current,
        at,
      })
      return { to: payPath }
    },
    rerender: showOrder,
  })
  get(app, '/orders/:id/cancel', { who: 'member', show: sheets.cancel })
  post(app, '/orders/:id/cancel', {
    who: 'member',
    input: z.object({ reason: field.text(1000) }),
    run: async (tx, { c, param, viewer, at, input }) => {
      await cancel(tx, { orderId: param('id'), actorId: viewer.memberId, at, reason: input.reason })
      return { to: `/orders/${param('id')}`, flash: texts[c.var.lang].cancel.done }
    },
    rerender: sheets.cancel,
  })
}

const deliveryRoutes = (app: Routes): void => {
  get(app, '/orders/:id/deliver', { who: 'member', show: sheets.deliver })
  post(app, '/orders/:id/deliver', {
    who: 'member',
    input: z.object({ message: field.text(5000, 0), links: field.urls(20), ...aiDeclarationFields }),
    limit: { files: anyFiles(filesMax) },
    before: keepUploads,
    run: async (tx, { c, id, param, viewer, at, input }, uploads) => {
      const fileIds = await ownFiles(tx, { memberId: viewer.memberId, ids: uploads })
      const { message, links, aiUse, aiTool } = input
      const delivery = { id, message, links, fileIds, ...(aiUse ? { ai: { aiUse, aiTool } } : {}) }
      await deliver(tx, { orderId: param('id'), actorId: viewer.memberId, at, delivery })
      return { to: `/orders/${param('id')}`, flash: texts[c.var.lang].deliver.done }
    },
    rerender: sheets.deliver,
  })
  post(app, '/orders/:id/withdraw-delivery', {
    who: 'member',
    input: noFields,
    run: async (tx, { c, param, viewer, at }) => {
      await withdrawDelivery(tx, { orderId: param('id'), actorId: viewer.memberId, at })
      return { to: `/orders/${param('id')}`, flash: texts[c.var.lang].deliver.withdrawn }
    },
    rerender: showOrder,
  })
  get(app, '/orders/:id/revise', { who: 'member', show: sheets.revise })
  post(app, '/orders/:id/revise', {
    who: 'member',
    input: z.object({ note: field.text(3000) }),
    run: async (tx, { c, param, viewer, at, read, input }) => {
      await revise(tx, { orderId: param('id'), actorId: viewer.memberId, at, read, note: input.note })
      return { to: `/orders/${param('id')}`, flash: texts[c.var.lang].revise.done }
    },
    rerender: sheets.revise,
  })
}

const acceptRoutes = (app: Routes): void => {
  get(app, '/orders/:id/accept', { who: 'member', show: sheets.accept })
  post(app, '/orders/:id/accept', {
    who: 'member',
    input: noFields,
    run: async (tx, { c, param, viewer, at, read }) => {
      await accept(tx, { orderId: param('id'), actorId: viewer.memberId, at, read })
      return { to: `/orders/${param('id')}`, flash: texts[c.var.lang].accept.done }
    },
    rerender: sheets.accept,
  })
  get(app, '/orders/:id/remind', { who: 'member', show: showRemind })
  post(app, '/orders/:id/remind', {
    who: 'member',
    input: noFields,
    run: async (tx, { c, param, viewer, at }) => {
      await remind(tx, { orderId: param('id'), actorId: viewer.memberId, at })
      return { to: `/orders/${param('id')}`, flash: texts[c.var.lang].remind.done }
    },
    rerender: showRemind,
  })
}

export const orderRoutes = (app: Routes): void => {
  get(app, '/orders/:id', { who: 'member', show: showOrder })
  offerRoutes(app)
  fundRoutes(app)
  deliveryRoutes(app)
  acceptRoutes(app)
}
