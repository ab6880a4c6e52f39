// /my/rank for the person themselves; the rules and the evaluation for everybody.

import { evaluateDocument } from '../../engine/documents/evaluate-document'
import { factsJson } from '../../engine/documents/freelancer-facts'
import { clientPolicies } from '../../engine/evaluate/client-standing'
import type { Facts } from '../../engine/facts/facts'
import type { Policy } from '../../engine/policy/policy'
import { withDay } from '../../engine/policy/rule-hash'
import { canonical, type Json } from '../../engine/values/canonical'
import { instantText } from '../../platform/calendar'
import { apiPost } from '../../platform/http/api-route'
import { sharedByGuests } from '../../platform/http/guest-pages'
import { get, type Routes, show, viewerOf } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { catalogue } from '../categories'
import { knownPolicies, policyCalled, policyInForce } from './calendar/in-force'
import { announcedPolicy } from './calendar/queries-policies'
import { RankPage } from './pages/rank-page'
import { RulesPage } from './pages/rules-page'
import { earlierOf } from './queries-earlier'
import { factsOf } from './queries-facts'
import { namesOf, rankHistory } from './queries-page'
import { underWayOf } from './queries-under-way'
import { mentionedIn, rankJson } from './rank-json'
import { type RankView, rankView } from './rank-view'
import { triedPlan } from './what-if/what-if'

const historyMax = 20
const categories = catalogue.map(({ slug }) => slug)

const ownFacts = async (c: Ctx): Promise<Facts | undefined> => {
  const { memberId } = viewerOf(c)
  return (await factsOf(c.var.deps.db, [memberId], c.var.at)).get(memberId)
}

const viewOf = async (c: Ctx): Promise<RankView | undefined> => {
  const facts = await ownFacts(c)
  return facts && rankView(facts, c.var.at, await earlierOf(c.var.deps.db, viewerOf(c), c.var.at))
}

/** Everything that the page may have to call by name. */
const mentioned = (view: RankView): string[] => [
  ...new Set([
    ...mentionedIn(view),
    ...[...(view.advice?.steps ?? []), ...(view.fall?.steps ?? [])].flatMap(({ openOrders }) => openOrders),
  ]),
]

const showRank = async (c: Ctx) => {
  const viewer = viewerOf(c)
  const view = await viewOf(c)
  if (!view) return c.notFound()
  const { policy, facts } = view
  const names = await namesOf(c.var.deps.db, viewer, mentioned(view))
  const underWay = await underWayOf(c.var.deps.db, viewer, c.var.at)
  const history = await rankHistory(c.var.deps.db, viewer, historyMax)
  const tried = triedPlan({ policy, facts, categories, values: c.req.query() }, c.var.at)
  return show(c, { view, names, underWay }, (drawn) => (
    <RankPage drawn={drawn} history={history} tried={tried} />
  ))
}

const showJson = async (c: Ctx) => {
  const view = await viewOf(c)
  if (!view) return c.notFound()
  const history = await rankHistory(c.var.deps.db, viewerOf(c), historyMax)
  c.header('Cache-Control', 'private, no-store')
  return c.json(rankJson(view, history))
}

/** What the browser needs to judge the person as the server does; nobody else's data is in it. */
const sendFacts = async (c: Ctx) => {
  const facts = await ownFacts(c)
  if (!facts) return c.notFound()
  c.header('Cache-Control', 'private, no-store')
  return c.json({ at: instantText(c.var.at), policy: policyInForce(c.var.at), facts: factsJson(facts) })
}

export const ownRankRoutes = (app: Routes): void => {
  get(app, '/my/rank', { who: 'member', show: showRank })
  get(app, '/my/rank.json', { who: 'member', show: showJson })
  get(app, '/my/rank/facts.json', { who: 'member', show: sendFacts })
}

const showRules = (c: Ctx) =>
  show(c, policyInForce(c.var.at), (policy) => <RulesPage policy={policy} withdrawn={false} />)

/** Every rule that was ever public, one that was withdrawn before its day among them. */
const publicPolicy = async (
  c: Ctx,
  id: string,
): Promise<{ policy: Policy; withdrawn: boolean } | undefined> => {
  const known = policyCalled(id)
  if (known) return { policy: known, withdrawn: false }
  const kept = await announcedPolicy(c.var.deps.db, id)
  if (!kept?.effectiveFrom) return undefined
  return { policy: withDay(kept.document, kept.effectiveFrom), withdrawn: kept.status === 'withdrawn' }
}

const showPolicy = async (c: Ctx) => {
  const found = await publicPolicy(c, c.req.param('policyId') ?? '')
  return show(c, found, ({ policy, withdrawn }) => <RulesPage policy={policy} withdrawn={withdrawn} />)
}

const sendPolicy = async (c: Ctx) => {
  const [, id] = /^(.+)\.json$/.exec(c.req.param('file') ?? '') ?? []
  const forClients = clientPolicies.find((policy) => policy.id === id)
  const found = forClients ?? (id ? (await publicPolicy(c, id))?.policy : undefined)
  if (!found) return c.notFound()
  c.header('Content-Type', 'application/json; charset=utf-8')
  c.header('Access-Control-Allow-Origin', '*')
  c.header('Cache-Control', 'public, max-age=60')
  return c.body(canonical(found as Json))
}

export const rankRoutes = (app: Routes): void => {
  ownRankRoutes(app)
  get(app, '/ranks/rules', { who: 'anyone', show: sharedByGuests(showRules) })
  get(app, '/ranks/rules/:policyId', { who: 'anyone', show: showPolicy })
  get(app, '/ranks/policies/:file', { who: 'anyone', show: sendPolicy })
  apiPost(app, '/api/v1/ranks/evaluate', (json) => evaluateDocument(json, knownPolicies()))
}
