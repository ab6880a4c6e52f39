import type { Tx } from '../../../platform/db'
import type { ChargeVerb } from '../lifecycle'
import type { PaymentProvider } from '../provider'
import { recordProviderEvent } from '../store-charges'
import { settleCharge } from './settle-charge'

const verbs = {
  'charge.needs-action': 'await-payer',
  'charge.succeeded': 'succeed',
  'charge.failed': 'fail',
} as const satisfies Record<string, ChargeVerb>

export interface Webhook {
  provider: Pick<PaymentProvider, 'name' | 'verifyWebhook'>
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
  const event = provider.verifyWebhook(webhook.body, webhook.signature)
  if (!event) return false
  const isNew = await recordProviderEvent(tx, {
    provider: provider.name,
    eventId: event.id,
    kind: event.kind,
    at,
  })
  if (!isNew) return true
  const { ref, amountYen, failure } = event
  await settleCharge(tx, { provider: provider.name, ref, verb: verbs[event.kind], amountYen, failure, at })
  return true
}
