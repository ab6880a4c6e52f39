import type { Tx } from '../../../platform/db'
import { receiveWebhook } from '../commands/receive-webhook'
import type { ProviderEvent } from '../provider'
import { markArrived } from '../store-sandbox'
import type { Sandbox } from './sandbox-provider'

export interface Delivery {
  sandbox: Sandbox
  event: ProviderEvent
  at: Date
}

/** Hands one event to the webhook as the provider would over the network: signed. */
export const deliverEvent = async (tx: Tx, { sandbox, event, at }: Delivery): Promise<void> => {
  await receiveWebhook(tx, { provider: sandbox, ...sandbox.signEvent(event), at })
}

/** Lets a delayed payment arrive at the provider, which then sends its event to the site. */
export const arrive = async (tx: Tx, delivery: Delivery): Promise<void> => {
  await markArrived(tx, delivery.event.ref)
  await deliverEvent(tx, delivery)
}
