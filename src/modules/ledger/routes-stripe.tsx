import { inTransaction } from '../../platform/db'
import { readText } from '../../platform/http/form-body'
import { page } from '../../platform/http/page'
import { get, hook, type Routes, viewerOf } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import type { JobContext } from '../../platform/jobs'
import { receiveEvent } from './commands/receive-event'
import { backOf, isOpen } from './open-charge'
import { PayOverPage } from './pages/pay-parts'
import { type Standing, StripePayPage } from './pages/stripe-pay-page'
import { type ChargeView, chargeToPay } from './queries-charges'
import { isStripeError } from './stripe/stripe-client'
import { stripeName } from './stripe/stripe-provider'
import { askAbout } from './sweep'

/** An event holds one object of Stripe's; the largest (a checkout of many lines) is far smaller. */
const webhookBytesMax = 256 * 1024

const contextOf = (c: Ctx): JobContext => ({ db: c.var.deps.db, at: c.var.at, services: c.var.deps })

const readCharge = async (c: Ctx): Promise<ChargeView | undefined> => {
  const charge = await chargeToPay(c.var.deps.db, viewerOf(c), c.req.param('id') ?? '')
  return charge?.provider === stripeName ? charge : undefined
}

const titleOf = ({ lines }: ChargeView): string =>
  lines.map(({ title }) => title ?? '').join(', ') || 'Tanomi'

/** What Stripe says of the charge, and its page; null while Stripe does not answer. */
const standingOf = async (c: Ctx, charge: ChargeView): Promise<Standing> => {
  const { payments, config, log } = c.var.deps
  const { id: chargeId, amountYen } = charge
  const returnUrl = `${config.baseUrl}/pay/stripe/${chargeId}`
  const wish = { chargeId, amountYen, title: titleOf(charge), returnUrl, lang: c.var.lang }
  try {
    return (await payments.stripe?.checkout(contextOf(c), wish)) ?? null
  } catch (error) {
    if (!isStripeError(error)) throw error
    log.error({ err: error, chargeId }, 'stripe')
    return null
  }
}

/**
 * The payer's page of a charge at Stripe: before paying, and on the way back. Whoever comes back before Stripe's message has
 * arrived is not told to wait: how the payment stands is asked at once.
 */
const showPay = async (c: Ctx) => {
  const found = await readCharge(c)
  if (!found) return c.notFound()
  const back = backOf(found)
  if (!isOpen(c, found)) return page(c, <PayOverPage charge={found} back={back} />)
  const standing = await standingOf(c, found)
  const { provider, ref: providerRef, createdAt } = found
  if (standing && (standing.state.status !== 'waiting' || found.status === 'failed'))
    await askAbout(contextOf(c), { provider, providerRef, createdAt })
  const charge = (await readCharge(c)) ?? found
  if (charge.status === 'succeeded') return c.redirect(back, 303)
  const here = `/pay/stripe/${charge.id}`
  return page(c, <StripePayPage {...{ charge, standing, here, back }} />)
}

/** Stripe's messages, verified on the body as it came; and the page from which a client leaves for Stripe. */
export const stripeRoutes = (app: Routes): void => {
  get(app, '/pay/stripe/:id', { who: 'member', show: showPay })
  hook(app, '/webhooks/stripe', async (c) => {
    const { db, payments } = c.var.deps
    if (!payments.stripe) return c.notFound()
    const { text: body, whole } = await readText(c, webhookBytesMax)
    if (!whole) return c.text('Too large.', 413)
    const signature = c.req.header('stripe-signature') ?? ''
    const { at } = c.var
    const received = await payments.stripe.verifyWebhook({ body, signature, at })
    if (received === 'not-signed') return c.text('The signature does not match.', 400)
    if (received !== 'of-no-concern')
      await inTransaction(db, (tx) => receiveEvent(tx, { provider: stripeName, event: received, at }))
    return c.body(null, 204)
  })
}
