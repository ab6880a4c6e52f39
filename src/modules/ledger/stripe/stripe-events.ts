// Pure: what Stripe's objects mean to us. Amounts of yen have no decimals at Stripe, either.
import type { Stripe } from 'stripe'
import type { Chargeback, PaymentState } from '../provider'

export const stripeRef = (chargeId: string): string => `stripe-${chargeId}`
export const chargeOfRef = (ref: string): string => ref.slice('stripe-'.length)

/** Whole yen. Throws for any other currency: nobody is asked for one. */
export const yenOf = (amount: number, currency: string): bigint => {
  if (currency !== 'jpy') throw new Error(`A payment in ${currency} cannot be booked in yen`)
  return BigInt(amount)
}

const tooLittle = new Set(['insufficient_funds', 'card_velocity_exceeded', 'withdrawal_count_limit_exceeded'])
const notApproved = new Set(['payment_intent_authentication_failure', 'authentication_required'])

/** Why a payment failed, in our words. */
export const failureOf = ({
  last_payment_error: error,
}: Pick<Stripe.PaymentIntent, 'last_payment_error'>): string => {
  if (!error) return 'left'
  if (tooLittle.has(error.decline_code ?? error.code ?? '')) return 'insufficient-funds'
  return notApproved.has(error.code ?? '') ? 'not-approved' : 'declined'
}

/** A voucher or an account to transfer to is no question that the payer still has to answer. */
const asksPayer = ({ next_action: next }: Pick<Stripe.PaymentIntent, 'next_action'>): boolean =>
  next?.type === 'use_stripe_sdk' || next?.type === 'redirect_to_url'

type Intent = Pick<
  Stripe.PaymentIntent,
  'status' | 'amount' | 'amount_received' | 'currency' | 'next_action' | 'last_payment_error'
>

/** How a payment stands. One that waits for another card is failed once somebody has tried. */
export const stateOfIntent = (intent: Intent): PaymentState => {
  const amountYen = yenOf(intent.amount, intent.currency)
  const state = (status: PaymentState['status'], failure: string | null = null): PaymentState => ({
    status,
    amountYen,
    failure,
  })
  switch (intent.status) {
    case 'succeeded':
      return { ...state('succeeded'), amountYen: yenOf(intent.amount_received, intent.currency) }
    case 'canceled':
      return state('failed', failureOf(intent))
    case 'requires_payment_method':
      return intent.last_payment_error ? state('failed', failureOf(intent)) : state('waiting')
    case 'requires_action':
      return state(asksPayer(intent) ? 'needs-action' : 'waiting')
    default:
      return state('waiting')
  }
}

type Checkout = Pick<Stripe.Checkout.Session, 'status'> & { payment_intent?: unknown }

/** How a charge stands whose page at Stripe is this one. Throws where the payment was not expanded. */
export const stateOfCheckout = (session: Checkout): PaymentState => {
  const { payment_intent: intent, status } = session
  if (typeof intent === 'string') throw new Error('The payment of a session was not expanded')
  if (intent) return stateOfIntent(intent as Stripe.PaymentIntent)
  if (status === 'expired') return { status: 'failed', amountYen: 0n, failure: 'left' }
  return { status: 'waiting', amountYen: 0n, failure: null }
}

type Disputed = Pick<Stripe.Dispute, 'id' | 'amount' | 'currency' | 'status'>

/**
 * A chargeback once its money has been taken from us: an inquiry (`warning_…`) takes none. Decided for us, the money has
 * come back.
 */
export const chargebackOf = (dispute: Disputed, ref: string): Chargeback | null => {
  if (dispute.status.startsWith('warning_') || dispute.status === 'prevented') return null
  const ended = (['won', 'lost'] as const).find((status) => status === dispute.status)
  return {
    disputeId: dispute.id,
    ref,
    amountYen: yenOf(dispute.amount, dispute.currency),
    outcome: ended ?? 'open',
  }
}
