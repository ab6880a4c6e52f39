import fs from 'node:fs/promises'
import { z } from 'zod'
import type { Tx } from '../../platform/db'
import { field } from '../../platform/http/forms'
import { page } from '../../platform/http/page'
import { type Act, get, noFields, post, type Routes } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { refundByTransfer } from '../ledger'
import { returnReasons } from '../payouts'
import { assign } from './commands/assign'
import { readStatement } from './commands/read-statement'
import { release } from './commands/release'
import { takePayoutReturn } from './commands/take-payout-return'
import { unassign } from './commands/unassign'
import { candidatesFor } from './matching'
import { DepositsPage } from './pages/deposits-page'
import { payoutReturnsFor } from './payout-returns'
import { awaitedTransfers, chargeOfNumber } from './queries'
import { decidedDeposits, dueRefunds, lastStatements, openDeposits, sentPayouts } from './queries-console'
import { refuse } from './refusals'
import { texts } from './texts'

const here = '/console/deposits'
const who = 'operator:money' as const
/** A year of a busy account has some ten thousand lines of 200 bytes. */
const statementBytesMax = 8 * 1024 * 1024
/** More than a person compares. */
const candidatesShown = 5

const showDeposits = async (c: Ctx) => {
  const { db } = c.var.deps
  const awaited = await awaitedTransfers(db, c.var.at)
  const payers = new Map(awaited.map(({ chargeId, payer }) => [chargeId, payer]))
  const deposits = await openDeposits(db)
  const amounts = [...new Set(deposits.map(({ amountYen }) => amountYen))]
  const sent = await sentPayouts(db, { amounts, at: c.var.at })
  const open = deposits.map((deposit) => ({
    deposit,
    returns: payoutReturnsFor(deposit, sent).slice(0, candidatesShown),
    candidates: candidatesFor(deposit, awaited)
      .slice(0, candidatesShown)
      .map((one) => ({ ...one, payer: payers.get(one.chargeId) ?? '' })),
  }))
  const [decided, refunds] = [await decidedDeposits(db), await dueRefunds(db)]
  const statements = await lastStatements(db)
  return page(c, <DepositsPage {...{ open, decided, refunds, statements }} />)
}

const upload = async (tx: Tx, act: Act<unknown>, bytes: Buffer) => {
  const { id, at, viewer, c } = act
  const name = act.files.get('statement')?.[0]?.name ?? ''
  const { found, added, paid } = await readStatement(tx, { id, name, bytes, actorId: viewer.memberId, at })
  return { to: here, flash: texts[c.var.lang].console.readDone(found, added, paid) }
}

/** What an operator decides of one deposit. */
const decisionRoutes = (app: Routes): void => {
  post(app, `${here}/:id/assign`, {
    who,
    input: z.object({ number: field.whole(1, 9_999_999) }),
    run: async (tx, { c, param, viewer, at, input }) => {
      const chargeId = await chargeOfNumber(tx, input.number)
      if (chargeId === undefined) throw refuse('transfer-not-found', 'number')
      const outcome = await assign(tx, { depositId: param('id'), chargeId, actorId: viewer.memberId, at })
      const t = texts[c.var.lang].console
      return { to: here, flash: outcome === 'paid' ? t.assigned : t.assignedShort }
    },
    rerender: showDeposits,
  })
  post(app, `${here}/:id/unassign`, {
    who,
    input: noFields,
    run: async (tx, { c, param }) => {
      await unassign(tx, { depositId: param('id') })
      return { to: here, flash: texts[c.var.lang].console.unassigned }
    },
    rerender: showDeposits,
  })
  post(app, `${here}/:id/release`, {
    who,
    input: z.object({ how: field.oneOf(['returned', 'foreign']), note: field.optionalLine(200) }),
    run: async (tx, { c, param, viewer, at, input }) => {
      await release(tx, { depositId: param('id'), actorId: viewer.memberId, at, ...input })
      return { to: here, flash: texts[c.var.lang].console.released }
    },
    rerender: showDeposits,
  })
}

/** A payout that came back, as the page has proposed it. */
const returnRoute = (app: Routes): void =>
  post(app, `${here}/:id/payout-return`, {
    who,
    input: z.object({ line: field.line(40), reason: field.oneOf(returnReasons) }),
    run: async (tx, { c, param, viewer, at, input }) => {
      const { line: lineId, reason } = input
      await takePayoutReturn(tx, { depositId: param('id'), lineId, reason, actorId: viewer.memberId, at })
      return { to: here, flash: texts[c.var.lang].console.payoutTaken }
    },
    rerender: showDeposits,
  })

/** The operators' page of deposits: statements, what has to be decided, refunds to transfer. */
export const depositConsoleRoutes = (app: Routes): void => {
  get(app, here, { who, show: showDeposits })
  decisionRoutes(app)
  returnRoute(app)
  post(app, `${here}/statements`, {
    who,
    input: noFields,
    limit: { files: { count: 1, bytes: statementBytesMax } },
    before: async ({ files }) => {
      const file = files.get('statement')?.[0]
      if (!file || file.bytes === 0) throw refuse('no-file', 'statement')
      return fs.readFile(file.path)
    },
    run: upload,
    rerender: showDeposits,
  })
  post(app, `${here}/refunds/:id`, {
    who,
    input: noFields,
    run: async (tx, { c, param, viewer, at }) => {
      if (!(await refundByTransfer(tx, { refundId: param('id'), at, actorId: viewer.memberId })))
        throw refuse('refund-not-due')
      return { to: here, flash: texts[c.var.lang].console.refunded }
    },
    rerender: showDeposits,
  })
}
