import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { field } from '../../../platform/http/forms'
import { page } from '../../../platform/http/page'
import { get, post, type Routes, type Show } from '../../../platform/http/routing'
import { halfOf, hasHalf } from '../second-factor/routes-code'
import { countVisit } from '../session-requests'
import { askLimits, codeLimits } from '../sign-in-limits'
import { texts } from '../texts'
import { answerReset } from './commands/answer-reset'
import { askForReset } from './commands/ask-for-reset'
import { stopReset } from './commands/stop-reset'
import { AskPage, ResetsPage, StopPage } from './pages/reset-pages'
import { openResets } from './queries'
import { wordsMax } from './rules'

const queue = '/console/factor-resets'

const showAsk: Show = async (c) => ((await hasHalf(c)) ? page(c, <AskPage />) : c.redirect('/sign-in', 303))
const showStop: Show = (c) =>
  page(c, <StopPage token={c.req.query('token') ?? String(c.var.form?.values['token'] ?? '')} />)
const showQueue: Show = async (c) => page(c, <ResetsPage resets={await openResets(c.var.deps.db)} />)

const operatorRoutes = (app: Routes): void => {
  const who = 'operator:identity' as const
  get(app, queue, { who, show: showQueue })
  post(app, `${queue}/:id/approve`, {
    who,
    input: z.object({ approveReason: field.line(200) }),
    run: async (tx, { c, at, param, viewer, input }) => {
      const word = { id: param('id'), operatorId: viewer.memberId, reason: input.approveReason, at }
      await answerReset(tx, { ...word, approves: true })
      return { to: queue, flash: texts[c.var.lang].lostFactors.approved }
    },
    rerender: showQueue,
  })
  post(app, `${queue}/:id/refuse`, {
    who,
    input: z.object({ refuseReason: field.line(200) }),
    run: async (tx, { c, at, param, viewer, input }) => {
      const word = { id: param('id'), operatorId: viewer.memberId, reason: input.refuseReason, at }
      await answerReset(tx, { ...word, approves: false })
      return { to: queue, flash: texts[c.var.lang].lostFactors.refused }
    },
    rerender: showQueue,
  })
}

export const lostFactorRoutes = (app: Routes): void => {
  get(app, '/sign-in/lost', { who: 'anyone', show: showAsk })
  post(app, '/sign-in/lost', {
    who: 'anyone',
    input: z.object({ words: field.text(wordsMax) }),
    before: async ({ c }) => {
      const half = await halfOf(c)
      await countVisit(c, codeLimits(c, half.memberId))
      return half
    },
    run: async (tx, { c, id, at, input: { words } }, { memberId }) => {
      const stopToken = randomBytes(24).toString('base64url')
      await askForReset(tx, { id, memberId, words, stopToken, at })
      return { to: '/sign-in', flash: texts[c.var.lang].lostFactors.asked }
    },
    rerender: showAsk,
  })
  get(app, '/stop-reset', { who: 'anyone', show: showStop })
  post(app, '/stop-reset', {
    who: 'anyone',
    input: z.object({ token: z.string().min(1).max(200) }),
    before: ({ c }) => countVisit(c, askLimits(c, 'new-email')),
    run: async (tx, { c, at, input }) => {
      await stopReset(tx, { token: input.token, at })
      return { to: '/forgot-password', flash: texts[c.var.lang].lostFactors.stopped }
    },
    rerender: showStop,
  })
  operatorRoutes(app)
}
