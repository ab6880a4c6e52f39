// Disputes before the operators: the queue, the record, and the decision.
import { z } from 'zod'
import { field } from '../../platform/http/forms'
import { page } from '../../platform/http/page'
import { pageAsked } from '../../platform/http/paging'
import { get, noFields, post, type Routes, type Show } from '../../platform/http/routing'
import { approve } from './commands/approve'
import { decide } from './commands/decide'
import { sendBack } from './commands/send-back'
import { take } from './commands/take'
import { faults } from './lifecycle'
import { QueuePage } from './pages/queue-page'
import { disputeLoads, disputeQueue, queueTabs } from './queries-console'
import { operatorAppealRoutes } from './routes-appeals'
import { needsSecond } from './rules'
import { actOf, showDispute } from './show-operator'
import { priceOfDispute } from './store'
import { texts } from './texts'

const who = 'operator:trust' as const
const here = '/console/disputes'

const showQueue: Show = async (c) => {
  const { db } = c.var.deps
  const tab = queueTabs.find((name) => name === c.req.query('tab')) ?? 'waiting'
  const number = pageAsked(c)
  const rows = await disputeQueue(db, { tab, page: number })
  const loads = tab === 'over' ? [] : await disputeLoads(db)
  return page(c, <QueuePage tab={tab} rows={rows} page={number} loads={loads} />)
}

const decisionRoutes = (app: Routes): void => {
  post(app, `${here}/:id/decide`, {
    who,
    input: z.object({ rewardYen: field.yen(0n), fault: field.oneOf(faults), reason: field.text(3000) }),
    run: async (tx, act) => {
      const t = texts[act.c.var.lang].console
      await decide(tx, { ...actOf(act), ...act.input })
      const isLarge = needsSecond((await priceOfDispute(tx, act.param('id'))) ?? 0n)
      return { to: `${here}/${act.param('id')}`, flash: isLarge ? t.proposed : t.decided }
    },
    rerender: showDispute,
  })
  post(app, `${here}/:id/approve`, {
    who,
    input: noFields,
    run: async (tx, act) => {
      await approve(tx, actOf(act))
      return { to: `${here}/${act.param('id')}`, flash: texts[act.c.var.lang].console.approved }
    },
    rerender: showDispute,
  })
  post(app, `${here}/:id/send-back`, {
    who,
    input: z.object({ sendBackReason: field.line(200) }),
    run: async (tx, act) => {
      await sendBack(tx, { ...actOf(act), reason: act.input.sendBackReason })
      return { to: `${here}/${act.param('id')}`, flash: texts[act.c.var.lang].console.sentBack }
    },
    rerender: showDispute,
  })
}

export const disputeConsoleRoutes = (app: Routes): void => {
  get(app, here, { who, show: showQueue })
  get(app, `${here}/:id`, { who, show: showDispute })
  post(app, `${here}/:id/take`, {
    who,
    input: noFields,
    run: async (tx, act) => {
      await take(tx, actOf(act))
      return { to: `${here}/${act.param('id')}`, flash: texts[act.c.var.lang].console.takenFlash }
    },
    rerender: showDispute,
  })
  decisionRoutes(app)
  operatorAppealRoutes(app)
}
