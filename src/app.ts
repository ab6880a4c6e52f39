// The table of contents: which modules there are. What each does about the others' events is in its `subscriptions.ts`.
import { devPages } from './dev-pages'
import { errorPages } from './error-pages'
import { accounts, type MemberArchive } from './modules/accounts'
import { cases } from './modules/cases'
import { clientStanding } from './modules/client-standing'
import { competitions } from './modules/competitions'
import { console } from './modules/console'
import { contracts } from './modules/contracts'
import { bankProvider, deposits } from './modules/deposits'
import { disputes } from './modules/disputes'
import { favourites, favouritesOf } from './modules/favourites'
import { guard } from './modules/guard'
import { integrity } from './modules/integrity'
import { jobs } from './modules/jobs'
import { ledger, openPayments } from './modules/ledger'
import { members, recordVisit, successorOf, viewerBySession } from './modules/members'
import { messages } from './modules/messages'
import { kindsOf, noticeJob, notices, unreadNotices, waitingCounts } from './modules/notices'
import { packages } from './modules/packages'
import { papers } from './modules/papers'
import { payouts } from './modules/payouts'
import { profiles, type ReplyFigures } from './modules/profiles'
import { proposals } from './modules/proposals'
import { rankCredentials } from './modules/rank-credentials'
import { rankLab } from './modules/rank-lab'
import { rankReceipts } from './modules/rank-receipts'
import { figuresOf, ranks } from './modules/ranks'
import { retainers } from './modules/retainers'
import { reviews } from './modules/reviews'
import { search } from './modules/search'
import { tasks } from './modules/tasks'
import { verification } from './modules/verification'
import { inTransaction, readingAs } from './platform/db'
import { platformFigures } from './platform/figures'
import type { FileStore } from './platform/file-store'
import { openFormAddresses } from './platform/http/form-addresses'
import { keptFormRoute } from './platform/http/kept-form-route'
import { sweepKeptForms } from './platform/http/kept-forms'
import { sweepDoneForms } from './platform/http/pressed-twice'
import { sweepLimits } from './platform/http/rate-limit'
import type { Routes } from './platform/http/routing'
import { makeShell } from './platform/http/shell'
import type { Deps, Viewer } from './platform/http/types'
import { mailJobs, makeMailer, sendWaiting } from './platform/mail'
import { connect, type ModuleDefinition } from './platform/module'
import type { Services } from './platform/services'
import { waitsFor } from './platform/todos'
import { uploadPages } from './upload-pages'

/** What ranks know of somebody's replies, for the profile page, whose module stands before them. */
const replyFigures: ReplyFigures = async (db, { memberId, at }) => {
  const [figures] = await figuresOf(db, { subjects: [memberId], at })
  return figures ? { answered: Number(figures['replyN']), due: Number(figures['replyD']) } : null
}

/** What no module owns. */
const platform: ModuleDefinition = {
  name: 'platform',
  jobs: mailJobs,
  sweeps: [
    { name: 'limits', run: sweepLimits },
    { name: 'forms.kept', run: sweepKeptForms },
    { name: 'forms.done', run: sweepDoneForms },
    { name: 'mail.waiting', run: sendWaiting },
  ],
}

/** The modules, each before those that may import it (§6.1). */
export const modules: readonly ModuleDefinition[] = [
  platform,
  members,
  favourites,
  guard,
  verification,
  profiles({ replyFigures }),
  ledger,
  messages,
  jobs,
  proposals,
  contracts,
  retainers,
  competitions,
  tasks,
  reviews,
  disputes,
  packages,
  ranks,
  clientStanding,
  rankReceipts,
  rankCredentials,
  rankLab,
  search,
  integrity,
  payouts,
  deposits,
  papers,
  cases,
  notices,
  accounts,
  console,
]
connect(modules, noticeJob)

const hourMs = 3_600_000
const todos = modules.flatMap((module) => (module.todos ? [module.todos] : []))
const navigation = modules.flatMap((module) => (module.navigation ? [module.navigation] : []))
/** What operators watch: for /metrics and for `tanomi doctor`. */
export const figures = [
  ...platformFigures,
  ...modules.flatMap((module) => (module.figures ? [module.figures] : [])),
]
const noticeKinds = kindsOf(modules.flatMap((module) => module.subscriptions ?? []))

/** Deps that the modules themselves provide: who a session belongs to, that they were here, and what they link to. */
export const memberDeps = ({
  db,
}: Pick<Deps, 'db'>): Pick<
  Deps,
  'loadViewer' | 'recordVisit' | 'readingAs' | 'navigation' | 'notices' | 'todos' | 'figures'
> => ({
  readingAs,
  loadViewer: async (token, at, use) => {
    const counts = use === 'page' ? { waiting: waitingCounts(todos, at), unread: unreadNotices } : null
    const read = (current: string) =>
      viewerBySession(db, { token: current, at }, { favourites: favouritesOf, header: counts })
    const viewer = await read(token)
    if (!viewer && use === 'form') {
      const successor = await successorOf(db, { token, at })
      const late = successor === undefined ? null : await read(successor)
      return late && { ...late, isByFormerToken: true }
    }
    if (!viewer?.header) return viewer
    const waiting = viewer.header.waiting.filter(waitsFor(todos, viewer))
    return { ...viewer, header: { ...viewer.header, waiting } }
  },
  recordVisit: async (viewer: Viewer, at: Date) => {
    const { memberId, sessionToken: token, lastSeenAt, sessionSeenAt } = viewer
    const isRecent = (seen: Date | null): boolean => seen !== null && at.getTime() - seen.getTime() < hourMs
    if (isRecent(lastSeenAt) && isRecent(sessionSeenAt)) return
    await inTransaction(db, (tx) => recordVisit(tx, { memberId, token, at }))
  },
  navigation,
  notices: noticeKinds,
  todos,
  figures,
})

/** What all modules keep about a member, and what must end before one can leave. */
const memberArchive = (keys: Deps['keys']): MemberArchive => ({
  data: modules.flatMap((module) => module.memberData ?? []),
  obstacles: modules.flatMap((module) => module.closingObstacles ?? []),
  keys,
})

/** Opens what routes and jobs share, of the platform and of every module. */
export const makeServices = ({
  config,
  keys,
  files,
}: Pick<Deps, 'config' | 'keys'> & { files: FileStore }): Services => ({
  files,
  mailer: makeMailer(config),
  payments: openPayments({ secret: keys.secret, payments: config.payments, more: [bankProvider] }),
  memberArchive: memberArchive(keys),
  issuer: { site: config.baseUrl, keys: keys.signing, secret: keys.secret },
})

/** The whole site over the given dependencies. */
export const makeApp = (deps: Deps): Routes => {
  const app = makeShell(deps)
  uploadPages(app, deps)
  keptFormRoute(app)
  // A later module may take an address out of an earlier one's pattern: /freelancers/certified out of /freelancers/:id.
  for (const { routes } of [...modules].reverse()) routes?.(app, deps)
  devPages(app)
  openFormAddresses(app)
  errorPages(app)
  return app
}
