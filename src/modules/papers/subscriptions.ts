import type { Tx } from '../../platform/db'
import { asJob, subscribe } from '../../platform/events'
import { defineNotices } from '../../platform/notices'
import {
  orderAgreed,
  orderCancelled,
  orderChanged,
  orderCompleted,
  orderCorrected,
  orderDelivered,
  orderMerged,
  orderSplit,
  ordersPaid,
} from '../contracts'
import { chargeSucceeded } from '../ledger'
import { statementIssued } from './events'
import { issueDeliveryJob, issueReceiptJob, issueReleaseJob, issueTermsJob, issueTogetherJob } from './jobs'
import { statementInNotice } from './queries-notices'
import { noticeTexts } from './texts'

const notify = defineNotices(noticeTexts)

const toConfirmDrafts = async (tx: Tx, { paperId, at }: { paperId: string; at: Date }) => {
  const found = await statementInNotice(tx, paperId)
  if (!found) return []
  const { toId: memberId, clientName: who, title } = found
  return [
    { memberId, kind: 'paper.to-confirm' as const, params: { who, title }, href: `/papers/${paperId}`, at },
  ]
}

export const subscriptions = [
  subscribe(statementIssued, notify(toConfirmDrafts)),
  subscribe(chargeSucceeded, asJob(issueReceiptJob)),
  subscribe(orderAgreed, asJob(issueTermsJob)),
  subscribe(orderChanged, asJob(issueTermsJob)),
  subscribe(orderSplit, asJob(issueTermsJob)),
  subscribe(orderMerged, asJob(issueTermsJob)),
  // What was delivered early has new terms.
  subscribe(orderDelivered, asJob(issueTermsJob), asJob(issueDeliveryJob)),
  // What was awarded and paid at once is agreed to and completed in one event.
  subscribe(orderCompleted, asJob(issueTermsJob), asJob(issueReleaseJob)),
  subscribe(orderCancelled, asJob(issueReleaseJob)),
  // Where the first decision left nothing to pay; a paper that stands already is for its issuer to correct.
  subscribe(orderCorrected, asJob(issueReleaseJob)),
  subscribe(ordersPaid, asJob(issueTogetherJob)),
]
