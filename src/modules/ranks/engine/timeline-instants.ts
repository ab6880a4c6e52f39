import { addDays, dateOf, startOf } from './civil'
import { type Course, visitsOf } from './earlier'
import { loginDeadline } from './measure-profile'
import type { Piece } from './timeline-pieces'

/** What may read differently from an instant on: these pieces, or all of them, and the person themselves. */
export interface Instant {
  readonly at: Date
  readonly pieces: readonly Piece[]
  readonly all: boolean
  readonly person: boolean
  readonly cuts: boolean
}

interface Mark {
  readonly at: Date
  readonly what: Piece | 'all' | 'person' | 'cuts'
}

/** Where a presence begins, and the first instant after one: visits less than a month apart are one. */
const presence = (course: Course): Date[] => {
  const visits = visitsOf(course)
  return visits.flatMap((visit, index) => {
    const aged = new Date(loginDeadline(visit).getTime() + 1)
    const next = visits[index + 1]
    if (!next) return index === 0 ? [visit, aged] : [aged]
    const ends = next >= aged ? [aged, next] : []
    return index === 0 ? [visit, ...ends] : ends
  })
}

const personTimes = (course: Course): Date[] => {
  const { identityVerifiedAt, confidentialityConfirmedAt, phoneVerifiedAt, vacations } =
    course.facts.freelancer
  const told = [identityVerifiedAt, confidentialityConfirmedAt, phoneVerifiedAt].filter(
    (time) => time !== null,
  )
  const away = course.earlier.vacations ?? []
  const declared = away.flatMap(({ at, goneAt }) => (goneAt ? [at, goneAt] : [at]))
  const overtaken = (course.earlier.confirmations ?? []).flatMap(({ at, until }) => [at, until])
  const days: Date[] = []
  for (const { from, until } of [...vacations, ...away])
    for (let day = from; day <= addDays(until, 1); day = addDays(day, 1)) days.push(startOf(day))
  const profiles = course.earlier.profiles.map(({ at }) => at)
  return [...told, ...overtaken, ...declared, ...profiles, ...presence(course), ...days]
}

/** On the leap day and the day after a February the window's start jumps, and any fact may leave or return (§2.2). */
const shifts = (from: Date, until: Date): Date[] => {
  const days: Date[] = []
  const last = Number(dateOf(until).slice(0, 4))
  for (let year = Number(dateOf(from).slice(0, 4)); year <= last; year += 1) {
    const march = `${year}-03-01`
    days.push(startOf(addDays(march, -1)), startOf(march))
  }
  return days
}

const marksOf = (course: Course, pieces: readonly Piece[]): Mark[] => [
  ...pieces.flatMap((piece) => piece.times.map((at): Mark => ({ at, what: piece }))),
  ...personTimes(course).map((at): Mark => ({ at, what: 'person' })),
  ...course.earlier.cuts.flatMap(({ steps }) => steps.map(({ at }): Mark => ({ at, what: 'cuts' }))),
]

const together = (at: Date, marks: readonly Mark[]): Instant => {
  const whats = marks.map(({ what }) => what)
  return {
    at,
    pieces: [...new Set(whats.filter((what) => typeof what === 'object'))],
    all: whats.includes('all'),
    person: whats.includes('person'),
    cuts: whats.includes('cuts'),
  }
}

const earliest = (marks: readonly Mark[], until: Date): Date =>
  new Date(marks.reduce((least, { at }) => Math.min(least, at.getTime()), until.getTime()) - 1)

export interface Span {
  /** Null for before anything of these facts happened. */
  readonly from: Date | null
  readonly until: Date
}

export interface Walk {
  readonly from: Date
  readonly instants: readonly Instant[]
}

/** Every instant in (from, until] at which a figure can change, in order, with what may change it. */
export const walkOf = (course: Course, pieces: readonly Piece[], { from, until }: Span): Walk => {
  const told = marksOf(course, pieces)
  const start = from ?? earliest(told, until)
  const marks = [...told, ...shifts(start, until).map((at): Mark => ({ at, what: 'all' }))]
    .filter(({ at }) => at > start && at <= until)
    .sort((a, b) => a.at.getTime() - b.at.getTime())
  const groups = new Map<number, Mark[]>()
  for (const mark of marks) {
    const group = groups.get(mark.at.getTime())
    if (group) group.push(mark)
    else groups.set(mark.at.getTime(), [mark])
  }
  return { from: start, instants: [...groups].map(([time, group]) => together(new Date(time), group)) }
}
