import type { Stripe } from 'stripe'
import type { JobContext } from '../../../platform/jobs'
import type { Chargeback, PaymentProvider, PaymentState, Received } from '../provider'
import { lastCheckout } from '../store-stripe'
import { type CheckoutWish, openCheckout, readCheckout, type StandingCheckout } from './checkout'
import { asking, connectStripe, isStripeError, type StripeSdk, type StripeSettings } from './stripe-client'
import { chargebackOf, chargeOfRef, failureOf, stateOfCheckout, stripeRef, yenOf } from './stripe-events'

export const stripeName = 'stripe'

export interface StripePayments extends PaymentProvider {
  /** Where the payer of a charge goes now. */
  readonly checkout: (context: Pick<JobContext, 'db' | 'at'>, wish: CheckoutWish) => Promise<StandingCheckout>
  /** Whether the key opens an account, and real money moves there. Throws StripeError. */
  readonly probe: () => Promise<{ live: boolean }>
}

type Sdk = () => Promise<StripeSdk>

/** Our id of a payment; null when another program of the same account made it. */
const ownCharge = ({ metadata }: { metadata: Stripe.Metadata | null }): string | null =>
  metadata?.['charge'] ?? null

const idOf = (given: string | { id: string } | null): string | null =>
  typeof given === 'string' ? given : (given?.id ?? null)

const intentEvent = (
  id: string,
  kind: 'succeeded' | 'failed' | 'needs-action',
  intent: Stripe.PaymentIntent,
): Received => {
  const charge = ownCharge(intent)
  if (charge === null) return 'of-no-concern'
  const amountYen = yenOf(kind === 'succeeded' ? intent.amount_received : intent.amount, intent.currency)
  const failure = kind === 'failed' ? failureOf(intent) : null
  return { id, kind: `charge.${kind}`, ref: stripeRef(charge), amountYen, failure }
}

/** A dispute names the payment only: whose it is has to be asked. */
const withRef = async (sdk: StripeSdk, dispute: Stripe.Dispute): Promise<Chargeback | null> => {
  const intentId = idOf(dispute.payment_intent)
  if (intentId === null) return null
  const charge = ownCharge(await asking(() => sdk.paymentIntents.retrieve(intentId)))
  return charge === null ? null : chargebackOf(dispute, stripeRef(charge))
}

const read = async (sdk: StripeSdk, event: Stripe.Event): Promise<Received> => {
  switch (event.type) {
    case 'payment_intent.succeeded':
      return intentEvent(event.id, 'succeeded', event.data.object)
    case 'payment_intent.payment_failed':
    case 'payment_intent.canceled':
      return intentEvent(event.id, 'failed', event.data.object)
    case 'payment_intent.requires_action': {
      const type = event.data.object.next_action?.type
      const asks = type === 'use_stripe_sdk' || type === 'redirect_to_url'
      return asks ? intentEvent(event.id, 'needs-action', event.data.object) : 'of-no-concern'
    }
    case 'charge.dispute.created':
    case 'charge.dispute.funds_withdrawn':
    case 'charge.dispute.funds_reinstated':
    case 'charge.dispute.closed': {
      const chargeback = await withRef(sdk, event.data.object)
      return chargeback ? { ...chargeback, id: event.id, kind: 'chargeback' } : 'of-no-concern'
    }
    default:
      return 'of-no-concern'
  }
}

const verify = async (
  sdk: StripeSdk,
  secret: string,
  { body, signature, at }: Parameters<PaymentProvider['verifyWebhook']>[0],
) => {
  const { webhooks } = sdk
  let event: Stripe.Event
  try {
    event = webhooks.constructEvent(body, signature, secret, undefined, undefined, at.getTime())
  } catch {
    return 'not-signed'
  }
  return read(sdk, event)
}

const refundStates: Record<string, 'succeeded' | 'failed' | 'waiting'> = {
  succeeded: 'succeeded',
  failed: 'failed',
  canceled: 'failed',
}

/**
 * Gives back once per refund id: Stripe forgets idempotency keys after a day or so, and the reconciler asks for longer than that,
 * so what the payment has been given back already is read first.
 */
const giveBack = async (
  sdk: StripeSdk,
  intent: string,
  { id, amountYen }: { id: string; amountYen: bigint },
): Promise<'succeeded' | 'failed' | 'waiting'> => {
  const made = await asking(async () => {
    for await (const one of sdk.refunds.list({ payment_intent: intent, limit: 100 }))
      if (one.metadata?.['refund'] === id) return one
    return null
  })
  const refund =
    made ??
    (await asking(() =>
      sdk.refunds.create(
        { payment_intent: intent, amount: Number(amountYen), metadata: { refund: id } },
        { idempotencyKey: `tanomi-refund-${id}` },
      ),
    ))
  return refundStates[refund.status ?? ''] ?? 'waiting'
}

/** The one reason for which asking again cannot help: more would be given back than was paid. */
const refund =
  (sdk: Sdk): PaymentProvider['refund'] =>
  async ({ db }, asked) => {
    const known = await lastCheckout(db, chargeOfRef(asked.ref))
    if (!known) return 'failed'
    const stripe = await sdk()
    const intent = idOf((await readCheckout(stripe, known.sessionId)).payment_intent)
    if (intent === null) return 'failed'
    try {
      return await giveBack(stripe, intent, asked)
    } catch (error) {
      if (isStripeError(error) && error.code === 'charge_already_refunded') return 'failed'
      throw error
    }
  }

const unknown: PaymentState = { status: 'unknown', amountYen: 0n, failure: null }

const chargebacks =
  (sdk: Sdk): PaymentProvider['chargebacks'] =>
  async (_context, { since, open }) => {
    const stripe = await sdk()
    const recent = await asking(async () => {
      const found: Stripe.Dispute[] = []
      const created = { gte: Math.floor(since.getTime() / 1000) }
      for await (const one of stripe.disputes.list({ created, limit: 100 })) found.push(one)
      return found
    })
    const listed = new Set(recent.map(({ id }) => id))
    for (const id of open.filter((id) => !listed.has(id)))
      recent.push(await asking(() => stripe.disputes.retrieve(id)))
    const all: Chargeback[] = []
    for (const dispute of recent) {
      const chargeback = await withRef(stripe, dispute)
      if (chargeback) all.push(chargeback)
    }
    return all
  }

/** Stripe behind the port (§4.3): payments on its own page, signed webhooks, refunds under our own keys. */
export const openStripe = (settings: StripeSettings): StripePayments => {
  let opening: Promise<StripeSdk> | undefined
  const sdk: Sdk = () => {
    opening ??= connectStripe(settings)
    return opening
  }
  return {
    name: stripeName,
    charge: (chargeId) => ({ ref: stripeRef(chargeId), payPath: `/pay/stripe/${chargeId}` }),
    refund: refund(sdk),
    verifyWebhook: async (webhook) => verify(await sdk(), settings.webhookSecret, webhook),
    status: async ({ db }, ref) => {
      const known = await lastCheckout(db, chargeOfRef(ref))
      return known ? stateOfCheckout(await readCheckout(await sdk(), known.sessionId)) : unknown
    },
    chargebacks: chargebacks(sdk),
    checkout: async (context, wish) => openCheckout(await sdk(), context, wish),
    probe: async () => {
      const stripe = await sdk()
      return { live: (await asking(() => stripe.balance.retrieve())).livemode }
    },
  }
}
