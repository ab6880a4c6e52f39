// The page at Stripe on which a charge is paid. Cards are typed there, so no script of others runs on ours (decision 170).
import type { Stripe } from 'stripe'
import { inTransaction } from '../../../platform/db'
import type { Lang } from '../../../platform/i18n'
import type { JobContext } from '../../../platform/jobs'
import type { PaymentState } from '../provider'
import { type KnownCheckout, lastCheckout, recordCheckout } from '../store-stripe'
import { asking, type StripeSdk } from './stripe-client'
import { stateOfCheckout } from './stripe-events'

export interface CheckoutWish {
  chargeId: string
  amountYen: bigint
  /** What is paid for, as Stripe's page shows it. */
  title: string
  /** Where Stripe sends the payer back to, paid or not: our page of the charge. */
  returnUrl: string
  lang: Lang
}

export const readCheckout = (sdk: StripeSdk, sessionId: string) =>
  asking(() => sdk.checkout.sessions.retrieve(sessionId, { expand: ['payment_intent'] }))

type Session = Awaited<ReturnType<typeof readCheckout>>

/** The payment of a finished page can be tried again by nobody: another page takes its place only then. */
const closeFor = async (sdk: StripeSdk, session: Session): Promise<boolean> => {
  if (session.status === 'expired') return true
  if (session.status !== 'complete' || stateOfCheckout(session).status !== 'failed') return false
  const intent = session.payment_intent as Stripe.PaymentIntent
  if (intent.status === 'canceled') return true
  const { status } = await asking(() => sdk.paymentIntents.cancel(intent.id))
  return status === 'canceled'
}

/** A payer has a day, as long as a charge can be begun (`canStillBePaid`): Stripe takes no less than half an hour. */
const hoursOpen = 23

const makeCheckout = async (sdk: StripeSdk, wish: CheckoutWish, of: { attempt: number; at: Date }) => {
  const { chargeId, amountYen, title, returnUrl, lang } = wish
  const metadata = { charge: chargeId }
  const product_data = { name: title.slice(0, 250) }
  return asking(() =>
    sdk.checkout.sessions.create(
      {
        mode: 'payment',
        client_reference_id: chargeId,
        line_items: [
          { quantity: 1, price_data: { currency: 'jpy', unit_amount: Number(amountYen), product_data } },
        ],
        metadata,
        payment_intent_data: { metadata, description: title.slice(0, 1000) },
        success_url: returnUrl,
        cancel_url: returnUrl,
        expires_at: Math.floor(of.at.getTime() / 1000) + hoursOpen * 3600,
        locale: lang,
      },
      // A second tab, or a process that died before it noted the page, gets the same one.
      { idempotencyKey: `tanomi-checkout-${chargeId}-${of.attempt}` },
    ),
  )
}

/** How a charge stands at Stripe, and the page to pay it on, if it can be paid there. */
export interface StandingCheckout {
  state: PaymentState
  url: string | null
}

const standing = (session: Session): StandingCheckout => ({
  state: stateOfCheckout(session),
  url: session.status === 'open' ? session.url : null,
})

/**
 * The page on which a charge is paid: the one that stands, or a new one where the one before has ended without a payment.
 * So a charge is never payable in two places at once.
 */
export const openCheckout = async (
  sdk: StripeSdk,
  { db, at }: Pick<JobContext, 'db' | 'at'>,
  wish: CheckoutWish,
): Promise<StandingCheckout> => {
  const known = await lastCheckout(db, wish.chargeId)
  if (known) {
    const session = await readCheckout(sdk, known.sessionId)
    if (!(await closeFor(sdk, session))) return standing(session)
  }
  const attempt = (known?.attempt ?? 0) + 1
  const made = await makeCheckout(sdk, wish, { attempt, at })
  const checkout: KnownCheckout = { sessionId: made.id, attempt }
  await inTransaction(db, (tx) => recordCheckout(tx, { ...checkout, chargeId: wish.chargeId, at }))
  return { state: { status: 'waiting', amountYen: wish.amountYen, failure: null }, url: made.url }
}
