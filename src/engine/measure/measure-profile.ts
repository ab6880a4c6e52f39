import { addDays, daysBetween, monthsLater, startOf } from '../../platform/calendar'
import type { FreelancerFacts } from '../facts/facts'
import type { Measure } from '../policy/metrics'
import type { Moment } from './moment'

const flag = (value: boolean): Measure => ({ kind: 'flag', value, evidence: [] })
const count = (value: number): Measure => ({ kind: 'count', value: BigInt(value), evidence: [] })

/** The part of the profile that time alone cannot move. */
export const measureProfile = (freelancer: FreelancerFacts) => ({
  'display-name': flag(freelancer.hasName),
  'profile-image': flag(freelancer.profileImage),
  'introduction-length': count(freelancer.introductionLength),
  offering: count(freelancer.skills + freelancer.portfolioItems + freelancer.packages),
  background: count(freelancer.experiencesShown + freelancer.qualifications),
  identity: flag(freelancer.identityVerifiedAt !== null),
  confidentiality: flag(freelancer.confidentialityConfirmedAt !== null),
  phone: flag(freelancer.phoneVerifiedAt !== null),
  'skill-registered': flag(freelancer.skills > 0),
  'qualification-registered': flag(freelancer.qualifications > 0),
})

type Vacations = FreelancerFacts['vacations']
type Vacation = Vacations[number]

/** Days of vacation that count in a calendar year; what goes beyond protects nobody (§2.2). */
export const vacationDaysMax = 90

/** How many days of the calendar year are vacation up to and including `day`; overlapping declarations count once. */
const vacationDaysUntil = (vacations: Vacations, day: string): number => {
  let days = 0
  let next = `${day.slice(0, 4)}-01-01`
  for (const { from, until } of [...vacations].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const first = from > next ? from : next
    const last = until < day ? until : day
    if (first > last) continue
    days += daysBetween(first, last) + 1
    next = addDays(last, 1)
  }
  return days
}

const covers = ({ from, until }: Vacation, day: string): boolean => from <= day && day <= until

/** Whether a civil day lies in a vacation and within the 90 days of its year. */
export const isVacationDay = (vacations: Vacations, day: string): boolean =>
  vacations.some((vacation) => covers(vacation, day)) && vacationDaysUntil(vacations, day) <= vacationDaysMax

/** The last instant at which the login alone still meets the condition: the same clock time a calendar month later. */
export const loginDeadline = (lastSeenAt: Date): Date => monthsLater(lastSeenAt, 1)

/** Seen within a calendar month, or in a vacation that began before that month was over (§2.2). */
export const measureLogin = ({ lastSeenAt, vacations }: FreelancerFacts, { at, today }: Moment): Measure => {
  if (!lastSeenAt) return flag(false)
  const deadline = loginDeadline(lastSeenAt)
  if (deadline >= at) return flag(true)
  const holding = vacations.some((vacation) => covers(vacation, today) && startOf(vacation.from) <= deadline)
  return flag(holding && isVacationDay(vacations, today))
}
