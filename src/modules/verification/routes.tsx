import { randomInt } from 'node:crypto'
import { z } from 'zod'
import { earlier } from '../../platform/clock'
import { inTransaction } from '../../platform/db'
import { pictures } from '../../platform/http/body-limit'
import { field } from '../../platform/http/forms'
import { page } from '../../platform/http/page'
import { networkIn, waitFor } from '../../platform/http/rate-limit'
import { type Act, get, post, type Routes, viewerOf } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { encodedImages } from '../../platform/http/uploads'
import { newId } from '../../platform/ids'
import { confirmPhone } from './commands/confirm-phone'
import { sendCode } from './commands/send-code'
import { signPledge } from './commands/sign-pledge'
import { submitIdentity } from './commands/submit-identity'
import { tryCode } from './commands/try-code'
import { IdentityPage } from './pages/identity-page'
import { PhonePage } from './pages/phone-page'
import { PledgePage } from './pages/pledge-page'
import { VerifyPage } from './pages/verify-page'
import { pledgeInForce } from './pledge'
import { confirmationsPage } from './queries'
import { refuse } from './refusals'
import {
  codeAttemptsMax,
  codeMark,
  codeMinutes,
  documentKinds,
  documentShape,
  readDigits,
  textsPerNetwork,
} from './rules'
import { texts } from './texts'

const standingOf = (c: Ctx) =>
  confirmationsPage(c.var.deps.db, viewerOf(c), {
    textVersion: pledgeInForce(c.var.at).version,
    codesSince: earlier(c.var.at, { minutes: codeMinutes }),
    attemptsMax: codeAttemptsMax,
  })

/** The id that the form carries, kept when it comes back. */
const idOf = (c: Ctx): string => String(c.var.form?.values['_id'] ?? newId(c.var.at))

const showOverview = async (c: Ctx) => page(c, <VerifyPage standing={await standingOf(c)} />)
const showIdentity = async (c: Ctx) => page(c, <IdentityPage standing={await standingOf(c)} id={idOf(c)} />)
const showPledge = async (c: Ctx) =>
  page(c, <PledgePage standing={await standingOf(c)} pledge={pledgeInForce(c.var.at)} />)
// A code's id is never the returned form's: sending again is a new code.
const showPhone = async (c: Ctx) =>
  page(c, <PhonePage standing={await standingOf(c)} id={newId(c.var.at)} outbox={c.var.deps.config.outbox} />)

const documentOf = async (act: Act<unknown>, field: string) =>
  (await encodedImages(act, field, documentShape))[0] ?? null

const identityRoutes = (app: Routes): void => {
  get(app, '/my/verification', { who: 'person', show: showOverview })
  get(app, '/my/verification/identity', { who: 'person', show: showIdentity })
  post(app, '/my/verification/identity', {
    who: 'person',
    input: z.object({
      documentKind: field.oneOf(documentKinds),
      legalName: field.line(80),
      kana: field.line(80),
      address: field.line(200),
      birthOn: field.on(),
    }),
    limit: { files: pictures(2) },
    before: async (act) => ({ front: await documentOf(act, 'front'), back: await documentOf(act, 'back') }),
    run: async (tx, { c, id, at, viewer, input }, { front, back }) => {
      const { documentKind, ...particulars } = input
      const { files, keys } = c.var.deps
      const safe = { files, key: keys.documents }
      const who = { id, memberId: viewer.memberId, at }
      await submitIdentity(tx, { ...who, documentKind, front, back, particulars, safe })
      return { to: '/my/verification', flash: texts[c.var.lang].identity.sent }
    },
    rerender: showIdentity,
  })
}

const pledgeRoutes = (app: Routes): void => {
  get(app, '/my/verification/confidentiality', { who: 'person', show: showPledge })
  post(app, '/my/verification/confidentiality', {
    who: 'person',
    input: z.object({ version: z.string(), agree: z.literal('on'), signedName: field.line(60) }),
    run: async (tx, { c, at, viewer, input }) => {
      const { version, signedName } = input
      await signPledge(tx, { memberId: viewer.memberId, version, signedName, at })
      return { to: '/my/verification', flash: texts[c.var.lang].pledge.signed }
    },
    rerender: showPledge,
  })
}

const phoneRoutes = (app: Routes): void => {
  get(app, '/my/verification/phone', { who: 'person', show: showPhone })
  post(app, '/my/verification/phone', {
    who: 'person',
    input: z.object({ phone: field.line(40) }),
    before: async ({ c }) => {
      const limit = { key: `text ${networkIn(c)}`, max: textsPerNetwork, seconds: 86_400 }
      if ((await waitFor(c, [limit])) > 0) throw refuse('too-many-codes', 'phone')
    },
    run: async (tx, { c, id, at, viewer, input }) => {
      const digits = String(randomInt(1_000_000)).padStart(6, '0')
      const mark = codeMark(c.var.deps.keys.secret, { id, digits })
      const { lang } = c.var
      await sendCode(tx, { id, memberId: viewer.memberId, phone: input.phone, digits, mark, lang, at })
      return { to: '/my/verification/phone', flash: texts[lang].phone.sent }
    },
    rerender: showPhone,
  })
  post(app, '/my/verification/phone/code', {
    who: 'person',
    input: z.object({ code: z.string().transform(readDigits) }),
    before: ({ c, at, viewer }) =>
      inTransaction(c.var.deps.db, (tx) => tryCode(tx, { memberId: viewer.memberId, at })),
    run: async (tx, { c, at, viewer, input }) => {
      const markOf = (id: string) => codeMark(c.var.deps.keys.secret, { id, digits: input.code })
      await confirmPhone(tx, { memberId: viewer.memberId, markOf, at })
      return { to: '/my/verification', flash: texts[c.var.lang].phone.confirmed }
    },
    rerender: showPhone,
  })
  // The path a reload of the refused form asks for.
  get(app, '/my/verification/phone/code', {
    who: 'person',
    show: (c) => c.redirect('/my/verification/phone', 303),
  })
}

export const verificationRoutes = (app: Routes): void => {
  identityRoutes(app)
  pledgeRoutes(app)
  phoneRoutes(app)
}
