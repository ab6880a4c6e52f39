// The member's own second factor: set-up, recovery codes, and its end.
import { z } from 'zod'
import { field } from '../../../platform/http/forms'
import { page } from '../../../platform/http/page'
import { forgive } from '../../../platform/http/rate-limit'
import { get, noFields, post, type Routes, type Show, viewerOf } from '../../../platform/http/routing'
import type { Ctx } from '../../../platform/http/types'
import { tellOfChange } from '../commands/tell-of-change'
import { countVisit } from '../session-requests'
import { codeLimits } from '../sign-in-limits'
import { texts } from '../texts'
import { beginTotp } from './commands/begin-totp'
import { confirmTotp } from './commands/confirm-totp'
import { renewRecoveryCodes } from './commands/renew-recovery-codes'
import { stopTotp } from './commands/stop-totp'
import { RecoveryCodesPage, TwoStepPage } from './pages/two-step-page'
import { twoStepPage } from './queries'
import { newRecoveryCodes, recoveryHash } from './recovery-codes'
import { keepSheet, takeSheet } from './recovery-sheet'
import { newTotpSecret, openSecret, sealSecret, totpAddress } from './totp'

const here = '/settings/two-step'
const who = 'member' as const
const confirmed = true as const

const showTwoStep: Show = async (c) => {
  const { memberId, email, operator } = viewerOf(c)
  const { db, keys } = c.var.deps
  const state = await twoStepPage(db, memberId)
  const isUnderWay = state.secret !== null && state.confirmedAt === null
  const secret = isUnderWay && state.secret ? openSecret(keys.documents, memberId, state.secret) : null
  const setUp = secret ? { secret, address: totpAddress({ secret, email }) } : null
  return page(c, <TwoStepPage state={state} setUp={setUp} isOperator={operator} />)
}

const showCodes: Show = (c) => {
  const codes = takeSheet(c, viewerOf(c).memberId)
  return codes ? page(c, <RecoveryCodesPage codes={codes} />) : c.redirect(here, 303)
}

const hashesOf = (c: Ctx, memberId: string, codes: readonly string[]): string[] =>
  codes.map((code) => recoveryHash(c.var.deps.keys.secret, memberId, code))

const setUpRoutes = (app: Routes): void => {
  post(app, `${here}/begin`, {
    ...{ who, confirmed },
    input: noFields,
    run: async (tx, { c, at, viewer: { memberId } }) => {
      const secret = sealSecret(c.var.deps.keys.documents, memberId, newTotpSecret())
      await beginTotp(tx, { memberId, secret, at })
      return { to: here }
    },
    rerender: showTwoStep,
  })
  post(app, `${here}/confirm`, {
    ...{ who, confirmed },
    input: z.object({ code: field.digits(6) }),
    before: ({ c, viewer }) => countVisit(c, codeLimits(c, viewer.memberId)),
    run: async (tx, { c, at, viewer: { memberId, sessionToken }, input: { code } }) => {
      const codes = newRecoveryCodes()
      const key = c.var.deps.keys.documents
      const hashes = hashesOf(c, memberId, codes)
      await confirmTotp(tx, { memberId, sessionToken, code, hashes, at, key })
      await forgive(tx, codeLimits(c, memberId))
      await tellOfChange(tx, { memberId, change: 'secondFactorOn', at })
      keepSheet(c, memberId, codes)
      return { to: `${here}/recovery-codes`, flash: texts[c.var.lang].twoStep.done }
    },
    rerender: showTwoStep,
  })
}

export const twoStepRoutes = (app: Routes): void => {
  get(app, here, { who, confirmed, show: showTwoStep })
  get(app, `${here}/recovery-codes`, { who, confirmed, show: showCodes })
  setUpRoutes(app)
  post(app, `${here}/renew-recovery-codes`, {
    ...{ who, confirmed },
    input: noFields,
    run: async (tx, { c, at, viewer: { memberId } }) => {
      const codes = newRecoveryCodes()
      await renewRecoveryCodes(tx, { memberId, hashes: hashesOf(c, memberId, codes), at })
      await tellOfChange(tx, { memberId, change: 'recoveryCodesRenewed', at })
      keepSheet(c, memberId, codes)
      return { to: `${here}/recovery-codes` }
    },
    rerender: showTwoStep,
  })
  post(app, `${here}/stop`, {
    ...{ who, confirmed },
    input: noFields,
    run: async (tx, { c, at, viewer: { memberId, operator } }) => {
      await stopTotp(tx, { memberId, isOperator: operator })
      await tellOfChange(tx, { memberId, change: 'secondFactorOff', at })
      return { to: here, flash: texts[c.var.lang].twoStep.stopped }
    },
    rerender: showTwoStep,
  })
}
