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
  const { id: eventId, kind } = event
  if (!(await recordProviderEvent(tx, { provider, eventId, kind, at }))) return
  if (event.kind === 'chargeback') return settleChargeback(tx, { ...event, provider, at })
  const { ref, amountYen, failure } = event
  await settleCharge(tx, { provider, ref, verb: verbs[event.kind], amountYen, failure, at })
}
