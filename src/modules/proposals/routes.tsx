import { z } from 'zod'
import { field } from '../../platform/http/forms'
import { onView } from '../../platform/http/on-view'
import { page } from '../../platform/http/page'
import { isBeyond, pageAsked } from '../../platform/http/paging'
import { get, noFields, post, type Routes, show, viewerOf } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { fileHrefOf, ownJobPage } from '../jobs'
import { tiers } from '../members'
import { decline } from './commands/decline'
import { markRead } from './commands/mark-read'
import { shortlist } from './commands/shortlist'
import { withdraw } from './commands/withdraw'
import { writeNote } from './commands/write-note'
import { type CompareFilter, compared, type SortKey, sortKeys } from './compare'
import { ComparePage } from './pages/compare-page'
import { DeclinePage } from './pages/decline-page'
import { isProposalStatus, MyProposalsPage } from './pages/my-proposals-page'
import { ProposalPage } from './pages/proposal-page'
import { SidePage } from './pages/side-page'
import { comparison, myProposals } from './queries-lists'
import { type ProposalView, proposalPage, proposalsSideBySide } from './queries-pages'
import { formRoutes } from './routes-form'
import { declineReasons, sideBySideMax } from './rules'
import { texts } from './texts'

const id = (c: Ctx): string => c.req.param('id') ?? ''

/** The client's first opening is remembered: from then on the proposal does not change (§3.3). */
const recordReading = async (c: Ctx, proposal: ProposalView): Promise<void> => {
  const { viewer, at } = c.var
  if (proposal.readAt !== null || viewer?.memberId !== proposal.clientId) return
  await onView(c, (tx) => markRead(tx, { proposalId: proposal.id, at }))
}

const showProposal = async (c: Ctx) => {
  const viewer = viewerOf(c)
  const proposal = await proposalPage(c.var.deps.db, viewer, { id: id(c), at: c.var.at })
  if (proposal) await recordReading(c, proposal)
  return show(c, proposal, (found) => (
    <ProposalPage
      proposal={found}
      side={found.clientId === viewer.memberId ? 'client' : 'freelancer'}
      fileHref={fileHrefOf(c)}
    />
  ))
}

const showDecline = async (c: Ctx) => {
  const viewer = viewerOf(c)
  const proposal = await proposalPage(c.var.deps.db, viewer, { id: id(c), at: c.var.at })
  const isTheirs = proposal?.clientId === viewer.memberId && proposal.status === 'sent'
  return show(c, isTheirs ? proposal : undefined, (found) => <DeclinePage proposal={found} />)
}

const showMine = async (c: Ctx) => {
  const asked = c.req.query('status')
  const status = isProposalStatus(asked) ? asked : 'sent'
  const number = pageAsked(c)
  const found = await myProposals(c.var.deps.db, viewerOf(c), { status, page: number })
  if (isBeyond(number, found.proposals)) return c.notFound()
  return page(c, <MyProposalsPage found={found} status={status} page={number} />)
}

const yen = field.yen(0n)
/** A list's state stands in its address; what cannot be read there is left out. */
const filterOf = (c: Ctx): { filter: CompareFilter; sort: SortKey } => {
  const tier = tiers.find((name) => name === c.req.query('tier'))
  const max = yen.safeParse(c.req.query('max') ?? '')
  return {
    filter: {
      minTier: tier ?? 'none',
      maxYen: max.success ? max.data : null,
      shortlisted: c.req.query('shortlisted') !== undefined,
      unread: c.req.query('unread') !== undefined,
    },
    sort: sortKeys.find((key) => key === c.req.query('sort')) ?? 'newest',
  }
}

const showComparison = async (c: Ctx) => {
  const { deps, at } = c.var
  const viewer = viewerOf(c)
  const job = await ownJobPage(deps.db, viewer, { id: id(c), at })
  if (!job) return c.notFound()
  const all = await comparison(deps.db, viewer, { jobId: job.id, at })
  const { filter, sort } = filterOf(c)
  return page(
    c,
    <ComparePage job={job} all={all} shown={compared(all, filter, sort)} filter={filter} sort={sort} />,
  )
}

const showSide = async (c: Ctx) => {
  const { deps, at } = c.var
  const viewer = viewerOf(c)
  const job = await ownJobPage(deps.db, viewer, { id: id(c), at })
  if (!job) return c.notFound()
  const ids = (c.req.queries('pick') ?? []).slice(0, sideBySideMax)
  const proposals = await proposalsSideBySide(deps.db, viewer, { jobId: job.id, ids, at })
  for (const proposal of proposals) await recordReading(c, proposal)
  return page(c, <SidePage job={job} proposals={proposals} />)
}

const clientRoutes = (app: Routes): void => {
  get(app, '/jobs/:id/proposals', { who: 'member', show: showComparison })
  get(app, '/jobs/:id/proposals/side', { who: 'member', show: showSide })
  post(app, '/proposals/:id/shortlist', {
    who: 'member',
    input: z.object({ on: field.tick() }),
    run: async (tx, { viewer, param, input, at }) => {
      await shortlist(tx, { proposalId: param('id'), clientId: viewer.memberId, isOn: input.on, at })
      return { to: `/proposals/${param('id')}` }
    },
    rerender: showProposal,
  })
  post(app, '/proposals/:id/note', {
    who: 'member',
    input: z.object({ body: field.text(2000, 0) }),
    run: async (tx, { c, viewer, param, input, at }) => {
      await writeNote(tx, { proposalId: param('id'), clientId: viewer.memberId, body: input.body, at })
      return { to: `/proposals/${param('id')}`, flash: texts[c.var.lang].page.noteSaved }
    },
    rerender: showProposal,
  })
  get(app, '/proposals/:id/decline', { who: 'member', show: showDecline })
  post(app, '/proposals/:id/decline', {
    who: 'member',
    input: z.object({ reason: field.oneOf(declineReasons) }),
    run: async (tx, { c, viewer, param, input, at }) => {
      await decline(tx, { proposalId: param('id'), clientId: viewer.memberId, reason: input.reason, at })
      return { to: `/proposals/${param('id')}`, flash: texts[c.var.lang].page.declined }
    },
    rerender: showProposal,
  })
}

/** Proposing, the proposal's page for both sides, and the client's comparison. Ordering belongs to `contracts`. */
export const proposalRoutes = (app: Routes): void => {
  formRoutes(app)
  get(app, '/my/proposals', { who: 'member', show: showMine })
  get(app, '/proposals/:id', { who: 'member', show: showProposal })
  post(app, '/proposals/:id/withdraw', {
    who: 'member',
    input: noFields,
    run: async (tx, { c, viewer, param, at }) => {
      await withdraw(tx, { proposalId: param('id'), freelancerId: viewer.memberId, at })
      return { to: `/proposals/${param('id')}`, flash: texts[c.var.lang].page.withdrawn }
    },
    rerender: showProposal,
  })
  clientRoutes(app)
}
