import { addDays, dateOf, startOf } from '../../platform/calendar'
import { type History, visitsOf } from '../facts/fact-history'
import { isVacationDay, loginDeadline, type measureProfile } from '../measure/measure-profile'
import type { MetricKey } from '../policy/metrics'
import { byAgreement, byEnd, byReply, type Turn } from './freelancer-contributions'
import type { Mark, Span } from './walker'

type FreelancerMark = Mark<MetricKey, Turn>
type Profile = ReturnType<typeof measureProfile>

const login: readonly MetricKey[] = ['last-login']
/** What the profile and the visits alone say. */
export const personKeys: readonly MetricKey[] = [
  ...(Object.keys({
    'display-name': 0,
    'profile-image': 0,
    'introduction-length': 0,
    offering: 0,
    background: 0,
    identity: 0,
    confidentiality: 0,
    phone: 0,
    'skill-registered': 0,
    'qualification-registered': 0,
  } satisfies Record<keyof Profile, 0>) as (keyof Profile)[]),
  ...login,
]

const deeds = (changes: readonly MetricKey[], times: readonly (Date | null)[]): FreelancerMark[] =>
  times.flatMap((at) => (at ? [{ at, turn: null, changes, id: null }] : []))

const turned = (turn: Turn, at: Date): FreelancerMark => ({
  at,
  turn,
  changes: login,
  id: null,
  metrics: login,
})

/** Where a presence begins, and the first instant after one: visits less than a month apart are one. */
const presence = (history: History): FreelancerMark[] => {
  const visits = visitsOf(history)
  return visits.flatMap((visit, index) => {
    // The deadline itself still meets the condition; an instant is a millisecond.
    const aged = new Date(loginDeadline(visit).getTime() + 1)
    const next = visits[index + 1]
    const ends = next && next < aged ? [] : [turned('login-ages', aged), ...deeds(login, [next ?? null])]
    return index === 0 ? [...deeds(login, [visit]), ...ends] : ends
  })
}

/** The days of vacations in a span; on those on which the protection starts or stops, the 90 days a year counted in, time has a turn. */
export const vacationMarks = (history: History, { from, until }: Span<Date>): FreelancerMark[] => {
  const vacations = [...history.facts.freelancer.vacations, ...(history.earlier.vacations ?? [])]
  const [first, last] = [addDays(dateOf(from), 1), dateOf(until)]
  const days = new Set<string>()
  for (const vacation of vacations) {
    const end = vacation.until < last ? addDays(vacation.until, 1) : last
    for (let day = vacation.from > first ? vacation.from : first; day <= end; day = addDays(day, 1))
      days.add(day)
  }
  const edges = new Set(vacations.flatMap((vacation) => [vacation.from, addDays(vacation.until, 1)]))
  return [...days].sort().flatMap((day): FreelancerMark[] => {
    const holds = isVacationDay(vacations, day)
    const isTurn = edges.has(day) || holds !== isVacationDay(vacations, addDays(day, -1))
    if (isTurn) return [turned(holds ? 'vacation-begins' : 'vacation-ends', startOf(day))]
    return deeds(login, [startOf(day)])
  })
}

/** Every instant at which what the profile, its confirmations, visits and vacations say can change. */
export const personMarks = (history: History): FreelancerMark[] => {
  const { identityVerifiedAt, confidentialityConfirmedAt, phoneVerifiedAt } = history.facts.freelancer
  const { profiles, confirmations = [], vacations = [], cuts } = history.earlier
  return [
    ...deeds(personKeys, [identityVerifiedAt, confidentialityConfirmedAt, phoneVerifiedAt]),
    ...deeds(personKeys, [
      ...confirmations.flatMap(({ at, until }) => [at, until]),
      ...profiles.map(({ at }) => at),
    ]),
    ...deeds(
      login,
      vacations.flatMap(({ at, goneAt }) => [at, goneAt]),
    ),
    ...deeds(
      ['earned-reward'],
      cuts.flatMap(({ steps }) => steps.map(({ at }) => at)),
    ),
    ...presence(history),
  ]
}

/** On the leap day and the day after a February the window's start jumps, and any fact may leave or return (§2.2). */
export const yearJumps = ({ from, until }: Span<Date>): FreelancerMark[] => {
  const marks: FreelancerMark[] = []
  const metrics = [...byAgreement, ...byEnd, ...byReply]
  const last = Number(dateOf(until).slice(0, 4))
  for (let year = Number(dateOf(from).slice(0, 4)); year <= last; year += 1) {
    const march = `${year}-03-01`
    for (const day of [addDays(march, -1), march])
      marks.push({ at: startOf(day), turn: 'calendar-shifts', changes: 'all', id: null, metrics })
  }
  return marks
}
