import { z } from 'zod'
import { recordLook } from '../../platform/audit'
import { missingPages } from '../../platform/config'
import { field } from '../../platform/http/forms'
import { onView } from '../../platform/http/on-view'
import { page } from '../../platform/http/page'
import { pageAsked } from '../../platform/http/paging'
import { get, post, type Routes, show, viewerOf } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { tiers } from '../../ui'
import { hideComment, reviewForOperator } from '../reviews'
import { closeJob } from './commands/close-job'
import { decide } from './commands/decide'
import { endSessions } from './commands/end-sessions'
import { openPerson } from './commands/open-person'
import { JobsPage } from './pages/jobs-page'
import { OverviewPage } from './pages/overview-page'
import { PeoplePage } from './pages/people-page'
import { ClosedPersonPage, PersonPage } from './pages/person-page'
import { faults, RequestPage } from './pages/request-page'
import { RequestsPage } from './pages/requests-page'
import { ReviewPage } from './pages/review-page'
import { isListedStatus, jobList, overview } from './queries'
import { peopleList, personHead, personPage } from './queries-people'
import { recordOf, requestList, requestPage } from './queries-requests'
import { administratorRoutes } from './routes-administrator'
import { texts } from './texts'

const [support, trust] = ['operator:support', 'operator:trust'] as const
const reason = z.object({ reason: field.line(200) })
const words = (c: Ctx, name: string): string => (c.req.query(name) ?? '').trim().slice(0, 200)
const idOf = (c: Ctx): string => c.req.param('id') ?? ''

const showOverview = async (c: Ctx) => {
  const { db, config } = c.var.deps
  return page(
    c,
    <OverviewPage
      site={await overview(db, c.var.at)}
      outbox={config.outbox}
      missingPages={missingPages(config)}
    />,
  )
}

const showPeople = async (c: Ctx) => {
  const tier = tiers.find((name) => name === c.req.query('tier')) ?? null
  const asked = { q: words(c, 'q'), page: pageAsked(c) }
  const people = await peopleList(c.var.deps.db, { ...asked, q: asked.q.toLowerCase(), tier })
  return page(c, <PeoplePage people={people} asked={{ ...asked, tier: tier ?? '' }} />)
}

const showPerson = async (c: Ctx) => {
  const { db } = c.var.deps
  const viewer = viewerOf(c)
  const person = await personHead(db, viewer, { memberId: idOf(c), at: c.var.at })
  if (!person?.opened) return show(c, person, (found) => <ClosedPersonPage person={found} />)
  const facts = await personPage(db, viewer, person.id)
  return show(c, facts, (found) => <PersonPage person={person} facts={found} />)
}

const showJobs = async (c: Ctx) => {
  const status = c.req.query('status')
  const asked = {
    status: isListedStatus(status) ? status : null,
    q: words(c, 'q'),
    page: pageAsked(c),
  }
  return page(c, <JobsPage jobs={await jobList(c.var.deps.db, asked)} asked={asked} />)
}

const showRequests = async (c: Ctx) =>
  page(c, <RequestsPage requests={await requestList(c.var.deps.db, c.var.at)} />)

/** Reading what two people wrote to each other is a look at private data: it is kept with the page (§5.4). */
const showRequest = async (c: Ctx) => {
  const { db } = c.var.deps
  const { at } = c.var
  const actorId = viewerOf(c).memberId
  const request = await requestPage(db, { requestId: idOf(c), at })
  if (!request) return c.notFound()
  const record = await onView(c, async (tx) => {
    const subject = { subjectKind: 'order-request', subjectId: request.id }
    await recordLook(tx, {
      at,
      actorId,
      deed: 'view-request',
      purpose: 'request-decision',
      ...subject,
      detail: { orderId: request.orderId },
    })
    return recordOf(tx, request)
  })
  return page(c, <RequestPage request={request} record={record} />)
}

/** A comment that is not public yet is private to its author: looking at it is kept (§5.4). */
const showReview = async (c: Ctx) => {
  const { db } = c.var.deps
  const viewer = viewerOf(c)
  const review = await reviewForOperator(db, viewer, idOf(c))
  if (review && review.revealedAt === null) {
    const look = {
      at: c.var.at,
      actorId: viewer.memberId,
      deed: 'view-review',
      purpose: 'review-moderation',
    } as const
    await onView(c, (tx) => recordLook(tx, { ...look, subjectKind: 'review', subjectId: review.id }))
  }
  return show(c, review, (found) => <ReviewPage review={found} />)
}

const personRoutes = (app: Routes): void => {
  get(app, '/console/people', { who: support, show: showPeople })
  get(app, '/console/people/:id', { who: support, show: showPerson })
  post(app, '/console/people/:id/open', {
    who: support,
    input: reason,
    run: async (tx, { at, viewer, input, param }) => {
      const memberId = param('id')
      await openPerson(tx, { memberId, operatorId: viewer.memberId, reason: input.reason, at })
      return { to: `/console/people/${memberId}` }
    },
    rerender: showPerson,
  })
  post(app, '/console/people/:id/end-sessions', {
    who: support,
    confirmed: true,
    input: z.object({ endReason: field.line(200) }),
    run: async (tx, { c, at, viewer, input, param }) => {
      const memberId = param('id')
      await endSessions(tx, { memberId, operatorId: viewer.memberId, reason: input.endReason, at })
      return { to: `/console/people/${memberId}`, flash: texts[c.var.lang].person.signedOut }
    },
    rerender: showPerson,
  })
  get(app, '/console/reviews/:id', { who: trust, show: showReview })
  post(app, '/console/reviews/:id/hide-comment', {
    who: trust,
    input: reason,
    run: async (tx, { c, at, viewer, input, param }) => {
      const reviewId = param('id')
      await hideComment(tx, { reviewId, operatorId: viewer.memberId, reason: input.reason, at })
      return { to: `/console/reviews/${reviewId}`, flash: texts[c.var.lang].review.done }
    },
    rerender: showReview,
  })
}

const workRoutes = (app: Routes): void => {
  get(app, '/console/jobs', { who: support, show: showJobs })
  post(app, '/console/jobs/:id/close', {
    who: support,
    input: reason,
    run: async (tx, { c, at, viewer, input, param }) => {
      await closeJob(tx, { jobId: param('id'), operatorId: viewer.memberId, reason: input.reason, at })
      return { to: '/console/jobs', flash: texts[c.var.lang].jobs.closed }
    },
    rerender: showJobs,
  })
  get(app, '/console/requests', { who: trust, show: showRequests })
  get(app, '/console/requests/:id', { who: trust, show: showRequest })
  post(app, '/console/requests/:id/decide', {
    who: trust,
    input: z.object({
      fault: field.oneOf(faults),
      rewardYen: field.yen(0n),
      reason: field.text(1000),
    }),
    run: async (tx, { c, at, viewer, input, param }) => {
      await decide(tx, { requestId: param('id'), operatorId: viewer.memberId, ...input, at })
      return { to: '/console/requests', flash: texts[c.var.lang].request.done }
    },
    rerender: showRequest,
  })
}

export const consoleRoutes = (app: Routes): void => {
  get(app, '/console', { who: 'operator', show: showOverview })
  personRoutes(app)
  workRoutes(app)
  administratorRoutes(app)
}
