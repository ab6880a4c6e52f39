import type { Tx } from '../../../platform/db'
import { receiveEvent } from '../commands/receive-event'
import type { ProviderEvent } from '../provider'
import { markArrived } from '../store-sandbox'
import type { Sandbox } from './sandbox-provider'

export interface Delivery {
  sandbox: Sandbox
  event: ProviderEvent
  at: Date
}

/** Hands one event to the site as the provider would over the network: signed, and believed for its signature only. */
export const deliverEvent = async (tx: Tx, { sandbox, event, at }: Delivery): Promise<void> => {
  const received = await sandbox.verifyWebhook({ ...sandbox.signEvent(event), at })
  if (typeof received === 'object') await receiveEvent(tx, { provider: sandbox.name, event: received, at })
}

/** Lets a delayed payment arrive at the provider, which then sends its event to the site. */
export const arrive = async (tx: Tx, delivery: Delivery): Promise<void> => {
  await markArrived(tx, delivery.event.ref)
  await deliverEvent(tx, delivery)
}
