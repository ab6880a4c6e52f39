// The table of contents: which modules there are, where their pages hang, and who hears whose news.
import { devPages } from './dev-pages'
import { errorPages } from './error-pages'
import { consoleRoutes } from './modules/console'
import {
  contractRoutes,
  contracts,
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
  orderMerged,
  orderOffered,
  orderReminded,
  orderSplit,
  requestAnswered,
  requestMade,
  revisionAsked,
  sweepContracts,
} from './modules/contracts'
import { integrity, integrityRoutes, integrityWork } from './modules/integrity'
import {
  freelancerInvited,
  jobChanged,
  jobEnded,
  jobPosted,
  jobRoutes,
  jobs,
  questionAnswered,
  questionAsked,
  sweepJobs,
} from './modules/jobs'
import { chargeFailed, chargeSucceeded, ledger, ledgerRoutes, ledgerWork } from './modules/ledger'
import { makeAuth, memberRoutes, memberSeen, recordVisit, viewerBySession } from './modules/members'
import { messageRoutes, messageSent, threadRead } from './modules/messages'
import { installNotices, noticeRoutes, readPlace, tells, todoCount, unreadNotices } from './modules/notices'
import { clientPresented, profileChanged, profileRoutes, type ReplyFigures } from './modules/profiles'
import {
  proposalChanged,
  proposalDeclined,
  proposalRoutes,
  proposalSent,
  proposals,
  proposalWithdrawn,
} from './modules/proposals'
import {
  clientTierChanged,
  clientWork,
  figuresOf,
  installIssuer,
  judgeClientJob,
  judgeClientOfJobJob,
  judgeClientOfThreadJob,
  judgeFreelancer,
  judgeFreelancerJob,
  judgeMember,
  judgePresented,
  judgeReviewed,
  judgeReviewedClientJob,
  judgeThreadJob,
  labWork,
  policyAnnounced,
  policyWithdrawn,
  rankDue,
  rankNight,
  rankRoutes,
  rankWarned,
  rankWork,
  revokeFallen,
  tierChanged,
} from './modules/ranks'
import { reviewRevealed, reviewRoutes, reviewWritten } from './modules/reviews'
import {
  recordSeen,
  reindexFreelancer,
  reindexJob,
  reindexReviewed,
  reindexWorker,
  searchRoutes,
  searchWork,
} from './modules/search'
import {
  installErasing,
  verification,
  verificationChanged,
  verificationConsoleRoutes,
  verificationRoutes,
} from './modules/verification'
import { inTransaction } from './platform/db'
import { after, derived, inside, on } from './platform/events'
import { sweepLimits } from './platform/http/rate-limit'
import type { Routes } from './platform/http/routing'
import { makeShell } from './platform/http/shell'
import type { Deps, Viewer } from './platform/http/types'
import { handleSweep } from './platform/jobs'
import type { ModuleDefinition } from './platform/module'
import { uploadPages } from './upload-pages'

/** The modules, each before those that may import it. */
export const modules: readonly ModuleDefinition[] = [
  verification,
  ledger,
  jobs,
  proposals,
  contracts,
  integrity,
]

const hourMs = 3_600_000

/** Deps that the modules themselves provide: who a session belongs to, and that they were here. */
export const memberDeps = ({ db }: Pick<Deps, 'db'>): Pick<Deps, 'loadViewer' | 'recordVisit'> => ({
  loadViewer: (token, at) =>
    viewerBySession(db, { token, at }, { todo: todoCount(at), notices: unreadNotices }),
  recordVisit: async (viewer: Viewer, at: Date) => {
    if (viewer.lastSeenAt && at.getTime() - viewer.lastSeenAt.getTime() < hourMs) return
    await inTransaction(db, (tx) => recordVisit(tx, { memberId: viewer.memberId, at }))
  },
})

/** News that is told to people; what a rank is judged by besides, ranks hear first. */
const wireNotices = (): void => {
  installNotices()
  on(orderOffered, after(judgeClientJob), tells(orderOffered))
  on(orderCountered, after(judgeFreelancerJob), after(judgeClientJob), tells(orderCountered))
  on(orderAgreed, derived(judgeFreelancer), after(judgeClientJob), tells(orderAgreed))
  on(orderDeclined, after(judgeFreelancerJob), after(judgeClientJob), tells(orderDeclined))
  on(orderFunded, after(judgeFreelancerJob), after(judgeClientJob), tells(orderFunded))
  on(orderDelivered, after(judgeFreelancerJob), tells(orderDelivered))
  on(deliveryWithdrawn, after(judgeFreelancerJob), tells(deliveryWithdrawn))
  on(revisionAsked, after(judgeFreelancerJob), after(judgeClientJob), tells(revisionAsked))
  on(orderCancelled, derived(judgeFreelancer), after(judgeClientJob), tells(orderCancelled))
  on(orderChanged, after(judgeFreelancerJob), after(judgeClientJob), tells(orderChanged))
  on(orderSplit, derived(judgeFreelancer), after(judgeClientJob), tells(orderSplit))
  on(orderMerged, derived(judgeFreelancer), after(judgeClientJob), tells(orderMerged))
  on(requestMade, after(judgeFreelancerJob), after(judgeClientJob), tells(requestMade))
  on(requestAnswered, after(judgeFreelancerJob), after(judgeClientJob), tells(requestAnswered))
  on(orderReminded, after(judgeClientJob), tells(orderReminded))
  on(orderDueSoon, tells(orderDueSoon))
  on(proposalChanged, tells(proposalChanged))
  on(proposalDeclined, tells(proposalDeclined))
  on(questionAsked, tells(questionAsked))
  on(questionAnswered, tells(questionAnswered))
  on(freelancerInvited, tells(freelancerInvited))
  on(reviewWritten, tells(reviewWritten))
  on(verificationChanged, derived(judgeMember), derived(judgePresented), tells(verificationChanged))
  on(policyAnnounced, tells(policyAnnounced))
  on(policyWithdrawn, tells(policyWithdrawn))
  on(chargeFailed, tells(chargeFailed))
  on(messageSent, after(judgeThreadJob), after(judgeClientOfThreadJob), tells(messageSent))
  on(
    threadRead,
    inside((tx, { threadId, memberId, at }) =>
      readPlace(tx, { memberId, href: `/messages/${threadId}`, at }),
    ),
  )
}

/** Every crossing between modules, in one place (§6.1). Wired once per process. */
const wire = (): void => {
  labWork()
  rankNight()
  ledgerWork()
  on(chargeSucceeded, inside(fundCharge))
  handleSweep('limits', sweepLimits)
  handleSweep('jobs', sweepJobs)
  handleSweep('contracts', sweepContracts)
  searchWork()
  rankWork()
  integrityWork()
  clientWork()
  rankDue()
  on(tierChanged, inside(revokeFallen), derived(reindexFreelancer), tells(tierChanged))
  on(rankWarned, tells(rankWarned))
  on(clientTierChanged, tells(clientTierChanged))
  on(memberSeen, derived(judgeMember), derived(recordSeen))
  on(clientPresented, derived(judgePresented))
  on(profileChanged, derived(judgeMember), derived(reindexFreelancer))
  on(jobPosted, derived(reindexJob), after(judgeClientOfJobJob))
  on(jobChanged, derived(reindexJob), after(judgeClientOfJobJob), tells(jobChanged))
  on(jobEnded, derived(reindexJob), after(judgeClientOfJobJob), tells(jobEnded))
  on(proposalSent, after(judgeFreelancerJob), derived(reindexJob), tells(proposalSent))
  on(proposalWithdrawn, derived(reindexJob), tells(proposalWithdrawn))
  on(
    orderCompleted,
    derived(judgeFreelancer),
    derived(reindexWorker),
    after(judgeClientJob),
    tells(orderCompleted),
  )
  on(
    reviewRevealed,
    derived(judgeReviewed),
    derived(reindexReviewed),
    after(judgeReviewedClientJob),
    tells(reviewRevealed),
  )
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
  installIssuer({ site: deps.config.baseUrl, keys: deps.keys.signing, secret: deps.keys.secret })
  rankRoutes(app)
  messageRoutes(app)
  noticeRoutes(app)
  integrityRoutes(app)
  consoleRoutes(app)
  devPages(app)
  errorPages(app)
  return app
}
