// /my/rank for the person themselves; the rules and the evaluation for everybody.

import { evaluateDocument } from '../../engine/documents/evaluate-document'
import { clientPolicies } from '../../engine/evaluate/client-standing'
import type { Policy } from '../../engine/policy/policy'
import { withDay } from '../../engine/policy/rule-hash'
import { canonical, type Json } from '../../engine/values/canonical'
import { apiPost } from '../../platform/http/api-route'
import { get, type Routes, show } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { knownPolicies, policyCalled, policyInForce } from './calendar/in-force'
import { announcedPolicy } from './calendar/queries-policies'
import { RulesPage } from './pages/rules-page'
import { ownRankRoutes } from './routes-rank'

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
  get(app, '/ranks/rules', { who: 'anyone', show: showRules })
  get(app, '/ranks/rules/:policyId', { who: 'anyone', show: showPolicy })
  get(app, '/ranks/policies/:file', { who: 'anyone', show: sendPolicy })
  apiPost(app, '/api/v1/ranks/evaluate', (json) => evaluateDocument(json, knownPolicies()))
}
