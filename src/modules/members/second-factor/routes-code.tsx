// Signing in, second half: a code of the app, or a recovery code. The half session opens these two forms and nothing else.
import { z } from 'zod'
import type { Tx } from '../../../platform/db'
import { dropCookie, keepCookie, readCookie } from '../../../platform/http/cookies'
import { field } from '../../../platform/http/forms'
import { page } from '../../../platform/http/page'
import { forgive } from '../../../platform/http/rate-limit'
import { type Act, get, type PostResult, post, type Routes, type Show } from '../../../platform/http/routing'
import type { Ctx } from '../../../platform/http/types'
import { tellOfNewDevice } from '../commands/tell-of-new-device'
import { demoOperator } from '../demo'
import { logSignIn } from '../log-sign-in'
import { pathHere } from '../path-here'
import { refuse } from '../refusals'
import { countVisit, newSession, originOf, setSessionCookie } from '../session-requests'
import { codeLimits, rememberDevice } from '../sign-in-limits'
import { passHalfSession } from './commands/pass-half-session'
import { CodePage } from './pages/code-page'
import { halfSessionMember } from './queries'
import { recoveryHash } from './recovery-codes'

const cookie = 'half'
const cookieSeconds = 600

/** The token of a half session, for the code's form. */
export const setHalfCookie = (c: Ctx, token: string): void =>
  keepCookie(c, { name: cookie, value: token, seconds: cookieSeconds })

type Half = { token: string; memberId: string; email: string }

/** Refuses 'half-session-over' where no password was given within ten minutes. */
export const halfOf = async (c: Ctx): Promise<Half> => {
  const token = readCookie(c, cookie) ?? ''
  const member = await halfSessionMember(c.var.deps.db, { token, at: c.var.at })
  if (!member) throw refuse('half-session-over')
  return { token, ...member }
}

/** Whether a right password was given in this browser within ten minutes. */
export const hasHalf = async (c: Ctx): Promise<boolean> =>
  (await halfSessionMember(c.var.deps.db, { token: readCookie(c, cookie) ?? '', at: c.var.at })) !== undefined

const showCode: Show = async (c) => {
  const token = readCookie(c, cookie) ?? ''
  const member = await halfSessionMember(c.var.deps.db, { token, at: c.var.at })
  if (!member) return c.redirect('/sign-in', 303)
  const to = pathHere(c.req.query('to') ?? String(c.var.form?.values['to'] ?? ''))
  const demo = c.var.deps.config.outbox && member.email === demoOperator.email
  return page(c, <CodePage to={to} demo={demo} />)
}

const begin = async ({ c }: Act<unknown>): Promise<Half> => {
  const half = await halfOf(c)
  await countVisit(c, codeLimits(c, half.memberId))
  return half
}

interface Passed {
  half: Half
  factor: Parameters<typeof passHalfSession>[1]['factor']
  to: string | undefined
}

const finish = async (tx: Tx, c: Ctx, { half, factor, to }: Passed): Promise<PostResult> => {
  const session = newSession(c)
  await passHalfSession(tx, { halfToken: half.token, factor, session })
  await forgive(tx, codeLimits(c, half.memberId))
  await setSessionCookie(c, session.token)
  dropCookie(c, cookie)
  logSignIn(c, { how: factor.kind, outcome: 'in', memberId: half.memberId })
  if (await rememberDevice(c, half.email))
    await tellOfNewDevice(tx, { memberId: half.memberId, ...originOf(c), at: c.var.at })
  return { to: pathHere(to) }
}

export const codeRoutes = (app: Routes): void => {
  get(app, '/sign-in/code', { who: 'anyone', show: showCode })
  post(app, '/sign-in/code', {
    who: 'anyone',
    input: z.object({ code: field.digits(6), to: z.string().optional() }),
    before: begin,
    run: (tx, { c, input: { code, to } }, half) => {
      const factor = { kind: 'totp', code, key: c.var.deps.keys.documents } as const
      return finish(tx, c, { half, factor, to })
    },
    rerender: showCode,
  })
  post(app, '/sign-in/recovery-code', {
    who: 'anyone',
    input: z.object({ recoveryCode: field.line(40), to: z.string().optional() }),
    before: begin,
    run: (tx, { c, input: { recoveryCode, to } }, half) => {
      const hash = recoveryHash(c.var.deps.keys.secret, half.memberId, recoveryCode)
      return finish(tx, c, { half, factor: { kind: 'recovery-code', hash }, to })
    },
    rerender: showCode,
  })
}
