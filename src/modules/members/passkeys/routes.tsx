// Passkeys: made, named, listed, removed, and the way in.
import { z } from 'zod'
import { field } from '../../../platform/http/forms'
import { page } from '../../../platform/http/page'
import { networkIn } from '../../../platform/http/rate-limit'
import { get, noFields, post, type Routes, type Show, viewerOf } from '../../../platform/http/routing'
import { tellOfNewDevice } from '../commands/tell-of-new-device'
import { logSignIn } from '../log-sign-in'
import { pathHere } from '../path-here'
import { refuse } from '../refusals'
import { countVisit, newSession, originOf, setSessionCookie } from '../session-requests'
import { passkeyLimits, rememberDevice } from '../sign-in-limits'
import { texts } from '../texts'
import { addPasskey } from './commands/add-passkey'
import { enterByPasskey } from './commands/enter-by-passkey'
import { namePasskey } from './commands/name-passkey'
import { removePasskey } from './commands/remove-passkey'
import { PasskeysPage } from './pages/passkeys-page'
import { passkeyList, passkeyOf } from './queries'
import { checkMade, checkSigned, makingOptions, readAnswer } from './webauthn'

const here = '/settings/passkeys'
const who = 'member' as const
const confirmed = true as const

const showPasskeys: Show = async (c) => {
  const { memberId, email } = viewerOf(c)
  const passkeys = await passkeyList(c.var.deps.db, memberId)
  const options = await makingOptions(c, { memberId, email, passkeys })
  return page(c, <PasskeysPage passkeys={passkeys} options={options} />)
}

const ownRoutes = (app: Routes): void => {
  get(app, here, { who, confirmed, show: showPasskeys })
  post(app, here, {
    ...{ who, confirmed },
    input: z.object({ name: field.line(60), answer: z.string().max(20_000) }),
    before: ({ c, input }) => checkMade(c, input.answer),
    run: async (tx, { c, at, viewer: { memberId, sessionToken }, input: { name } }, made) => {
      const passkey = { ...made.passkey, memberId, name, madeAt: at }
      await addPasskey(tx, { passkey, challenge: made.challenge, sessionToken })
      return { to: here, flash: texts[c.var.lang].passkeys.added }
    },
    rerender: showPasskeys,
  })
  post(app, `${here}/:id/name`, {
    ...{ who, confirmed },
    input: z.object({ newName: field.line(60) }),
    run: async (tx, { c, viewer: { memberId }, input: { newName: name }, param }) => {
      await namePasskey(tx, { id: param('id'), memberId, name })
      return { to: here, flash: texts[c.var.lang].passkeys.named }
    },
    rerender: showPasskeys,
  })
  post(app, `${here}/:id/remove`, {
    ...{ who, confirmed },
    input: noFields,
    run: async (tx, { c, at, viewer: { memberId }, param }) => {
      await removePasskey(tx, { id: param('id'), memberId, at })
      return { to: here, flash: texts[c.var.lang].passkeys.removed }
    },
    rerender: showPasskeys,
  })
}

/** `rerender`: the page of the sign-in form, which stands with the other ways in. */
export const passkeyRoutes = (app: Routes, rerender: Show): void => {
  ownRoutes(app)
  post(app, '/sign-in/passkey', {
    who: 'anyone',
    input: z.object({ answer: z.string().max(20_000), to: z.string().optional() }),
    before: async ({ c, input: { answer } }) => {
      await countVisit(c, passkeyLimits(networkIn(c)))
      const known = await passkeyOf(c.var.deps.db, readAnswer(answer).id)
      if (!known) throw refuse('passkey-unknown')
      return { known, ...(await checkSigned(c, answer, known)) }
    },
    run: async (tx, { c, at, input: { to } }, { known, challenge, counter }) => {
      const { id: passkeyId, memberId, email } = known
      const session = { ...newSession(c), memberId }
      await enterByPasskey(tx, { passkeyId, counter, challenge, session })
      await setSessionCookie(c, session.token)
      logSignIn(c, { how: 'passkey', outcome: 'in', memberId })
      if (await rememberDevice(c, email)) await tellOfNewDevice(tx, { memberId, ...originOf(c), at })
      return { to: pathHere(to) }
    },
    rerender,
  })
}
