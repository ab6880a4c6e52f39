import { type ClientTier, clientTiers } from '../../engine/policy/client-metrics'
import type { Tx } from '../../platform/db'
import { asJob, derived, subscribe } from '../../platform/events'
import { defineNotices } from '../../platform/notices'
import {
  orderAgreed,
  orderCancelled,
  orderChanged,
  orderCompleted,
  orderCorrected,
  orderCountered,
  orderDeclined,
  orderFunded,
  orderMerged,
  orderOffered,
  orderReminded,
  orderSplit,
  ordersPaid,
  requestAnswered,
  requestMade,
  revisionAsked,
} from '../contracts'
import { jobChanged, jobEnded, jobPosted } from '../jobs'
import { messageSent } from '../messages'
import { clientPresented } from '../profiles'
import { reviewRevealed } from '../reviews'
import { verificationChanged } from '../verification'
import { clientTierChanged } from './events'
import { noticeTexts } from './texts'
import {
  judgeClientJob,
  judgeClientOfJobJob,
  judgeClientOfThreadJob,
  judgePresented,
  judgeReviewedClientJob,
} from './work'

type TierMove = { memberId: string; fromTier: ClientTier; toTier: ClientTier; at: Date }

/** A client's standing rose or fell (§2.8). */
const clientTierDrafts = async (_tx: Tx, { memberId, fromTier, toTier, at }: TierMove) => {
  const isRise = clientTiers.indexOf(toTier) > clientTiers.indexOf(fromTier)
  const kind = isRise ? ('client-tier.raised' as const) : ('client-tier.lowered' as const)
  return [{ memberId, kind, params: { note: toTier }, href: '/my/standing', at }]
}

const notify = defineNotices(noticeTexts)

/** What a client's standing is judged by, whenever it changes; and what clients are told about it. */
export const subscriptions = [
  subscribe(clientPresented, derived(judgePresented)),
  subscribe(verificationChanged, derived(judgePresented)),
  subscribe(messageSent, asJob(judgeClientOfThreadJob)),
  subscribe(jobPosted, asJob(judgeClientOfJobJob)),
  subscribe(jobChanged, asJob(judgeClientOfJobJob)),
  subscribe(jobEnded, asJob(judgeClientOfJobJob)),
  subscribe(orderOffered, asJob(judgeClientJob)),
  subscribe(orderCountered, asJob(judgeClientJob)),
  subscribe(orderAgreed, asJob(judgeClientJob)),
  subscribe(orderDeclined, asJob(judgeClientJob)),
  subscribe(orderFunded, asJob(judgeClientJob)),
  subscribe(revisionAsked, asJob(judgeClientJob)),
  subscribe(orderCompleted, asJob(judgeClientJob)),
  subscribe(orderCancelled, asJob(judgeClientJob)),
  subscribe(orderCorrected, asJob(judgeClientJob)),
  subscribe(orderChanged, asJob(judgeClientJob)),
  subscribe(orderSplit, asJob(judgeClientJob)),
  subscribe(ordersPaid, asJob(judgeClientJob)),
  subscribe(orderMerged, asJob(judgeClientJob)),
  subscribe(requestMade, asJob(judgeClientJob)),
  subscribe(requestAnswered, asJob(judgeClientJob)),
  subscribe(orderReminded, asJob(judgeClientJob)),
  subscribe(reviewRevealed, asJob(judgeReviewedClientJob)),
  subscribe(clientTierChanged, notify(clientTierDrafts)),
]
