import { recordLook } from '../../platform/audit'
import { addMonths, dateOf } from '../../platform/clock'
import { sharedByGuests } from '../../platform/http/guest-pages'
import { onView } from '../../platform/http/on-view'
import { page } from '../../platform/http/page'
import { pageAsked } from '../../platform/http/paging'
import { get, type Routes, show, viewerOf } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { calculate, calculatorFields } from './calculator'
import { feesOf } from './fees'
import { canStillBePaid } from './lifecycle'
import { EarningsPage } from './pages/earnings-page'
import { monthsShown } from './pages/earnings-parts'
import { LedgerPage } from './pages/ledger-page'
import { PaymentsPage } from './pages/payments-page'
import { PostingPage } from './pages/posting-page'
import { PricesPage } from './pages/prices-page'
import { disputeList, ledgerPage, orderTrace, postingPage } from './queries-console'
import { earningsByMonth, salesOfYear, unpaidEarnings } from './queries-earnings'
import { earningsPage, paymentsPage } from './queries-pages'
import { sandboxRoutes } from './routes-sandbox'
import { stripeRoutes } from './routes-stripe'
import { estimateTaxes } from './tax-estimate'
import { texts } from './texts'
import { verifyLedger } from './verify'

const showPrices = (c: Ctx) => {
  const typed = Object.fromEntries(calculatorFields.map((field) => [field, c.req.query(field) ?? '']))
  const isTyped = Object.values(typed).some((text) => text !== '')
  const on = dateOf(c.var.at)
  const result = calculate(typed, { was: c.req.query('was'), on })
  if ('fees' in result) return page(c, <PricesPage fees={result.fees} typed={isTyped} />)
  const t = texts[c.var.lang].prices
  const words = { many: t.oneOnly, 'not-a-number': t.notANumber }
  const errors = Object.fromEntries(
    Object.entries(result.faults).map(([field, fault]) => [field, words[fault]]),
  )
  c.set('form', { values: typed, errors })
  c.status(422)
  return page(c, <PricesPage fees={feesOf(0n, on)} typed />)
}

const showPayments = async (c: Ctx) => {
  const payments = await paymentsPage(c.var.deps.db, viewerOf(c))
  const { current } = c.var.deps.payments
  return page(
    c,
    <PaymentsPage
      payments={payments}
      payPathOf={({ id, provider, status, createdAt }) =>
        status !== 'succeeded' && provider === current.name && canStillBePaid(createdAt, c.var.at)
          ? current.charge(id).payPath
          : null
      }
    />,
  )
}

const showEarnings = async (c: Ctx) => {
  const number = pageAsked(c)
  const { db } = c.var.deps
  const viewer = viewerOf(c)
  const today = dateOf(c.var.at)
  const year = Number(today.slice(0, 4))
  const since = addMonths(`${today.slice(0, 7)}-01`, 1 - monthsShown)
  const earnings = await earningsPage(db, viewer, number)
  const months = await earningsByMonth(db, viewer, since)
  const unpaid = await unpaidEarnings(db, viewer)
  const estimate = estimateTaxes(await salesOfYear(db, viewer, year), year)
  return page(c, <EarningsPage {...{ earnings, months, unpaid, estimate, today }} page={number} />)
}

const showLedger = async (c: Ctx) => {
  const { db } = c.var.deps
  const [ledger, report] = [await ledgerPage(db), await verifyLedger(db)]
  return page(c, <LedgerPage ledger={ledger} disputes={await disputeList(db)} report={report} />)
}

/** Whose money it was: each look is kept (§5.4). */
const showPosting = async (c: Ctx) => {
  const { db } = c.var.deps
  const found = await postingPage(db, c.req.param('posting') ?? '')
  if (found?.entries.some(({ owner }) => owner !== null)) {
    const look = {
      at: c.var.at,
      actorId: viewerOf(c).memberId,
      deed: 'view-posting',
      purpose: 'ledger-check',
    } as const
    await onView(c, (tx) =>
      recordLook(tx, { ...look, subjectKind: 'posting', subjectId: String(found.posting.id) }),
    )
  }
  const [, orderId = ''] = found?.posting.reference.split('order/') ?? []
  const trace = found ? await orderTrace(db, orderId) : []
  return show(c, found, ({ posting, entries }) => (
    <PostingPage posting={posting} entries={entries} trace={trace} />
  ))
}

/** Pages about money, and the webhooks of the payment providers. */
export const ledgerRoutes = (app: Routes): void => {
  get(app, '/prices', { who: 'anyone', show: sharedByGuests(showPrices) })
  get(app, '/my/payments', { who: 'member', show: showPayments })
  get(app, '/my/earnings', { who: 'member', show: showEarnings })
  get(app, '/console/ledger', { who: 'operator:money', show: showLedger })
  get(app, '/console/ledger/:posting', { who: 'operator:money', show: showPosting })
  sandboxRoutes(app)
  stripeRoutes(app)
}
