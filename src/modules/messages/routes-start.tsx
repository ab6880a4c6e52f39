import { z } from 'zod'
import { anyFiles } from '../../platform/http/body-limit'
import { field } from '../../platform/http/forms'
import { get, post, type Routes, show, viewerOf } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { filesMax, keepUploads } from '../../platform/http/uploads'
import { newId } from '../../platform/ids'
import { checkedWriting } from './check-writing'
import { send } from './commands/send'
import { startConversation } from './commands/start-conversation'
import { StartPage } from './pages/start-page'
import { type Addressee, addressee } from './queries-list'
import { refuse } from './refusals'
import { directRoles } from './rules'
import { sentTo } from './sent-to'
import { writingFields } from './writing-fields'

const rolesTowards = (c: Ctx, to: Addressee) => directRoles(viewerOf(c), to)

/** The conversation that there is already: a second one would split it. */
const standing = (c: Ctx, to: Addressee): string | null =>
  rolesTowards(c, to)?.clientId === to.memberId ? to.asFreelancerId : to.asClientId

const showStart = async (c: Ctx) => {
  const typed = c.var.form?.values['to']
  const wanted = c.req.query('to') ?? (typeof typed === 'string' ? typed : '')
  const to = await addressee(c.var.deps.db, viewerOf(c), wanted)
  if (!to || !rolesTowards(c, to)) return c.notFound()
  const thread = standing(c, to)
  if (thread) return c.redirect(`/messages/${thread}`, 303)
  return show(c, to, (found) => <StartPage to={found} formId={newId(c.var.at)} />)
}

/** Writing to somebody without any job between the two (§3.9, context 'direct'). */
export const startRoutes = (app: Routes): void => {
  get(app, '/messages/new', { who: 'person', show: showStart })
  post(app, '/messages/new', {
    who: 'person',
    input: z.object({ ...writingFields, to: field.id() }),
    limit: { files: anyFiles(filesMax) },
    before: async (act) => checkedWriting(act, { threadId: null, fileIds: await keepUploads(act) }),
    run: async (tx, { c, id, at, viewer, input }, checked) => {
      const to = await addressee(tx, viewer, input.to)
      const roles = to && rolesTowards(c, to)
      if (!roles) throw refuse('person-not-found')
      const starterId = viewer.memberId
      const threadId = await startConversation(tx, { id: newId(at), starterId, ...roles, at })
      const words = { body: input.body, noReplyNeeded: input.noReply }
      await send(tx, { id, threadId, senderId: viewer.memberId, ...words, checked, at })
      return sentTo(c.var.lang, { page: `/messages/${threadId}`, id, checked })
    },
    rerender: showStart,
  })
}
