import type { Tx } from '../../../platform/db'
import type { ChargeVerb } from '../lifecycle'
import type { ProviderEvent } from '../provider'
import { recordProviderEvent } from '../store-charges'
import { settleCharge } from './settle-charge'
import { settleChargeback } from './settle-chargeback'

const verbs = {
  'charge.needs-action': 'await-payer',
  'charge.succeeded': 'succeed',
  'charge.failed': 'fail',
} as const satisfies Record<string, ChargeVerb>

/** Takes in one verified event, exactly once however often it comes (§4.3). */
export const receiveEvent = async (
  tx: Tx,
  { provider, event, at }: { provider: string; event: ProviderEvent; at: Date },
): Promise<void> => {
  const message = { eventId: event.id, kind: event.kind }
  if (event.kind !== 'chargeback') {
    const { ref, amountYen, failure } = event
    return settleCharge(tx, { provider, ref, verb: verbs[event.kind], amountYen, failure, message, at })
  }
  if (await recordProviderEvent(tx, { ...message, provider, at }))
    await settleChargeback(tx, { ...event, provider, at })
}
