import { noFields, post, type Routes, type Show } from '../../platform/http/routing'
import { acceptDisclosure } from './commands/accept-disclosure'
import { declineDisclosure } from './commands/decline-disclosure'
import { requestDisclosure } from './commands/request-disclosure'
import { withdrawDisclosure } from './commands/withdraw-disclosure'
import { disclosureTexts as texts } from './texts'

const verbs = { accept: acceptDisclosure, decline: declineDisclosure, withdraw: withdrawDisclosure } as const

/** Asking to exchange contact details, and the answer. `rerender`: the conversation. */
export const disclosureRoutes = (app: Routes, rerender: Show): void => {
  post(app, '/messages/:threadId/disclosures', {
    who: 'member',
    input: noFields,
    run: async (tx, { c, id, at, viewer, param }) => {
      const threadId = param('threadId')
      await requestDisclosure(tx, { id, threadId, memberId: viewer.memberId, at })
      return { to: `/messages/${threadId}#composer`, flash: texts[c.var.lang].done.request }
    },
    rerender,
  })
  for (const verb of ['accept', 'decline', 'withdraw'] as const)
    post(app, `/messages/:threadId/disclosures/:disclosureId/${verb}`, {
      who: 'member',
      input: noFields,
      run: async (tx, { c, at, viewer, param }) => {
        await verbs[verb](tx, { disclosureId: param('disclosureId'), actorId: viewer.memberId, at })
        return { to: `/messages/${param('threadId')}#composer`, flash: texts[c.var.lang].done[verb] }
      },
      rerender,
    })
}
