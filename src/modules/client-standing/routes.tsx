// /my/standing: a client's own standing, as a page and as JSON (§2.8).

import { instantText } from '../../platform/calendar'
import { get, type Routes, show, viewerOf } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { dated, mentionedIn } from '../ranks'
import { clientPlaceOf } from './details'
import { StandingPage } from './pages/standing-page'
import { clientFactsOf } from './queries-facts'
import { type ClientStep, clientNamesOf, clientPast } from './queries-page'
import { type ClientView, clientView } from './view'

/** The page /my/standing as JSON: the same view, times in Japan's offset. */
const clientJson = (
  { at, policy, standing, forecast, since }: ClientView,
  history: readonly ClientStep[],
) => ({
  at: instantText(at),
  policy: policy.id,
  tier: standing.tier,
  conditions: standing.conditions.map((condition, index) => {
    const from = since[index]
    return { ...condition, since: from ? instantText(from) : null }
  }),
  next: standing.next.map((step) => ({ ...step, path: clientPlaceOf[step.action] })),
  forecast: dated(forecast.changes),
  steps: dated(forecast.steps),
  history: dated(history),
})

const historyMax = 20

interface StandingData {
  readonly view: ClientView
  readonly history: readonly ClientStep[]
}

const shownTo = async (c: Ctx): Promise<StandingData | undefined> => {
  const { db } = c.var.deps
  const { memberId } = viewerOf(c)
  const facts = (await clientFactsOf(db, [memberId], c.var.at)).get(memberId)
  if (!facts) return undefined
  const { history, earlier } = await clientPast(db, viewerOf(c), { at: c.var.at, limit: historyMax })
  return { view: clientView(facts, c.var.at, earlier), history }
}

const showStanding = async (c: Ctx) => {
  const shown = await shownTo(c)
  if (!shown) return c.notFound()
  const { view, history } = shown
  const names = await clientNamesOf(c.var.deps.db, viewerOf(c), [...new Set(mentionedIn(view))])
  return show(c, { view, names }, (drawn) => <StandingPage drawn={drawn} history={history} />)
}

const showJson = async (c: Ctx) => {
  const shown = await shownTo(c)
  if (!shown) return c.notFound()
  c.header('Cache-Control', 'private, no-store')
  return c.json(clientJson(shown.view, shown.history))
}

export const clientRoutes = (app: Routes): void => {
  get(app, '/my/standing', { who: 'member', show: showStanding })
  get(app, '/my/standing.json', { who: 'member', show: showJson })
}
