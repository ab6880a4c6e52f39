// The table of contents: which modules there are, where their pages hang, and who hears whose news.
import { devPages } from './dev-pages'
import { errorPages } from './error-pages'
import { consoleRoutes } from './modules/console'
import {
  contractRoutes,
  deliveryWithdrawn,
  fundCharge,
  orderAgreed,
  orderCancelled,
  orderChanged,
  orderCompleted,
  orderCountered,
  orderDeclined,
  orderDelivered,
  orderDueSoon,
  orderFunded,
  orderOffered,
  orderReminded,
  orderSplit,
  requestAnswered,
  requestMade,
  revisionAsked,
  sweepContracts,
} from './modules/contracts'
import {
  freelancerInvited,
  jobChanged,
  jobEnded,
  jobPosted,
  jobRoutes,
  questionAnswered,
  questionAsked,
  sweepJobs,
} from './modules/jobs'
import { chargeFailed, chargeSucceeded, ledgerRoutes, ledgerWork } from './modules/ledger'
import { makeAuth, memberRoutes, memberSeen, noteVisit, viewerBySession } from './modules/members'
import { messageRoutes, messageSent, threadRead } from './modules/messages'
import { installNotices, noticeRoutes, readPlace, tells, todoCount, unreadNotices } from './modules/notices'
import { profileChanged, profileRoutes, type ReplyFigures } from './modules/profiles'
import {
  proposalChanged,
  proposalDeclined,
  proposalRoutes,
  proposalSent,
  proposalWithdrawn,
} from './modules/proposals'
import {
  figuresOf,
  installIssuer,
  judgeFreelancer,
  judgeFreelancerJob,
  judgeMember,
  judgeReviewed,
  judgeThreadJob,
  rankNight,
  rankRoutes,
  rankWork,
  tierChanged,
} from './modules/ranks'
import { reviewRevealed, reviewRoutes, reviewWritten } from './modules/reviews'
import {
  noteSeen,
  reindexFreelancer,
  reindexJob,
  reindexReviewed,
  reindexWorker,
  searchRoutes,
  searchWork,
} from './modules/search'
import {
  installErasing,
  verificationChanged,
  verificationConsoleRoutes,
  verificationRoutes,
} from './modules/verification'
import { inTransaction } from './platform/db'
import { after, derived, inside, on } from './platform/events'
import type { Routes } from './platform/http/doors'
import { makeShell } from './platform/http/shell'
import type { Deps, Viewer } from './platform/http/types'
import { handleSweep } from './platform/jobs'
import { uploadPages } from './upload-pages'

const hourMs = 3_600_000

/** Deps that the modules themselves provide: who a session belongs to, and that they were here. */
export const memberDeps = ({ db }: Pick<Deps, 'db'>): Pick<Deps, 'loadViewer' | 'noteVisit'> => ({
  loadViewer: (token, at) =>
    viewerBySession(db, { token, at }, { todo: todoCount(at), notices: unreadNotices }),
  noteVisit: async (viewer: Viewer, at: Date) => {
    if (viewer.lastSeenAt && at.getTime() - viewer.lastSeenAt.getTime() < hourMs) return
    await inTransaction(db, (tx) => noteVisit(tx, { memberId: viewer.memberId, at }))
  },
})

/** News that is told to people; what a rank is judged by besides, ranks hear first. */
const wireNotices = (): void => {
  installNotices()
  on(orderOffered, tells(orderOffered))
  on(orderCountered, after(judgeFreelancerJob), tells(orderCountered))
  on(orderAgreed, derived(judgeFreelancer), tells(orderAgreed))
  on(orderDeclined, after(judgeFreelancerJob), tells(orderDeclined))
  on(orderFunded, after(judgeFreelancerJob), tells(orderFunded))
  on(orderDelivered, after(judgeFreelancerJob), tells(orderDelivered))
  on(deliveryWithdrawn, after(judgeFreelancerJob), tells(deliveryWithdrawn))
  on(revisionAsked, after(judgeFreelancerJob), tells(revisionAsked))
  on(orderCancelled, derived(judgeFreelancer), tells(orderCancelled))
  on(orderChanged, after(judgeFreelancerJob), tells(orderChanged))
  on(orderSplit, derived(judgeFreelancer), tells(orderSplit))
  on(requestMade, after(judgeFreelancerJob), tells(requestMade))
  on(requestAnswered, after(judgeFreelancerJob), tells(requestAnswered))
  on(orderReminded, tells(orderReminded))
  on(orderDueSoon, tells(orderDueSoon))
  on(proposalChanged, tells(proposalChanged))
  on(proposalDeclined, tells(proposalDeclined))
  on(questionAsked, tells(questionAsked))
  on(questionAnswered, tells(questionAnswered))
  on(freelancerInvited, tells(freelancerInvited))
  on(reviewWritten, tells(reviewWritten))
  on(verificationChanged, derived(judgeMember), tells(verificationChanged))
  on(chargeFailed, tells(chargeFailed))
  on(messageSent, after(judgeThreadJob), tells(messageSent))
  on(
    threadRead,
    inside((tx, { threadId, memberId, at }) =>
      readPlace(tx, { memberId, href: `/messages/${threadId}`, at }),
    ),
  )
}

/** Every crossing between modules, in one place (§6.1). Wired once per process. */
const wire = (): void => {
  rankNight()
  ledgerWork()
  on(chargeSucceeded, inside(fundCharge))
  handleSweep('jobs', sweepJobs)
  handleSweep('contracts', sweepContracts)
  searchWork()
  rankWork()
  on(tierChanged, derived(reindexFreelancer), tells(tierChanged))
  on(memberSeen, derived(judgeMember), derived(noteSeen))
  on(profileChanged, derived(judgeMember), derived(reindexFreelancer))
  on(jobPosted, derived(reindexJob))
  on(jobChanged, derived(reindexJob), tells(jobChanged))
  on(jobEnded, derived(reindexJob), tells(jobEnded))
  on(proposalSent, after(judgeFreelancerJob), derived(reindexJob), tells(proposalSent))
  on(proposalWithdrawn, derived(reindexJob), tells(proposalWithdrawn))
  on(orderCompleted, derived(judgeFreelancer), derived(reindexWorker), tells(orderCompleted))
  on(reviewRevealed, derived(judgeReviewed), derived(reindexReviewed), tells(reviewRevealed))
  wireNotices()
}
wire()

/** What ranks know of somebody's replies, for the profile page, which stands before them in the house. */
const replyFigures: ReplyFigures = async (db, { memberId, at }) => {
  const [figures] = await figuresOf(db, { subjects: [memberId], at })
  return figures ? { answered: Number(figures['replyN']), due: Number(figures['replyD']) } : null
}

/** The whole site over the given dependencies. */
export const makeApp = (deps: Deps): Routes => {
  const app = makeShell(deps)
  uploadPages(app, deps)
  const auth = makeAuth(deps)
  memberRoutes(app, auth)
  searchRoutes(app)
  ledgerRoutes(app, deps)
  verificationRoutes(app)
  verificationConsoleRoutes(app)
  installErasing(deps.files)
  profileRoutes(app, { replyFigures })
  jobRoutes(app)
  proposalRoutes(app)
  contractRoutes(app)
  reviewRoutes(app)
  installIssuer({ site: deps.config.baseUrl, keys: deps.keys.signing })
  rankRoutes(app)
  messageRoutes(app)
  noticeRoutes(app)
  consoleRoutes(app)
  devPages(app)
  errorPages(app)
  return app
}
