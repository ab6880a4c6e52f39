import { z } from 'zod'
import { addDays, dateOf, later } from '../../platform/clock'
import type { Reader, Tx } from '../../platform/db'
import { enqueue } from '../../platform/enqueue'
import { field } from '../../platform/http/forms'
import { page } from '../../platform/http/page'
import { type Act, get, type PostResult, post, type Routes, viewerOf } from '../../platform/http/routing'
import type { Ctx, Viewer } from '../../platform/http/types'
import { newId } from '../../platform/ids'
import { backOf, type ChargeView, chargeToPay, PayOverPage } from '../ledger'
import { bankPlace, payer } from '../payouts'
import { chooseTransfer } from './commands/choose-transfer'
import { practiceJob } from './jobs'
import { type Account, SenderPage, TransferPage } from './pages/transfer-page'
import { practiceSeconds, practiceWays } from './practice'
import { waitDays } from './provider'
import { transferToMake } from './queries'
import { refuse } from './refusals'
import { depositConsoleRoutes } from './routes-console'
import { texts } from './texts'

const chargeOf = (c: Ctx, db: Reader, viewer: Viewer): Promise<ChargeView | undefined> =>
  chargeToPay(db, viewer, c.req.param('id') ?? '')

const over = (c: Ctx, charge: ChargeView) => page(c, <PayOverPage charge={charge} back={backOf(charge)} />)

const showSender = async (c: Ctx) => {
  const charge = await chargeOf(c, c.var.deps.db, viewerOf(c))
  if (!charge) return c.notFound()
  return charge.status === 'succeeded' ? over(c, charge) : page(c, <SenderPage charge={charge} />)
}

/** The site's account with the names of bank and branch; codes where the table of banks lacks them. */
const ownAccount = async (db: Reader): Promise<Account | null> => {
  const own = await payer(db)
  if (!own) return null
  const place = await bankPlace(own.bankCode, own.branchCode)
  return {
    bank: `${place?.bank.name ?? ''}（${own.bankCode}）`,
    branch: `${place?.branch.name ?? ''}（${own.branchCode}）`,
    ...{ kind: own.kind, number: own.number, holder: own.name },
  }
}

const isPractice = (c: Ctx): boolean => c.var.deps.payments.current === c.var.deps.payments.sandbox

const showTransfer = async (c: Ctx) => {
  const { db } = c.var.deps
  const viewer = viewerOf(c)
  const charge = await chargeOf(c, db, viewer)
  const transfer = charge && (await transferToMake(db, viewer, charge.id))
  const account = await ownAccount(db)
  if (!charge || !transfer || !account) return c.notFound()
  if (charge.status === 'succeeded') return over(c, charge)
  const until = addDays(dateOf(transfer.createdAt), waitDays)
  const practiceId = isPractice(c) ? newId(c.var.at) : null
  const back = backOf(charge)
  return page(c, <TransferPage {...{ charge, transfer, account, until, back, practiceId }} />)
}

/** Pretends a transfer: it stands in the bank's statement some time later. */
const pretend = async (tx: Tx, act: Act<{ way: (typeof practiceWays)[number] }>): Promise<PostResult> => {
  const { c, viewer, at, id, input } = act
  const transfer = await transferToMake(tx, viewer, act.param('id'))
  if (!transfer || !isPractice(c)) throw refuse('charge-not-found')
  const startAfter = later(at, { seconds: practiceSeconds(input.way) })
  await enqueue(tx, { name: practiceJob, startAfter }, { id, chargeId: transfer.chargeId, way: input.way })
  return { to: `/pay/bank/${transfer.chargeId}`, flash: texts[c.var.lang].pay.pretended }
}

/** Paying by transfer, and the operators' side of it. */
export const depositRoutes = (app: Routes): void => {
  get(app, '/pay/bank/from/:id', { who: 'member', show: showSender })
  post(app, '/pay/bank/from/:id', {
    who: 'member',
    input: z.object({ sender: field.line(40) }),
    run: async (tx, { c, id, viewer, input, at }) => {
      const of = await chargeOf(c, tx, viewer)
      if (!of) throw refuse('charge-not-found')
      if (of.status === 'succeeded') throw refuse('charge-is-over')
      const { payPath } = await chooseTransfer(tx, { id, of, payerId: viewer.memberId, ...input, at })
      return { to: payPath }
    },
    rerender: showSender,
  })
  get(app, '/pay/bank/:id', { who: 'member', show: showTransfer })
  post(app, '/pay/bank/:id/practice', {
    who: 'member',
    input: z.object({ way: field.oneOf(practiceWays) }),
    run: pretend,
    rerender: showTransfer,
  })
  depositConsoleRoutes(app)
}
