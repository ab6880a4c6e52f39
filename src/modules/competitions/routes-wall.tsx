import { page } from '../../platform/http/page'
import { countedIn, isBeyond, pageAsked } from '../../platform/http/paging'
import { type Act, get, post, type Routes, viewerOf } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { shortlist } from './commands/shortlist'
import { weighEntry } from './commands/weigh-entry'
import { pickInput, rateInput } from './competition-form'
import { ComparePage } from './pages/compare-page'
import { WallPage } from './pages/wall-page'
import { competitionPage, entryPage } from './queries'
import { wallCards, wallCounts, wallNumbers } from './queries-wall'
import { refuse } from './refusals'
import { pictureOf } from './show-entry'
import { texts } from './texts'
import { readWallView, wallQuery } from './wall-view'

const viewIn = (c: Ctx) => readWallView((name) => c.req.query(name))

/** The competition, where the viewer is its client and it has been opened. */
const ownCompetitionPage = async (c: Ctx) => {
  const found = await competitionPage(c.var.deps.db, viewerOf(c), c.req.param('id') ?? '')
  return found?.clientId === viewerOf(c).memberId && found.closesAt ? found : undefined
}

const showWall = async (c: Ctx) => {
  const competition = await ownCompetitionPage(c)
  if (!competition) return c.notFound()
  const { db, assets } = c.var.deps
  const [view, number] = [viewIn(c), pageAsked(c)]
  const counts = await wallCounts(db, viewerOf(c), competition.id)
  const cards = await wallCards(db, viewerOf(c), { id: competition.id, view, page: number })
  if (isBeyond(number, cards)) return c.notFound()
  const wall = { competition, view, page: number, counts, cards, picture: pictureOf(c) }
  return page(c, <WallPage {...wall} script={assets.scripts['entry-wall']} />)
}

const showCompare = async (c: Ctx) => {
  const competition = await ownCompetitionPage(c)
  if (!competition) return c.notFound()
  const { db } = c.var.deps
  const numbers = await wallNumbers(db, viewerOf(c), {
    id: competition.id,
    view: { show: 'all', sort: 'best' },
  })
  const asked = [c.req.query('a'), c.req.query('b')].map(countedIn)
  const entries = []
  for (const [i, number] of asked.entries()) {
    // Whoever names none or one is offered the best ones of the others.
    const shown = number || numbers.filter((one) => !asked.includes(one))[i] || 0
    const entry = await entryPage(db, viewerOf(c), { competitionId: competition.id, number: shown })
    if (entry && entry.status !== 'withdrawn') entries.push(entry)
  }
  return page(
    c,
    <ComparePage competition={competition} numbers={numbers} entries={entries} picture={pictureOf(c)} />,
  )
}

const wallHref = (act: Act<unknown>): string =>
  `/competitions/${act.param('id')}/wall${wallQuery(viewIn(act.c))}`

/** The compared pair that a form was sent from; otherwise the wall. Nothing but these is ever led to. */
const backOf = (act: Act<unknown>): string => {
  const pair = /^compare\?a=\d{1,6}&b=\d{1,6}$/.exec(act.c.req.query('back') ?? '')
  return pair ? `/competitions/${act.param('id')}/${pair[0]}` : wallHref(act)
}

/** The client's review wall: every entry at a glance, filters, shortlist, and two side by side (§3.4). */
export const wallRoutes = (app: Routes): void => {
  get(app, '/competitions/:id/wall', { who: 'member', show: showWall })
  post(app, '/competitions/:id/wall', {
    who: 'member',
    input: pickInput,
    limit: { fields: 400 },
    run: async (tx, act) => {
      const { 'pick[]': numbers, go } = act.input
      const own = { competitionId: act.param('id'), clientId: act.viewer.memberId, numbers }
      const isLooking = go === 'compare' || go === 'poll'
      await shortlist(tx, { ...own, numbers: isLooking ? [] : numbers, isOn: go === 'shortlist' })
      if (go === 'poll') return { to: `/competitions/${act.param('id')}/polls?pick=${numbers.join('-')}` }
      if (go !== 'compare') return { to: wallHref(act), flash: texts[act.c.var.lang].wall.saved }
      if (numbers.length !== 2) throw refuse('two-to-compare', 'pick[]')
      return { to: `/competitions/${act.param('id')}/compare?a=${numbers[0]}&b=${numbers[1]}` }
    },
    rerender: showWall,
  })
  get(app, '/competitions/:id/compare', { who: 'member', show: showCompare })
  post(app, '/competitions/:id/entries/:number/rate', {
    who: 'member',
    input: rateInput,
    run: async (tx, act) => {
      const { stars, shortlisted } = act.input
      const thoughts = {
        ...(stars === undefined ? {} : { stars: stars === '' ? null : Number(stars) }),
        ...(shortlisted === undefined ? {} : { shortlisted: shortlisted === 'on' }),
      }
      const of = { competitionId: act.param('id'), number: countedIn(act.param('number')) }
      await weighEntry(tx, { ...of, clientId: act.viewer.memberId, thoughts, at: act.at })
      return { to: backOf(act) }
    },
    rerender: showWall,
  })
}
