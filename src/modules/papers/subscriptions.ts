import { asJob, subscribe } from '../../platform/events'
import {
  orderAgreed,
  orderCancelled,
  orderChanged,
  orderCompleted,
  orderDelivered,
  orderMerged,
  orderSplit,
  ordersPaid,
} from '../contracts'
import { chargeSucceeded } from '../ledger'
import { issueDeliveryJob, issueReceiptJob, issueReleaseJob, issueTermsJob, issueTogetherJob } from './jobs'

export const subscriptions = [
  subscribe(chargeSucceeded, asJob(issueReceiptJob)),
  subscribe(orderAgreed, asJob(issueTermsJob)),
  subscribe(orderChanged, asJob(issueTermsJob)),
  subscribe(orderSplit, asJob(issueTermsJob)),
  subscribe(orderMerged, asJob(issueTermsJob)),
  subscribe(orderDelivered, asJob(issueDeliveryJob)),
  // What was awarded and paid at once is agreed to and completed in one event.
  subscribe(orderCompleted, asJob(issueTermsJob), asJob(issueReleaseJob)),
  subscribe(orderCancelled, asJob(issueReleaseJob)),
  subscribe(ordersPaid, asJob(issueTogetherJob)),
]
