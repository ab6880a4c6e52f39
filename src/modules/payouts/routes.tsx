// A freelancer's payouts and account.
import { z } from 'zod'
import { dateOf } from '../../platform/clock'
import { field } from '../../platform/http/forms'
import { page } from '../../platform/http/page'
import { isBeyond, pageAsked } from '../../platform/http/paging'
import { get, noFields, post, type Routes, type Show, viewerOf } from '../../platform/http/routing'
import { newId } from '../../platform/ids'
import { closingOf, paydayOf } from '../ledger'
import { bankPlace } from './banks'
import { chooseMode } from './commands/choose-mode'
import { setBankAccount } from './commands/set-bank-account'
import { AccountPage } from './pages/account-page'
import { PayoutsPage } from './pages/payouts-page'
import { chosenPlace, placeInput } from './place-input'
import { balanceOf, ownLines, payoutState } from './queries'
import { payoutConsoleRoutes } from './routes-console'
import { calendarOf } from './rules'
import { texts } from './texts'

const showAccount: Show = async (c) => {
  const state = await payoutState(c.var.deps.db, viewerOf(c))
  const isSetting = state.id === null || Boolean(c.var.form) || c.req.url.includes('?')
  return page(
    c,
    <AccountPage
      state={state}
      place={state.id === null ? undefined : await bankPlace(state.bankCode, state.branchCode)}
      chosen={isSetting ? await chosenPlace(c) : undefined}
      id={newId(c.var.at)}
    />,
  )
}

const showPayouts: Show = async (c) => {
  const { db } = c.var.deps
  const viewer = viewerOf(c)
  const number = pageAsked(c)
  const today = dateOf(c.var.at)
  // The closing still to come: what is earned until then is paid on its payday.
  const closedOn = closingOf(today)
  const calendar = { ...calendarOf(today), closedOn, payOn: paydayOf(closedOn) }
  const waiting = await balanceOf(db, { memberId: viewer.memberId, closedOn })
  const [state, lines] = [await payoutState(db, viewer), await ownLines(db, viewer, number)]
  if (isBeyond(number, lines)) return c.notFound()
  return page(
    c,
    <PayoutsPage state={state} waiting={waiting} calendar={calendar} lines={lines} page={number} />,
  )
}

const accountInput = z.object({ ...placeInput, holder: field.line(60), seen: field.optionalLine(60) })

export const payoutRoutes = (app: Routes): void => {
  get(app, '/my/payouts', { who: 'member', show: showPayouts })
  get(app, '/my/bank-account', { who: 'member', confirmed: true, show: showAccount })
  post(app, '/my/bank-account', {
    who: 'member',
    confirmed: true,
    input: accountInput,
    run: async (tx, { c, id, viewer, at, input }) => {
      const { keys } = c.var.deps
      await setBankAccount(tx, { ...input, id, memberId: viewer.memberId, key: keys.documents, at })
      return { to: '/my/bank-account', flash: texts[c.var.lang].account.done }
    },
    rerender: showAccount,
  })
  post(app, '/my/payouts/mode', {
    who: 'member',
    input: z.object({ mode: field.oneOf(['automatic', 'on-request']) }),
    run: async (tx, { c, viewer, at, input }) => {
      await chooseMode(tx, { memberId: viewer.memberId, mode: input.mode, isRequested: false, at })
      return { to: '/my/payouts', flash: texts[c.var.lang].own.saved }
    },
    rerender: showPayouts,
  })
  post(app, '/my/payouts/request', {
    who: 'member',
    input: noFields,
    run: async (tx, { c, viewer, at }) => {
      await chooseMode(tx, { memberId: viewer.memberId, mode: 'on-request', isRequested: true, at })
      return { to: '/my/payouts', flash: texts[c.var.lang].own.requested }
    },
    rerender: showPayouts,
  })
  payoutConsoleRoutes(app)
}
