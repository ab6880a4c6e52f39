import { z } from 'zod'
import { sameText, signText } from '../../../platform/crypto'
import { inTransaction, refuseInTransaction } from '../../../platform/db'
import type { ChargeNaming, PaymentProvider, ProviderEvent } from '../provider'
import { giveBack, paymentState, sandboxChargebacks } from '../store-sandbox'

export const sandboxName = 'sandbox'

const name = z.string().min(1).max(200)
const yen = z
  .string()
  .regex(/^\d{1,12}$/)
  .transform(BigInt)
const eventBody = z.discriminatedUnion('kind', [
  z.object({
    id: name,
    kind: z.enum(['charge.needs-action', 'charge.succeeded', 'charge.failed']),
    ref: name,
    amountYen: yen,
    failure: z.string().nullable(),
  }),
  z.object({
    id: name,
    kind: z.literal('chargeback'),
    disputeId: name,
    ref: name,
    amountYen: yen,
    outcome: z.enum(['open', 'won', 'lost']),
  }),
])

const readEvent = (body: string): ProviderEvent | null => {
  try {
    return eventBody.parse(JSON.parse(body))
  } catch {
    return null
  }
}

const sign = (secret: string, body: string): string => signText(secret, `webhook:${sandboxName}:${body}`)

export const sandboxCharges: ChargeNaming = {
  name: sandboxName,
  charge: (chargeId) => ({ ref: `sandbox-${chargeId}`, payPath: `/sandbox/pay/${chargeId}` }),
}

export interface Sandbox extends PaymentProvider {
  /** An event as it goes over the wire: body and signature. The sandbox is its sender too. */
  readonly signEvent: (event: ProviderEvent) => { body: string; signature: string }
}

const outside = (): void => refuseInTransaction('The payment provider')

/** The built-in provider: behaves like one, and moves no money (§4.3). */
export const openSandbox = (secret: string): Sandbox => ({
  ...sandboxCharges,
  refund: async ({ db, at }, refund) => {
    outside()
    return inTransaction(db, (tx) => giveBack(tx, { ...refund, at }))
  },
  verifyWebhook: async ({ body, signature }) =>
    sameText(signature, sign(secret, body)) ? (readEvent(body) ?? 'of-no-concern') : 'not-signed',
  status: async ({ db, at }, ref) => {
    outside()
    return paymentState(db, { ref, at })
  },
  chargebacks: async ({ db, at }, of) => {
    outside()
    return sandboxChargebacks(db, { ...of, at })
  },
  signEvent: (event) => {
    const body = JSON.stringify({ ...event, amountYen: event.amountYen.toString() })
    return { body, signature: sign(secret, body) }
  },
})
