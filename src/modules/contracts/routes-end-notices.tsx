// Notices that work ends: the steps that retainers share, and the client's notice of continued orders (§3.1 long work).
import { z } from 'zod'
import type { Tx } from '../../platform/db'
import { field } from '../../platform/http/forms'
import { get, noFields, post, type Routes, type Show } from '../../platform/http/routing'
import { askReason } from './commands/ask-reason'
import { giveNotice } from './commands/give-notice'
import { giveReason } from './commands/give-reason'
import { takeBack } from './commands/take-back'
import { showEndWork, showNoticed } from './show-contract'
import { texts } from './texts'

interface NoticeAct {
  /** Of the row that the address names. */
  id: string
  actorId: string
  at: Date
}

/** The steps of a notice; each answers with the page that it leads to. */
interface NoticeSteps {
  'take-back': (tx: Tx, act: NoticeAct) => Promise<string>
  'ask-reason': (tx: Tx, act: NoticeAct) => Promise<string>
  'give-reason': (tx: Tx, act: NoticeAct & { reason: string }) => Promise<string>
}

/** The forms below a notice, whose address ends in `:id`: take it back, ask for the reason, give it. */
export const noticeStepRoutes = (
  app: Routes,
  base: string,
  { steps, rerender }: { steps: NoticeSteps; rerender: Show },
): void => {
  for (const step of ['take-back', 'ask-reason'] as const)
    post(app, `${base}/${step}`, {
      who: 'member',
      input: noFields,
      run: async (tx, { c, param, viewer, at }) => {
        const to = await steps[step](tx, { id: param('id'), actorId: viewer.memberId, at })
        return { to, flash: texts[c.var.lang].endNotice.done[step] }
      },
      rerender,
    })
  post(app, `${base}/give-reason`, {
    who: 'member',
    input: z.object({ reason: field.text(2000) }),
    run: async (tx, { c, param, viewer, at, input: { reason } }) => {
      const to = await steps['give-reason'](tx, { id: param('id'), actorId: viewer.memberId, at, reason })
      return { to, flash: texts[c.var.lang].endNotice.done['give-reason'] }
    },
    rerender,
  })
}

/** What is typed into the form that gives notice, beside the day. */
export const noticeFields = { reason: field.text(2000, 0) }

const pageOf = ({ contractId }: { contractId: string }): string => `/contracts/${contractId}`

export const endNoticeRoutes = (app: Routes): void => {
  get(app, '/contracts/:id/end-notice', { who: 'member', show: showEndWork })
  post(app, '/contracts/:id/end-notice', {
    who: 'member',
    input: z.object({ endsOn: field.on(), ...noticeFields }),
    run: async (tx, { c, id, param, viewer, at, input }) => {
      const contractId = param('id')
      await giveNotice(tx, { id, contractId, actorId: viewer.memberId, ...input, at })
      return { to: pageOf({ contractId }), flash: texts[c.var.lang].endNotice.done['give-notice'] }
    },
    rerender: showEndWork,
  })
  noticeStepRoutes(app, '/end-notices/:id', {
    steps: {
      'take-back': async (tx, { id, ...act }) => pageOf(await takeBack(tx, { noticeId: id, ...act })),
      'ask-reason': async (tx, { id, ...act }) => pageOf(await askReason(tx, { noticeId: id, ...act })),
      'give-reason': async (tx, { id, ...act }) => pageOf(await giveReason(tx, { noticeId: id, ...act })),
    },
    rerender: showNoticed,
  })
}
