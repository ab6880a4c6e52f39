import { defineEvent } from '../../platform/events'

/**
 * The provider has the client's money. Whoever listens inside funds what the charge's lines name; `pays` says of which kinds that is
 * ('order', 'competition', 'task'), so that nobody looks for what is not there.
 */
export const chargeSucceeded = defineEvent<{ chargeId: string; pays: readonly string[]; at: Date }>(
  'charge.succeeded',
)
/** The payment did not go through; the payer may try again on the same charge. */
export const chargeFailed = defineEvent<{ chargeId: string; at: Date }>('charge.failed')
