// /rank and its records for the person themselves; the rules and the evaluation for everybody.
import { apiPost } from '../../platform/http/api-door'
import { get, type Routes, show, viewerOf } from '../../platform/http/doors'
import type { Ctx } from '../../platform/http/types'
import { evaluateDocument } from './door'
import { ChangePage } from './pages/change-page'
import { RankPage } from './pages/rank-page'
import { RulesPage } from './pages/rules-page'
import { builtInPolicies } from './policies/built-in'
import { policyInForce } from './policies/in-force'
import { factsOf } from './queries-facts'
import { namesOf, rankChange, rankHistory } from './queries-page'
import { rankJson } from './rank-json'
import { type RankView, rankView } from './rank-view'
import { receiptRoutes } from './routes-receipts'

const historyMax = 20

const viewOf = async (c: Ctx): Promise<RankView | undefined> => {
  const { memberId } = viewerOf(c)
  const facts = (await factsOf(c.var.deps.db, [memberId], c.var.at)).get(memberId)
  return facts && rankView(facts, c.var.at)
}

/** Everything that the page may have to call by name. */
const mentioned = ({ standing, forecast, advice }: RankView): string[] => [
  ...new Set([
    ...standing.conditions.flatMap(({ evidence }) => evidence),
    ...forecast.changes.flatMap(({ because }) => because.flatMap(({ id }) => id ?? [])),
    ...(advice?.steps ?? []).flatMap(({ openOrders }) => openOrders),
  ]),
]

const showRank = async (c: Ctx) => {
  const viewer = viewerOf(c)
  const view = await viewOf(c)
  if (!view) return c.notFound()
  const names = await namesOf(c.var.deps.db, viewer, mentioned(view))
  const history = await rankHistory(c.var.deps.db, viewer, historyMax)
  return show(c, { view, names }, (drawn) => <RankPage drawn={drawn} history={history} />)
}

const showJson = async (c: Ctx) => {
  const view = await viewOf(c)
  if (!view) return c.notFound()
  const history = await rankHistory(c.var.deps.db, viewerOf(c), historyMax)
  c.header('Cache-Control', 'private, no-store')
  return c.json(rankJson(view, history))
}

const showChange = async (c: Ctx) => {
  const change = await rankChange(c.var.deps.db, viewerOf(c), c.req.param('id') ?? '')
  return show(c, change, (found) => <ChangePage change={found} />)
}

const showRules = (c: Ctx) => show(c, policyInForce(c.var.at), (policy) => <RulesPage policy={policy} />)

const showPolicy = (c: Ctx) => {
  const policy = builtInPolicies.find(({ id }) => id === c.req.param('policyId'))
  return show(c, policy, (found) => <RulesPage policy={found} />)
}

export const rankRoutes = (app: Routes): void => {
  get(app, '/rank', { who: 'member', show: showRank })
  get(app, '/rank.json', { who: 'member', show: showJson })
  get(app, '/rank/changes/:id', { who: 'member', show: showChange })
  get(app, '/ranks/rules', { who: 'anyone', show: showRules })
  get(app, '/ranks/rules/:policyId', { who: 'anyone', show: showPolicy })
  receiptRoutes(app)
  apiPost(app, '/api/v1/ranks/evaluate', (json) => evaluateDocument(json))
}
