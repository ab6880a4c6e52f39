import type { JobContext } from '../../platform/jobs'

/** What a provider says about a payment. `unknown`: it has never heard of it, or nobody has tried to pay. */
export type PaymentStatus = 'unknown' | 'waiting' | 'needs-action' | 'succeeded' | 'failed'

export interface PaymentState {
  status: PaymentStatus
  amountYen: bigint
  failure: string | null
}

/** One signed message of a provider. `ref` is the provider's name for the payment. */
export interface ProviderEvent {
  id: string
  kind: 'charge.needs-action' | 'charge.succeeded' | 'charge.failed'
  ref: string
  amountYen: bigint
  failure: string | null
}

/** Names the payment of a charge and says where its payer goes. Pure: the provider is asked when they arrive. */
export interface ChargeNaming {
  readonly name: string
  readonly charge: (chargeId: string) => { ref: string; payPath: string }
}

/**
 * The narrow port to those who move real money (§4.3). Calls may be repeated: `refund` is known by its id,
 * a payment by its reference. No call is made while a transaction is open.
 */
export interface PaymentProvider {
  readonly name: string
  refund: (
    context: JobContext,
    refund: { id: string; ref: string; amountYen: bigint },
  ) => Promise<'succeeded' | 'waiting' | 'failed'>
  /** The event in a webhook's body; null when the signature is not the provider's. */
  verifyWebhook: (body: string, signature: string) => ProviderEvent | null
  status: (context: JobContext, ref: string) => Promise<PaymentState>
}
