import { defineEvent } from '../../platform/events'

/** The provider has the client's money. Whoever listens inside funds what the charge's lines name. */
export const chargeSucceeded = defineEvent<{ chargeId: string; at: Date }>('charge.succeeded')
/** The payment did not go through; the payer may try again on the same charge. */
export const chargeFailed = defineEvent<{ chargeId: string; at: Date }>('charge.failed')
