import { z } from 'zod'
import { inTransaction, type Reader, type Tx } from '../../platform/db'
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
import type { Ctx, Viewer } from '../../platform/http/types'
import { newId } from '../../platform/ids'
import { attemptPayment } from './commands/attempt-payment'
import { receiveEvent } from './commands/receive-event'
import { backOf, isOpen } from './open-charge'
import { PayOverPage } from './pages/pay-parts'
import { SandboxConfirmPage, SandboxPayPage } from './pages/sandbox-pay-page'
import { type ChargeView, chargeToPay } from './queries-charges'
import { refuse } from './refusals'
import { answerPlan, type Plan, planOf, readCard } from './sandbox/cards'
import { texts } from './texts'

/** A provider's news is a short document. */
const webhookBytesMax = 64 * 1024

/** A charge that this payer pays here: one of another provider, and none once another one is set, moves no money here. */
const readCharge = async (c: Ctx, db: Reader, viewer: Viewer): Promise<ChargeView | undefined> => {
  const charge = await chargeToPay(db, viewer, c.req.param('id') ?? '')
  return charge?.provider === c.var.deps.payments.current.name ? charge : undefined
}

/** What became of the last attempt stands in the address, since the attempt itself is kept and the form is not. */
const sayFailure = (c: Ctx): void => {
  const failures: Record<string, string> = texts[c.var.lang].sandbox.failures
  const failure = failures[c.req.query('failed') ?? '']
  if (failure && !c.var.form) c.set('form', { values: {}, errors: { number: failure } })
}

const showCharge =
  (draw: (charge: ChargeView, attemptId: string) => ReturnType<typeof SandboxPayPage>) => async (c: Ctx) => {
    const charge = await readCharge(c, c.var.deps.db, viewerOf(c))
    if (!charge) return c.notFound()
    if (!isOpen(c, charge)) return page(c, <PayOverPage charge={charge} back={backOf(charge)} />)
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

const attempt = async (tx: Tx, act: Act<unknown>, how: { plan: Plan }) => {
  const { c, viewer, at, id } = act
  const charge = await readCharge(c, tx, viewer)
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
    run: (tx, act) => attempt(tx, act, { plan: planOfCard(act) }),
    rerender: showPay,
  })
  get(app, '/sandbox/pay/:id/confirm', { who: 'member', show: showConfirm })
  post(app, '/sandbox/pay/:id/confirm', {
    who: 'member',
    input: z.object({ answer: field.oneOf(['approve', 'refuse']) }),
    run: (tx, act) => attempt(tx, act, { plan: answerPlan(act.input.answer === 'approve') }),
    rerender: showConfirm,
  })
  hook(app, '/webhooks/sandbox', async (c) => {
    const { text: body, whole } = await readText(c, webhookBytesMax)
    if (!whole) return c.text('Too large.', 413)
    const signature = c.req.header('x-signature') ?? ''
    const { db, payments } = c.var.deps
    const at = c.var.at
    const received = await payments.sandbox.verifyWebhook({ body, signature, at })
    if (received === 'not-signed') return c.text('The signature does not match.', 400)
    if (received !== 'of-no-concern')
      await inTransaction(db, (tx) =>
        receiveEvent(tx, { provider: payments.sandbox.name, event: received, at }),
      )
    return c.body(null, 204)
  })
}
