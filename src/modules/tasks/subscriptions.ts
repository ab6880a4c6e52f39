import { inside, subscribe } from '../../platform/events'
import { chargeSucceeded } from '../ledger'
import { openPaid } from './commands/open-paid'

export const subscriptions = [subscribe(chargeSucceeded, inside(openPaid))]
