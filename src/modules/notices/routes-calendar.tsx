import { dateOf } from '../../platform/clock'
import { page } from '../../platform/http/page'
import { get, type Routes, viewerOf } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { calendarOf, icsOf } from './calendar'
import { CalendarPage } from './pages/calendar-page'
import { datesAhead } from './queries-calendar'
import { todoList } from './queries-todo'
import { calendarTexts } from './texts'

const calendarFor = async (c: Ctx) => {
  const { db, todos: sources } = c.var.deps
  const { at, lang } = c.var
  const viewer = viewerOf(c)
  const dates = await datesAhead(db, viewer, { at, today: dateOf(at) })
  return calendarOf({ todo: await todoList(db, viewer, { sources, at }), dates }, { sources, lang })
}

const showCalendar = async (c: Ctx) =>
  page(c, <CalendarPage entries={await calendarFor(c)} today={dateOf(c.var.at)} />)

/** The same dates for the calendar of a phone or a mail program. */
const sendCalendar = async (c: Ctx) => {
  const { baseUrl: site } = c.var.deps.config
  const t = calendarTexts[c.var.lang]
  const of = { name: `Tanomi ${t.title}`, site, host: new URL(site).host, at: c.var.at }
  const name = `attachment; filename="dates.ics"; filename*=UTF-8''${encodeURIComponent(t.file)}`
  return c.body(icsOf(await calendarFor(c), of), 200, {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': name,
  })
}

/** The dates of the viewer over all modes (§3), as a page and as a file. */
export const calendarRoutes = (app: Routes): void => {
  get(app, '/calendar', { who: 'member', show: showCalendar })
  get(app, '/calendar.ics', { who: 'member', show: sendCalendar })
}
