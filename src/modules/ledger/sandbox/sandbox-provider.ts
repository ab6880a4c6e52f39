import { z } from 'zod'
import { sameText, signText } from '../../../platform/crypto'
import { inTransaction } from '../../../platform/db'
import type { PaymentProvider, ProviderEvent } from '../provider'
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

/** The built-in provider: behaves like one, and moves no money (§4.3). */
export const sandboxProvider = (secret: string): PaymentProvider & { sign: (body: string) => string } => {
  const sign = (body: string): string => signText(secret, `webhook:${sandboxName}:${body}`)
  return {
    name: sandboxName,
    sign,
    charge: (chargeId) => ({ ref: `sandbox-${chargeId}`, payPath: `/sandbox/pay/${chargeId}` }),
    refund: ({ db, at }, refund) => inTransaction(db, (tx) => giveBack(tx, { ...refund, at })),
    verifyWebhook: (body, signature) => (sameText(signature, sign(body)) ? readEvent(body) : null),
    status: ({ db, at }, ref) => paymentState(db, { ref, at }),
  }
}

let installed: ReturnType<typeof sandboxProvider> | null = null

/** Keeps the provider whose signatures the site believes; jobs sign with it too. */
export const openSandbox = (secret: string): PaymentProvider => {
  installed = sandboxProvider(secret)
  return installed
}

/** An event as it goes over the wire: body and signature. */
export const signedEvent = (event: ProviderEvent): { body: string; signature: string } => {
  if (!installed) throw new Error('The sandbox is not open')
  const body = JSON.stringify({ ...event, amountYen: event.amountYen.toString() })
  return { body, signature: installed.sign(body) }
}
