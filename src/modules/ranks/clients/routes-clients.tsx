// /standing: a client's own standing, as a page and as JSON (§2.8).
import { get, type Routes, show, viewerOf } from '../../../platform/http/doors'
import type { Ctx } from '../../../platform/http/types'
import { clientJson } from './client-json'
import { type ClientView, clientView } from './client-view'
import { StandingPage } from './pages/standing-page'
import { clientFactsOf } from './queries-client-facts'
import { clientHistory, clientNamesOf } from './queries-client-page'

const historyMax = 20

const viewOf = async (c: Ctx): Promise<ClientView | undefined> => {
  const { memberId } = viewerOf(c)
  const facts = (await clientFactsOf(c.var.deps.db, [memberId], c.var.at)).get(memberId)
  return facts && clientView(facts, c.var.at)
}

const showStanding = async (c: Ctx) => {
  const viewer = viewerOf(c)
  const view = await viewOf(c)
  if (!view) return c.notFound()
  const ids = [...new Set(view.standing.conditions.flatMap(({ evidence }) => evidence))]
  const names = await clientNamesOf(c.var.deps.db, viewer, ids)
  const history = await clientHistory(c.var.deps.db, viewer, historyMax)
  return show(c, { view, names }, (drawn) => <StandingPage drawn={drawn} history={history} />)
}

const showJson = async (c: Ctx) => {
  const view = await viewOf(c)
  if (!view) return c.notFound()
  const history = await clientHistory(c.var.deps.db, viewerOf(c), historyMax)
  c.header('Cache-Control', 'private, no-store')
  return c.json(clientJson(view, history))
}

export const clientRoutes = (app: Routes): void => {
  get(app, '/standing', { who: 'member', show: showStanding })
  get(app, '/standing.json', { who: 'member', show: showJson })
}
