// The dates of one person over all modes: those that wait for them, and those that come whoever's turn it is. Pure.
import { dateOf, startOf } from '../../platform/calendar'
import type { CivilDate } from '../../platform/clock'
import type { Lang } from '../../platform/i18n'
import type { TodoSource } from '../../platform/todos'
import { nameOf } from '../../ui'
import type { DateKind, DateRow } from './queries-calendar'
import type { TodoRow } from './queries-todo'
import { calendarTexts } from './texts'
import { shownKinds } from './todo'

export interface CalendarEntry {
  /** The same for the same thing, whenever it is asked for. */
  id: string
  on: CivilDate
  /** Null: the whole day. */
  at: Date | null
  text: string
  /** A path of this site. */
  href: string
  /** It is the viewer's turn. */
  isTurn: boolean
}

const hrefs: Record<DateKind, (id: string) => string> = {
  'order-due': (id) => `/orders/${id}`,
  'job-ends': (id) => `/jobs/${id}`,
  'competition-closes': (id) => `/competitions/${id}`,
  'task-ends': (id) => `/my/tasks/${id}`,
  'retainer-opens': (id) => `/retainers/${id}`,
  'retainer-ends': (id) => `/retainers/${id}`,
}

const turnsOf = (
  rows: readonly TodoRow[],
  { sources, lang }: { sources: readonly TodoSource[]; lang: Lang },
): CalendarEntry[] => {
  const kinds = shownKinds(sources, lang)
  return rows.flatMap((row): CalendarEntry[] => {
    const kind = kinds.get(row.kind)
    const at = row.dueOn ? null : (kind?.dueAt?.(row.at) ?? null)
    const on = row.dueOn ?? (at && dateOf(at))
    if (!kind || !on) return []
    const text = kind.text({ who: nameOf(row.who, lang), title: row.title, n: row.n })
    return [
      { id: `${row.kind}-${row.subjectId}`, on, at, text, href: kind.href(row.subjectId), isTurn: true },
    ]
  })
}

const timeOf = ({ on, at }: CalendarEntry): number => (at ?? startOf(on)).getTime()

/** All dates, the nearest first; what waits for the viewer hides the date of the same page on the same day. */
export const calendarOf = (
  rows: { todo: readonly TodoRow[]; dates: readonly DateRow[] },
  of: { sources: readonly TodoSource[]; lang: Lang },
): CalendarEntry[] => {
  const turns = turnsOf(rows.todo, of)
  const taken = new Set(turns.map(({ on, href }) => `${on} ${href}`))
  const t = calendarTexts[of.lang].kinds
  const dates = rows.dates.map((row): CalendarEntry => {
    const on = row.on ?? dateOf(row.at as Date)
    const href = hrefs[row.kind](row.id)
    return { id: `${row.kind}-${row.id}`, on, at: row.at, text: t[row.kind](row.title), href, isTurn: false }
  })
  return [...turns, ...dates.filter(({ on, href }) => !taken.has(`${on} ${href}`))].sort(
    (a, b) => timeOf(a) - timeOf(b) || a.id.localeCompare(b.id),
  )
}

const lineBytes = 75

/** A line of RFC 5545: at most 75 bytes, the rest on lines that begin with a space; no character is cut in two. */
const folded = (line: string): string => {
  const lines: string[] = []
  let current = ''
  for (const character of line) {
    if (Buffer.byteLength(current + character) > lineBytes) {
      lines.push(current)
      current = ' '
    }
    current += character
  }
  return [...lines, current].join('\r\n')
}

const escaped = (text: string): string =>
  text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n')
const compact = (at: Date): string => `${at.toISOString().replace(/[-:]|\.\d{3}/g, '')}`

/** The dates as an iCalendar file (RFC 5545): days as days, instants in UTC. */
export const icsOf = (
  entries: readonly CalendarEntry[],
  of: { name: string; site: string; host: string; at: Date },
): string => {
  const events = entries.flatMap(({ id, on, at, text, href }) => [
    'BEGIN:VEVENT',
    `UID:${id}@${of.host}`,
    `DTSTAMP:${compact(of.at)}`,
    at ? `DTSTART:${compact(at)}` : `DTSTART;VALUE=DATE:${on.replaceAll('-', '')}`,
    `SUMMARY:${escaped(text)}`,
    `URL:${of.site}${href}`,
    'END:VEVENT',
  ])
  const head = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tanomi//Dates//JA',
    `X-WR-CALNAME:${escaped(of.name)}`,
  ]
  return `${[...head, ...events, 'END:VCALENDAR'].map(folded).join('\r\n')}\r\n`
}
