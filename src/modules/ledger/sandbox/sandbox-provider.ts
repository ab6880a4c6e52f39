import { z } from 'zod'
import { sameText, signText } from '../../../platform/crypto'
import { inTransaction } from '../../../platform/db'
import type { ChargeNaming, PaymentProvider, ProviderEvent } from '../provider'
import { giveBack, paymentState } from '../store-sandbox'

export const sandboxName = 'sandbox'

const eventBody = z.object({
  id: z.string().min(1).max(200),
  kind: z.enum(['charge.needs-action', 'charge.succeeded', 'charge.failed']),
  ref: z.string().min(1).max(200),
  amountYen: z.string().regex(/^\d{1,12}$/),
  failure: z.string().nullable(),
})

const readEvent = (body: string): ProviderEvent | null => {
  try {
    const event = eventBody.parse(JSON.parse(body))
    return { ...event, amountYen: BigInt(event.amountYen) }
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

/** The built-in provider: behaves like one, and moves no money (§4.3). */
export const openSandbox = (secret: string): Sandbox => ({
  name: sandboxName,
  refund: ({ db, at }, refund) => inTransaction(db, (tx) => giveBack(tx, { ...refund, at })),
  verifyWebhook: (body, signature) => (sameText(signature, sign(secret, body)) ? readEvent(body) : null),
  status: ({ db, at }, ref) => paymentState(db, { ref, at }),
  signEvent: (event) => {
    const body = JSON.stringify({ ...event, amountYen: event.amountYen.toString() })
    return { body, signature: sign(secret, body) }
  },
})
