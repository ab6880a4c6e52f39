import { sha256, signText } from '../../platform/crypto'
import { keepCookie, readCookie, yearSeconds } from '../../platform/http/cookies'
import { page } from '../../platform/http/page'
import { countedIn } from '../../platform/http/paging'
import { networkIn, waitFor } from '../../platform/http/rate-limit'
import { get, noFields, post, type Routes, show, viewerOf } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { newId } from '../../platform/ids'
import { publicTexts } from '../guard'
import { closePoll } from './commands/close-poll'
import { startPoll } from './commands/start-poll'
import { vote } from './commands/vote'
import { pollInput, voteInput } from './competition-form'
import { PollPage } from './pages/poll-page'
import { PollsPage } from './pages/polls-page'
import { competitionPage } from './queries'
import { pollCandidates, pollPage, pollResults } from './queries-polls'
import { refuse } from './refusals'
import { mayPoll } from './rules'
import { pictureOf } from './show-entry'
import { texts } from './texts'

const cookieName = 'poll'
/** Votes for one poll from one network in an hour: an office may vote, a script may not go on for ever. */
const perHour = 60

/** What this browser is told apart by; a new one is kept in a cookie when it votes. */
const browserOf = (c: Ctx): string => {
  const known = readCookie(c, cookieName)
  return /^[0-9a-z]{32}$/.test(known ?? '') ? (known as string) : ''
}
const browserHash = (c: Ctx): string => sha256(`poll ${browserOf(c)}`)

const showPolls = async (c: Ctx) => {
  const { db, config } = c.var.deps
  const viewer = viewerOf(c)
  const found = await competitionPage(db, viewer, c.req.param('id') ?? '')
  if (found?.clientId !== viewer.memberId || !found.closesAt) return c.notFound()
  const picked = (c.req.query('pick') ?? '').slice(0, 2000).split('-').map(countedIn).filter(Boolean)
  const polls = await pollResults(db, viewer, found.id)
  const candidates = mayPoll(found)
    ? await pollCandidates(db, viewer, { competitionId: found.id, numbers: picked })
    : []
  const formId = newId(c.var.at)
  const drawn = { competition: found, polls, candidates, picked, formId }
  return page(c, <PollsPage {...drawn} base={config.baseUrl} picture={pictureOf(c)} />)
}

const showPoll = async (c: Ctx) => {
  // The link is the only key to the page.
  c.header('Referrer-Policy', 'no-referrer')
  c.header('X-Robots-Tag', 'noindex')
  const of = { token: c.req.param('token') ?? '', browser: browserHash(c) }
  return show(c, await pollPage(c.var.deps.db, c.var.viewer, of), (poll) => (
    <PollPage poll={poll} token={of.token} picture={pictureOf(c)} />
  ))
}

const voteRoutes = (app: Routes): void => {
  get(app, '/polls/:token', { who: 'anyone', show: showPoll })
  post(app, '/polls/:token', {
    who: 'anyone',
    input: voteInput,
    before: async ({ c, param }) => {
      const limit = {
        key: `poll ${param('token').slice(0, 40)} ${networkIn(c)}`,
        max: perHour,
        seconds: 3600,
      }
      if ((await waitFor(c, [limit])) > 0) throw refuse('too-many-votes')
    },
    run: async (tx, { c, at, input, param }) => {
      const known = browserOf(c)
      const browser = known || newId(at) + newId(at)
      const cast = { token: param('token'), memberId: c.var.viewer?.memberId ?? null, at }
      await vote(tx, { ...cast, browser: sha256(`poll ${browser}`), number: countedIn(input.entry) })
      if (!known) keepCookie(c, { name: cookieName, value: browser, seconds: yearSeconds })
      return { to: `/polls/${param('token')}`, flash: texts[c.var.lang].poll.voted }
    },
    rerender: showPoll,
  })
}

/** Polls by link: the client starts and ends them; whoever has the link votes (§3.4). */
export const pollRoutes = (app: Routes): void => {
  get(app, '/competitions/:id/polls', { who: 'member', show: showPolls })
  post(app, '/competitions/:id/polls', {
    who: 'member',
    check: publicTexts('competition', ['question']),
    input: pollInput,
    run: async (tx, { c, id, param, viewer, input, at }) => {
      const { question, 'entries[]': numbers } = input
      const token = signText(c.var.deps.keys.secret, `poll:${id}`).slice(0, 32)
      const own = { competitionId: param('id'), clientId: viewer.memberId }
      await startPoll(tx, { ...own, id, token, question, numbers, at })
      return { to: `/competitions/${param('id')}/polls`, flash: texts[c.var.lang].poll.started }
    },
    rerender: showPolls,
  })
  post(app, '/competitions/:id/polls/:position/close', {
    who: 'member',
    input: noFields,
    run: async (tx, { param, viewer, at }) => {
      const of = { competitionId: param('id'), position: countedIn(param('position')) }
      await closePoll(tx, { ...of, clientId: viewer.memberId, at })
      return { to: `/competitions/${param('id')}/polls` }
    },
    rerender: showPolls,
  })
  voteRoutes(app)
}
