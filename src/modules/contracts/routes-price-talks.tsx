// The freelancer's request to talk about the price, and the client's answer (§3.1).
import { z } from 'zod'
import { field } from '../../platform/http/forms'
import { post, type Routes, type Show } from '../../platform/http/routing'
import { answerPriceTalk } from './commands/answer-price-talk'
import { askPriceTalk } from './commands/ask-price-talk'
import { orderOfTalk } from './queries-room'
import { drawRoom, showOrder } from './show-order'
import { texts } from './texts'

const showOrderOfTalk: Show = async (c) =>
  drawRoom(c, (await orderOfTalk(c.var.deps.db, c.req.param('id') ?? '')) ?? '')

export const priceTalkRoutes = (app: Routes): void => {
  post(app, '/orders/:id/price-talk', {
    who: 'member',
    input: z.object({ talkReason: field.text(1000), wantedYen: field.optionalYen(100_000_000n) }),
    run: async (tx, { c, id, param, viewer, at, input }) => {
      const { talkReason: reason, wantedYen } = input
      const party = { orderId: param('id'), actorId: viewer.memberId, at }
      await askPriceTalk(tx, { ...party, id, reason, wantedYen: wantedYen === 0n ? null : wantedYen })
      return { to: `/orders/${param('id')}`, flash: texts[c.var.lang].priceTalk.asked }
    },
    rerender: showOrder,
  })
  post(app, '/price-talks/:id/answer', {
    who: 'member',
    input: z.object({ talkAnswer: field.oneOf(['talks', 'stays']), talkReason: field.text(1000) }),
    run: async (tx, { c, param, viewer, at, input }) => {
      const answer = { answer: input.talkAnswer, reason: input.talkReason }
      const order = await answerPriceTalk(tx, {
        talkId: param('id'),
        actorId: viewer.memberId,
        ...answer,
        at,
      })
      return { to: `/orders/${order.id}`, flash: texts[c.var.lang].priceTalk.answered }
    },
    rerender: showOrderOfTalk,
  })
}
