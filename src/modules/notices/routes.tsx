import { dateOf, earlier, startOf } from '../../platform/clock'
import { DomainError } from '../../platform/domain-error'
import { onView } from '../../platform/http/on-view'
import { page } from '../../platform/http/page'
import { isBeyond, momentIn, pageAsked } from '../../platform/http/paging'
import { get, noFields, post, type Routes, viewerOf } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { competitionDues } from '../competitions'
import { threadList } from '../messages'
import { fittingJobs } from '../search'
import { openNotice } from './commands/open-notice'
import { readAll } from './commands/read-all'
import { ClientHomePage, type CommonHome, FreelancerHomePage } from './pages/home-page'
import { NoticesPage } from './pages/notices-page'
import { OutboxPage } from './pages/outbox-page'
import { chartBegins } from './pages/parts/months-chart'
import { TodoPage } from './pages/todo-page'
import { noticeList, outbox } from './queries'
import { activeJobs, moneyFigures, ordersUnderWay, ownOffers } from './queries-home'
import { todoList } from './queries-todo'
import { calendarRoutes } from './routes-calendar'
import { liveRoutes } from './routes-live'
import { noticeSettingRoutes } from './routes-settings'
import { texts } from './texts'

const showNotices = async (c: Ctx) => {
  const number = pageAsked(c)
  const asOf = momentIn(c.req.query('asof')) ?? c.var.at
  const notices = await noticeList(c.var.deps.db, viewerOf(c), { page: number, asOf })
  if (isBeyond(number, notices)) return c.notFound()
  return page(c, <NoticesPage notices={notices} page={number} asOf={asOf} kinds={c.var.deps.notices} />)
}

const listOf = (c: Ctx) => todoList(c.var.deps.db, viewerOf(c), { sources: c.var.deps.todos, at: c.var.at })

const showTodo = async (c: Ctx) => page(c, <TodoPage rows={await listOf(c)} sources={c.var.deps.todos} />)

const recentDays = 14

const freelancerHome = async (c: Ctx, common: CommonHome) => {
  const viewer = viewerOf(c)
  const { db } = c.var.deps
  const [offers, dues] = await Promise.all([
    ownOffers(db, viewer, earlier(c.var.at, { days: recentDays })),
    competitionDues(db, viewer),
  ])
  const fitting = await fittingJobs(db, viewer, { ...offers, at: c.var.at })
  return page(c, <FreelancerHomePage common={common} own={{ tier: viewer.tier, offers, fitting, dues }} />)
}

const showHome = async (c: Ctx) => {
  const viewer = viewerOf(c)
  if (viewer.operator) return c.redirect('/console', 303)
  const isWelcome = c.req.query('welcome') !== undefined
  if (isWelcome && viewer.side === 'freelancer' && viewer.tier === 'none') return c.redirect('/my/start', 303)
  const { db, todos: sources } = c.var.deps
  const today = dateOf(c.var.at)
  const [todo, orders, threads, money] = await Promise.all([
    listOf(c),
    ordersUnderWay(db, viewer),
    threadList(db, viewer, { filter: 'unread', before: null }),
    moneyFigures(db, viewer, startOf(chartBegins(today))),
  ])
  const common: CommonHome = { todo, sources, orders, threads, money, today }
  if (viewer.side === 'freelancer') return freelancerHome(c, common)
  return page(c, <ClientHomePage common={common} jobs={await activeJobs(db, viewer)} isWelcome={isWelcome} />)
}

/** A link must lead somewhere without a form: opening marks as read, which does no harm when it happens twice. */
const openOne = async (c: Ctx) => {
  const notice = { id: c.req.param('noticeId') ?? '', memberId: viewerOf(c).memberId, at: c.var.at }
  try {
    return c.redirect(await onView(c, (tx) => openNotice(tx, notice)), 303)
  } catch (error) {
    if (error instanceof DomainError) return c.notFound()
    throw error
  }
}

/** Notices, what waits, the dashboard, the development outbox, and live news. */
export const noticeRoutes = (app: Routes): void => {
  get(app, '/notices', { who: 'member', show: showNotices })
  get(app, '/notices/:noticeId/open', { who: 'member', show: openOne })
  post(app, '/notices/read-all', {
    who: 'member',
    input: noFields,
    run: async (tx, { c, at, viewer }) => {
      await readAll(tx, { memberId: viewer.memberId, at })
      return { to: '/notices', flash: texts[c.var.lang].notices.allRead }
    },
    rerender: showNotices,
  })
  get(app, '/todo', { who: 'member', show: showTodo })
  get(app, '/home', { who: 'member', show: showHome })
  get(app, '/dev/outbox', {
    who: 'anyone',
    show: async (c) =>
      c.var.deps.config.outbox ? page(c, <OutboxPage posted={await outbox(c.var.deps.db)} />) : c.notFound(),
  })
  calendarRoutes(app)
  liveRoutes(app)
  noticeSettingRoutes(app)
}
