// /my/rank for the person themselves, as a page and as JSON, and the facts from which their browser works out what-ifs.

import { factsJson } from '../../engine/documents/freelancer-facts'
import type { Facts } from '../../engine/facts/facts'
import { instantText } from '../../platform/calendar'
import { get, type Routes, show, viewerOf } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { catalogue } from '../categories'
import { policyInForce } from './calendar/in-force'
import { RankPage } from './pages/rank-page'
import { earlierOf } from './queries-earlier'
import { factsOf } from './queries-facts'
import { namesOf, rankHistory } from './queries-page'
import { rankJson } from './rank-json'
import { type RankView, rankView } from './rank-view'
import { triedPlan } from './what-if/tried'

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
const mentioned = ({ standing, forecast, advice, fall }: RankView): string[] => [
  ...new Set([
    ...standing.conditions.flatMap(({ evidence }) => evidence),
    ...forecast.changes.flatMap(({ because }) => because.flatMap(({ id }) => id ?? [])),
    ...[...(advice?.steps ?? []), ...(fall?.steps ?? [])].flatMap(({ openOrders }) => openOrders),
  ]),
]

const showRank = async (c: Ctx) => {
  const viewer = viewerOf(c)
  const view = await viewOf(c)
  if (!view) return c.notFound()
  const { policy, facts } = view
  const names = await namesOf(c.var.deps.db, viewer, mentioned(view))
  const history = await rankHistory(c.var.deps.db, viewer, historyMax)
  const tried = triedPlan({ policy, facts, categories, values: c.req.query() }, c.var.at)
  return show(c, { view, names }, (drawn) => <RankPage drawn={drawn} history={history} tried={tried} />)
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
