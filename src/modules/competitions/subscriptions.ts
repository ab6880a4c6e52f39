import { inside, subscribe } from '../../platform/events'
import { orderCancelled, orderCompleted } from '../contracts'
import { chargeSucceeded } from '../ledger'
import { followOrder } from './commands/follow-order'
import { openPaid } from './commands/open-paid'

export const subscriptions = [
  subscribe(chargeSucceeded, inside(openPaid)),
  subscribe(orderCompleted, inside(followOrder)),
  subscribe(orderCancelled, inside(followOrder)),
]
