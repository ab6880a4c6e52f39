import { z } from 'zod'
import { inTransaction, type Tx } from '../../platform/db'
import { readText } from '../../platform/http/form-body'
import { FormFault, field } from '../../platform/http/forms'
import { page } from '../../platform/http/page'
import {
  type Act,
  get,
  hook,
  type PostResult,
  post,
  type Routes,
  viewerOf,
} from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { newId } from '../../platform/ids'
import { attemptPayment } from './commands/attempt-payment'
import { receiveWebhook } from './commands/receive-webhook'
import { canStillBePaid } from './lifecycle'
import { SandboxConfirmPage, SandboxOverPage, SandboxPayPage } from './pages/sandbox-pay-page'
import { type ChargeView, chargeToPay } from './queries-charges'
import { refuse } from './refusals'
import { answerPlan, bankPlan, type Plan, planOf, readCard } from './sandbox/cards'
import { texts } from './texts'

/** A provider's news is a short document. */
const webhookBytesMax = 64 * 1024

const backOf = ({ lines: [line] }: ChargeView): string => `/${line?.page ?? 'orders'}/${line?.orderId ?? ''}`
const isOpen = (c: Ctx, charge: ChargeView): boolean =>
  charge.status !== 'succeeded' && canStillBePaid(charge.createdAt, c.var.at)

/** What became of the last attempt stands in the address, since the attempt itself is kept and the form is not. */
const sayFailure = (c: Ctx): void => {
  const failures: Record<string, string> = texts[c.var.lang].sandbox.failures
  const failure = failures[c.req.query('failed') ?? '']
  if (failure && !c.var.form) c.set('form', { values: {}, errors: { number: failure } })
}

const showCharge =
  (draw: (charge: ChargeView, attemptId: string) => ReturnType<typeof SandboxPayPage>) => async (c: Ctx) => {
    const charge = await chargeToPay(c.var.deps.db, viewerOf(c), c.req.param('id') ?? '')
    if (!charge) return c.notFound()
    if (!isOpen(c, charge)) return page(c, <SandboxOverPage charge={charge} back={backOf(charge)} />)
    sayFailure(c)
    return page(c, draw(charge, newId(c.var.at)))
  }

const showPay = showCharge((charge, attemptId) => <SandboxPayPage charge={charge} attemptId={attemptId} />)
// Only the card company's own question can be answered.
const showConfirm = showCharge((charge, attemptId) =>
  charge.status === 'needs-action' ? (
    <SandboxConfirmPage charge={charge} attemptId={attemptId} />
  ) : (
    <SandboxPayPage charge={charge} attemptId={attemptId} />
  ),
)

/** Where the payer goes after an attempt. */
const onward = (c: Ctx, charge: ChargeView, plan: Plan): PostResult => {
  const t = texts[c.var.lang].sandbox
  const here = `/sandbox/pay/${charge.id}`
  if (plan.status === 'needs-action') return { to: `${here}/confirm` }
  if (plan.status === 'failed') return { to: `${here}?failed=${plan.failure}` }
  const isTold = plan.events.some((event) => event.afterSeconds === 0)
  return { to: backOf(charge), flash: isTold ? t.paid : t.waiting }
}

const attempt = async (tx: Tx, act: Act<unknown>, how: { method: 'card' | 'bank'; plan: Plan }) => {
  const { c, viewer, at, id } = act
  const charge = await chargeToPay(tx, viewer, act.param('id'))
  if (!charge) throw refuse('charge-not-found')
  const isAnswer = c.req.path.endsWith('/confirm')
  if (!isOpen(c, charge) || (isAnswer && charge.status !== 'needs-action')) throw refuse('charge-is-over')
  await attemptPayment(tx, { sandbox: c.var.deps.payments.sandbox, id, charge, at, ...how })
  return onward(c, charge, how.plan)
}

const cardInput = z.object({
  number: z.string().max(40).default(''),
  expiry: z.string().max(20).default(''),
  cvc: z.string().max(10).default(''),
})

const planOfCard = ({ c, input, at }: Act<z.output<typeof cardInput>>): Plan => {
  const card = readCard(input, at)
  if ('deed' in card) return planOf(card.deed)
  const words = texts[c.var.lang].sandbox.faults
  const errors = Object.fromEntries(Object.entries(card.faults).map(([name, fault]) => [name, words[fault]]))
  throw new FormFault({ values: { number: input.number, expiry: input.expiry }, errors })
}

/** The pages of the built-in provider, and the webhook that its events arrive at. */
export const sandboxRoutes = (app: Routes): void => {
  get(app, '/sandbox/pay/:id', { who: 'member', show: showPay })
  post(app, '/sandbox/pay/:id', {
    who: 'member',
    input: cardInput,
    run: (tx, act) => attempt(tx, act, { method: 'card', plan: planOfCard(act) }),
    rerender: showPay,
  })
  post(app, '/sandbox/pay/:id/bank', {
    who: 'member',
    input: z.object({}),
    run: (tx, act) => attempt(tx, act, { method: 'bank', plan: bankPlan }),
    rerender: showPay,
  })
  get(app, '/sandbox/pay/:id/confirm', { who: 'member', show: showConfirm })
  post(app, '/sandbox/pay/:id/confirm', {
    who: 'member',
    input: z.object({ answer: field.oneOf(['approve', 'refuse']) }),
    run: (tx, act) => attempt(tx, act, { method: 'card', plan: answerPlan(act.input.answer === 'approve') }),
    rerender: showConfirm,
  })
  hook(app, '/webhooks/sandbox', async (c) => {
    const { text: body, whole } = await readText(c, webhookBytesMax)
    if (!whole) return c.text('Too large.', 413)
    const signature = c.req.header('x-signature') ?? ''
    const { db, payments } = c.var.deps
    const at = c.var.at
    const known = await inTransaction(db, (tx) =>
      receiveWebhook(tx, { provider: payments.sandbox, body, signature, at }),
    )
    return known ? c.body(null, 204) : c.text('The signature does not match.', 400)
  })
}
