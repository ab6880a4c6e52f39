import type { Tx } from '../../../platform/db'
import { receiveWebhook } from '../commands/receive-webhook'
import type { ProviderEvent } from '../provider'
import { markArrived } from '../store-sandbox'
import { sandboxName, signedEvent } from './sandbox-provider'

/** Hands one event to the webhook as the provider would over the network: signed. */
export const deliverEvent = async (tx: Tx, event: ProviderEvent, at: Date): Promise<void> => {
  await receiveWebhook(tx, { provider: sandboxName, ...signedEvent(event), at })
}

/** Lets a delayed payment arrive at the provider, which then tells the site. */
export const arrive = async (tx: Tx, event: ProviderEvent, at: Date): Promise<void> => {
  await markArrived(tx, event.ref)
  await deliverEvent(tx, event, at)
}
