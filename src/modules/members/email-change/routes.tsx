import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { field } from '../../../platform/http/forms'
import { page } from '../../../platform/http/page'
import { get, post, type Routes, type Show, viewerOf } from '../../../platform/http/routing'
import type { Ctx } from '../../../platform/http/types'
import { countVisit } from '../session-requests'
import { askLimits, emailChangeLimits } from '../sign-in-limits'
import { texts } from '../texts'
import { askForEmail } from './commands/ask-for-email'
import { confirmEmail } from './commands/confirm-email'
import { stopEmail } from './commands/stop-email'
import { EmailPage, LetterLinkPage } from './pages/email-page'

const here = '/settings/email'
const token = z.object({ token: z.string().min(1).max(200) })
const tokenOf = (c: Ctx): string => c.req.query('token') ?? String(c.var.form?.values['token'] ?? '')
const newToken = (): string => randomBytes(24).toString('base64url')

const showEmail: Show = (c) => page(c, <EmailPage email={viewerOf(c).email} />)
const showConfirm: Show = (c) => page(c, <LetterLinkPage verb="confirm" token={tokenOf(c)} />)
const showStop: Show = (c) => page(c, <LetterLinkPage verb="stop" token={tokenOf(c)} />)

export const emailChangeRoutes = (app: Routes): void => {
  get(app, here, { who: 'member', confirmed: true, show: showEmail })
  post(app, here, {
    who: 'member',
    confirmed: true,
    input: z.object({ email: field.email() }),
    before: ({ c, viewer }) => countVisit(c, emailChangeLimits(viewer.memberId)),
    run: async (tx, { c, id, at, viewer: { memberId }, input: { email } }) => {
      const tokens = { confirm: newToken(), stop: newToken() }
      await askForEmail(tx, { id, memberId, email, tokens, at })
      return { to: '/settings', flash: texts[c.var.lang].emailChange.sent(email) }
    },
    rerender: showEmail,
  })
  get(app, '/new-email', { who: 'anyone', show: showConfirm })
  post(app, '/new-email', {
    who: 'anyone',
    input: token,
    before: ({ c }) => countVisit(c, askLimits(c, 'new-email')),
    run: async (tx, { c, at, input }) => {
      await confirmEmail(tx, { token: input.token, at })
      return { to: '/settings', flash: texts[c.var.lang].emailChange.done }
    },
    rerender: showConfirm,
  })
  get(app, '/stop-new-email', { who: 'anyone', show: showStop })
  post(app, '/stop-new-email', {
    who: 'anyone',
    input: token,
    before: ({ c }) => countVisit(c, askLimits(c, 'new-email')),
    run: async (tx, { c, at, input }) => {
      await stopEmail(tx, { token: input.token, at })
      return { to: '/forgot-password', flash: texts[c.var.lang].emailChange.stopped }
    },
    rerender: showStop,
  })
}
