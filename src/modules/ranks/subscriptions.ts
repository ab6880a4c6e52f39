import { type Tier, tiers } from '../../engine/policy/tiers'
import { dateOf } from '../../platform/clock'
import type { Tx } from '../../platform/db'
import { asJob, derived, subscribe } from '../../platform/events'
import { defineNotices } from '../../platform/notices'
import {
  deliveryWithdrawn,
  orderAgreed,
  orderCancelled,
  orderChanged,
  orderCompleted,
  orderCorrected,
  orderCountered,
  orderDeclined,
  orderDelivered,
  orderFunded,
  orderMerged,
  orderSplit,
  ordersPaid,
  requestAnswered,
  requestMade,
  revisionAsked,
} from '../contracts'
import { disputeOpened, disputeWithdrawn } from '../disputes'
import { memberSeen } from '../members'
import { messageSent } from '../messages'
import { profileChanged } from '../profiles'
import { proposalSent } from '../proposals'
import { reviewRevealed } from '../reviews'
import { worksConceded, worksUpheld } from '../tasks'
import { verificationChanged } from '../verification'
import { rankWarned, tierChanged } from './events'
import {
  judgeFreelancer,
  judgeFreelancerJob,
  judgeFreelancersJob,
  judgeMember,
  judgeReviewed,
  judgeThreadJob,
  judgeWorkersJob,
} from './listeners'
import { noticeTexts } from './texts'
import { warningNote } from './warning-note'

type TierMove = { memberId: string; fromTier: Tier; toTier: Tier; at: Date }

const tierDrafts = async (_tx: Tx, { memberId, fromTier, toTier, at }: TierMove) => {
  const isRise = tiers.indexOf(toTier) > tiers.indexOf(fromTier)
  const kind = isRise ? ('tier.raised' as const) : ('tier.lowered' as const)
  return [{ memberId, kind, params: { note: toTier }, href: '/my/rank', at }]
}

/** What falls, when, and for want of what; the page says what to do. */
const warningDrafts = async (
  _tx: Tx,
  warned: { memberId: string; toTier: string; fallsAt: Date; unmet: readonly string[]; at: Date },
) => {
  const note = warningNote(warned.toTier, dateOf(warned.fallsAt), warned.unmet)
  const { memberId, at } = warned
  return [{ memberId, kind: 'rank.warned' as const, params: { note }, href: '/my/rank', at }]
}

const notify = defineNotices(noticeTexts)

/** What a rank is judged by, whenever it changes; and what people are told about it. */
export const subscriptions = [
  subscribe(memberSeen, derived(judgeMember)),
  subscribe(profileChanged, derived(judgeMember)),
  subscribe(verificationChanged, derived(judgeMember)),
  subscribe(messageSent, asJob(judgeThreadJob)),
  subscribe(proposalSent, asJob(judgeFreelancerJob)),
  subscribe(orderCountered, asJob(judgeFreelancerJob)),
  subscribe(orderAgreed, derived(judgeFreelancer)),
  subscribe(orderDeclined, asJob(judgeFreelancerJob)),
  subscribe(orderFunded, asJob(judgeFreelancerJob)),
  subscribe(orderDelivered, asJob(judgeFreelancerJob)),
  subscribe(deliveryWithdrawn, asJob(judgeFreelancerJob)),
  subscribe(revisionAsked, asJob(judgeFreelancerJob)),
  subscribe(orderCompleted, derived(judgeFreelancer)),
  subscribe(orderCancelled, derived(judgeFreelancer)),
  subscribe(orderCorrected, derived(judgeFreelancer)),
  subscribe(orderChanged, asJob(judgeFreelancerJob)),
  subscribe(orderSplit, derived(judgeFreelancer)),
  subscribe(ordersPaid, asJob(judgeFreelancersJob)),
  subscribe(worksConceded, asJob(judgeWorkersJob)),
  subscribe(worksUpheld, asJob(judgeWorkersJob)),
  subscribe(orderMerged, derived(judgeFreelancer)),
  subscribe(disputeOpened, asJob(judgeFreelancerJob)),
  subscribe(disputeWithdrawn, asJob(judgeFreelancerJob)),
  subscribe(requestMade, asJob(judgeFreelancerJob)),
  subscribe(requestAnswered, asJob(judgeFreelancerJob)),
  subscribe(reviewRevealed, derived(judgeReviewed)),
  subscribe(tierChanged, notify(tierDrafts)),
  subscribe(rankWarned, notify(warningDrafts)),
]
