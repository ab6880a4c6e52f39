import { asJob, derived, subscribe } from '../../platform/events'
import { defineNotices } from '../../platform/notices'
import {
  competitionClosed,
  competitionExtended,
  competitionOpened,
  competitionRefunded,
  entrySubmitted,
  entryWithdrawn,
} from '../competitions'
import {
  orderCancelled,
  orderCompleted,
  orderDeclined,
  orderDelivered,
  orderOffered,
  ordersPaid,
} from '../contracts'
import { jobChanged, jobEnded, jobPosted } from '../jobs'
import { contentHidden, memberMoved, memberRestored, memberSeen, memberSuspended } from '../members'
import { packageChanged } from '../packages'
import { profileChanged } from '../profiles'
import { proposalDeclined, proposalSent, proposalWithdrawn } from '../proposals'
import { tierChanged } from '../ranks'
import { reviewRevealed } from '../reviews'
import { taskChanged, taskClosed, taskOpened } from '../tasks'
import { searchFound } from './events'
import {
  recordSeen,
  reindexBought,
  reindexBoughtJob,
  reindexCompetition,
  reindexFreelancer,
  reindexHidden,
  reindexJob,
  reindexMember,
  reindexPackage,
  reindexPackagesOf,
  reindexReviewed,
  reindexTask,
  reindexWorker,
  reindexWorkersJob,
} from './listeners'
import { foundDrafts } from './notice-drafts'
import { noticeTexts } from './texts'

const notify = defineNotices(noticeTexts)

/** What the index is made of, whenever it changes; and what kept searches find. */
export const subscriptions = [
  subscribe(searchFound, notify(foundDrafts)),
  subscribe(memberMoved, derived(reindexFreelancer), derived(reindexPackagesOf)),
  subscribe(contentHidden, derived(reindexHidden)),
  subscribe(memberSeen, derived(recordSeen)),
  subscribe(memberSuspended, derived(reindexMember)),
  subscribe(memberRestored, derived(reindexMember)),
  subscribe(profileChanged, derived(reindexFreelancer)),
  subscribe(tierChanged, derived(reindexFreelancer), derived(reindexPackagesOf)),
  subscribe(packageChanged, derived(reindexPackage), derived(reindexFreelancer)),
  subscribe(jobPosted, derived(reindexJob)),
  subscribe(jobChanged, derived(reindexJob)),
  subscribe(jobEnded, derived(reindexJob)),
  subscribe(proposalSent, derived(reindexJob)),
  subscribe(proposalWithdrawn, derived(reindexJob)),
  subscribe(proposalDeclined, derived(reindexJob)),
  subscribe(competitionOpened, derived(reindexCompetition)),
  subscribe(competitionExtended, derived(reindexCompetition)),
  subscribe(competitionClosed, derived(reindexCompetition)),
  subscribe(competitionRefunded, derived(reindexCompetition)),
  subscribe(entrySubmitted, derived(reindexCompetition)),
  subscribe(entryWithdrawn, derived(reindexCompetition)),
  subscribe(taskOpened, derived(reindexTask)),
  subscribe(taskChanged, derived(reindexTask)),
  subscribe(taskClosed, derived(reindexTask)),
  subscribe(orderCompleted, derived(reindexWorker), derived(reindexBought)),
  subscribe(orderOffered, asJob(reindexBoughtJob)),
  subscribe(orderDelivered, derived(reindexBought)),
  subscribe(orderDeclined, derived(reindexBought)),
  subscribe(orderCancelled, derived(reindexBought)),
  subscribe(ordersPaid, asJob(reindexWorkersJob)),
  subscribe(reviewRevealed, derived(reindexReviewed)),
]
