import type { Tx } from '../../../platform/db'
import type { ChargeVerb } from '../lifecycle'
import { providerNamed } from '../provider'
import { recordProviderEvent } from '../store-charges'
import { settleCharge } from './settle-charge'

const verbs = {
  'charge.needs-action': 'await-payer',
  'charge.succeeded': 'succeed',
  'charge.failed': 'fail',
} as const satisfies Record<string, ChargeVerb>

export interface Webhook {
  provider: string
  body: string
  signature: string
  at: Date
}

/**
 * Takes in one signed event, exactly once however often it comes (§4.3).
 * @returns false when the signature is not the provider's.
 */
export const receiveWebhook = async (tx: Tx, webhook: Webhook): Promise<boolean> => {
  const { provider, at } = webhook
  const event = providerNamed(provider).verifyWebhook(webhook.body, webhook.signature)
  if (!event) return false
  const isNew = await recordProviderEvent(tx, { provider, eventId: event.id, kind: event.kind, at })
  if (!isNew) return true
  const { ref, amountYen, failure } = event
  await settleCharge(tx, { provider, ref, verb: verbs[event.kind], amountYen, failure, at })
  return true
}
