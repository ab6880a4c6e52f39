import { z } from 'zod'
import { get, noFields, post, type Routes, show, viewerOf } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { langs } from '../../platform/i18n'
import { type CheckedWriting, checkedWriting } from './check-writing'
import { declineDeal } from './commands/decline-deal'
import { reportDeal } from './commands/report-deal'
import { DeclinePage } from './pages/decline-page'
import { threadHead, threadPart } from './queries'
import { heldTexts as texts } from './texts'
import { writingFields } from './writing-fields'

const showDecline = async (c: Ctx) => {
  const { db } = c.var.deps
  const threadId = c.req.param('threadId') ?? ''
  const messageId = c.req.param('messageId') ?? ''
  const thread = await threadHead(db, viewerOf(c), threadId)
  const part = thread ? await threadPart(db, viewerOf(c), { threadId, upTo: messageId }) : []
  const message = part.at(-1)
  const isTheirs = message?.id === messageId && message.senderId !== null && !message.isMine
  return show(c, isTheirs && thread ? { thread, message } : undefined, (found) => <DeclinePage {...found} />)
}

/** The ready-made answer is not read by the check: it is ours. */
const isReadyMade = (body: string): boolean => langs.some((lang) => texts[lang].decline.answer === body)
const unchecked: CheckedWriting = { fileIds: [], verdict: 'allow', kinds: [], isNewConsent: false }

/** What the reader of a proposal to deal outside the site can do: decline it politely, or report it. */
export const declineRoutes = (app: Routes): void => {
  const { body, consent, _acknowledged } = writingFields
  get(app, '/messages/:threadId/decline/:messageId', { who: 'member', show: showDecline })
  post(app, '/messages/:threadId/decline/:messageId', {
    who: 'member',
    input: z.object({ body, consent, _acknowledged }),
    before: async (act) =>
      isReadyMade(act.input.body)
        ? unchecked
        : checkedWriting(act, { threadId: act.param('threadId'), fileIds: [] }),
    run: async (tx, { c, id, at, viewer, input, param }, checked) => {
      const threadId = param('threadId')
      const answer = { id, messageId: param('messageId'), threadId, memberId: viewer.memberId }
      await declineDeal(tx, { ...answer, body: input.body, checked, at })
      const t = texts[c.var.lang]
      return {
        to: `/messages/${threadId}#composer`,
        flash: checked.verdict === 'hold' ? t.held.sent : t.decline.sent,
      }
    },
    rerender: showDecline,
  })
  post(app, '/messages/:threadId/report/:messageId', {
    who: 'member',
    input: noFields,
    run: async (tx, { c, id, at, viewer, param }) => {
      const threadId = param('threadId')
      await reportDeal(tx, { id, messageId: param('messageId'), threadId, memberId: viewer.memberId, at })
      return { to: `/messages/${threadId}#composer`, flash: texts[c.var.lang].decline.reported }
    },
    rerender: showDecline,
  })
}
