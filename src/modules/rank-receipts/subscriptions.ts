import { inside, subscribe } from '../../platform/events'
import { clientTierChanged } from '../client-standing'
import { tierChanged } from '../ranks'
import { signChange } from './jobs'
import { clients, freelancers } from './subjects'

/** Each change of a tier makes a receipt, in the transaction that awards it (§2.6). */
export const subscriptions = [
  subscribe(tierChanged, inside(signChange(freelancers))),
  subscribe(clientTierChanged, inside(signChange(clients))),
]
