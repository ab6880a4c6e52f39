import { asJob, derived, inside, subscribe } from '../../platform/events'
import { defineNotices } from '../../platform/notices'
import {
  deliveryWithdrawn,
  orderAgreed,
  orderCancelled,
  orderChanged,
  orderCompleted,
  orderCountered,
  orderDeclined,
  orderDelivered,
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
import { memberSeen } from '../members'
import { messageSent } from '../messages'
import { clientPresented, profileChanged } from '../profiles'
import { proposalSent } from '../proposals'
import { reviewRevealed } from '../reviews'
import { verificationChanged } from '../verification'
import { revokeFallen } from './credentials/revoke-fallen'
import { clientTierChanged, rankWarned, tierChanged } from './events'
import {
  judgeFreelancer,
  judgeFreelancerJob,
  judgeFreelancersJob,
  judgeMember,
  judgeReviewed,
  judgeThreadJob,
} from './listeners'
import { clientTierDrafts, tierDrafts, warningDrafts } from './notice-drafts'
import { noticeTexts } from './texts-notices'
import {
  judgeClientJob,
  judgeClientOfJobJob,
  judgeClientOfThreadJob,
  judgePresented,
  judgeReviewedClientJob,
} from './work'

const notify = defineNotices(noticeTexts)

/** What a rank is judged by, whenever it changes; and what people are told about it. */
export const subscriptions = [
  subscribe(memberSeen, derived(judgeMember)),
  subscribe(profileChanged, derived(judgeMember)),
  subscribe(clientPresented, derived(judgePresented)),
  subscribe(verificationChanged, derived(judgeMember), derived(judgePresented)),
  subscribe(messageSent, asJob(judgeThreadJob), asJob(judgeClientOfThreadJob)),
  subscribe(jobPosted, asJob(judgeClientOfJobJob)),
  subscribe(jobChanged, asJob(judgeClientOfJobJob)),
  subscribe(jobEnded, asJob(judgeClientOfJobJob)),
  subscribe(proposalSent, asJob(judgeFreelancerJob)),
  subscribe(orderOffered, asJob(judgeClientJob)),
  subscribe(orderCountered, asJob(judgeFreelancerJob), asJob(judgeClientJob)),
  subscribe(orderAgreed, derived(judgeFreelancer), asJob(judgeClientJob)),
  subscribe(orderDeclined, asJob(judgeFreelancerJob), asJob(judgeClientJob)),
  subscribe(orderFunded, asJob(judgeFreelancerJob), asJob(judgeClientJob)),
  subscribe(orderDelivered, asJob(judgeFreelancerJob)),
  subscribe(deliveryWithdrawn, asJob(judgeFreelancerJob)),
  subscribe(revisionAsked, asJob(judgeFreelancerJob), asJob(judgeClientJob)),
  subscribe(orderCompleted, derived(judgeFreelancer), asJob(judgeClientJob)),
  subscribe(orderCancelled, derived(judgeFreelancer), asJob(judgeClientJob)),
  subscribe(orderChanged, asJob(judgeFreelancerJob), asJob(judgeClientJob)),
  subscribe(orderSplit, derived(judgeFreelancer), asJob(judgeClientJob)),
  subscribe(ordersPaid, asJob(judgeFreelancersJob), asJob(judgeClientJob)),
  subscribe(orderMerged, derived(judgeFreelancer), asJob(judgeClientJob)),
  subscribe(requestMade, asJob(judgeFreelancerJob), asJob(judgeClientJob)),
  subscribe(requestAnswered, asJob(judgeFreelancerJob), asJob(judgeClientJob)),
  subscribe(orderReminded, asJob(judgeClientJob)),
  subscribe(reviewRevealed, derived(judgeReviewed), asJob(judgeReviewedClientJob)),
  subscribe(tierChanged, inside(revokeFallen), notify(tierDrafts)),
  subscribe(clientTierChanged, notify(clientTierDrafts)),
  subscribe(rankWarned, notify(warningDrafts)),
]
