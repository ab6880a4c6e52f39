import type { JobContext } from '../../platform/jobs'

/** What a provider says about a payment. `unknown`: it has never heard of it, or nobody has tried to pay. */
export type PaymentStatus = 'unknown' | 'waiting' | 'needs-action' | 'succeeded' | 'failed'

export interface PaymentState {
  status: PaymentStatus
  amountYen: bigint
  failure: string | null
}

/** One signed message about a payment. `ref` is our name for it, as `charge` has given it. */
export interface ChargeEvent {
  id: string
  kind: 'charge.needs-action' | 'charge.succeeded' | 'charge.failed'
  ref: string
  amountYen: bigint
  failure: string | null
}

/** The card company has taken a payment back; then it has decided for the site, or for its customer. */
export interface Chargeback {
  /** The provider's name for it. */
  disputeId: string
  ref: string
  amountYen: bigint
  outcome: 'open' | 'won' | 'lost'
}

export interface ChargebackEvent extends Chargeback {
  id: string
  kind: 'chargeback'
}

export type ProviderEvent = ChargeEvent | ChargebackEvent

/** What a webhook's body was: signed by somebody else, signed but of no concern, or an event. */
export type Received = 'not-signed' | 'of-no-concern' | ProviderEvent

/** Names the payment of a charge and says where its payer goes. Pure: the provider is asked when they arrive. */
export interface ChargeNaming {
  readonly name: string
  readonly charge: (chargeId: string) => { ref: string; payPath: string }
}

/**
 * The narrow port to those who move real money (§4.3). Calls may be repeated: `refund` is known by its id,
 * a payment by its reference. No call is made while a transaction is open.
 */
export interface PaymentProvider extends ChargeNaming {
  refund: (
    context: JobContext,
    refund: { id: string; ref: string; amountYen: bigint },
  ) => Promise<'succeeded' | 'waiting' | 'failed'>
  /** Reads the body of a webhook as it came, to the byte. */
  verifyWebhook: (webhook: { body: string; signature: string; at: Date }) => Promise<Received>
  status: (context: JobContext, ref: string) => Promise<PaymentState>
  /** Chargebacks begun since a moment, and those of `open` (ids) whatever their age: for news that never came. */
  chargebacks: (context: JobContext, of: { since: Date; open: readonly string[] }) => Promise<Chargeback[]>
}
