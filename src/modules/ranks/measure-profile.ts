import { addDays, dateOf, daysBetween, monthsLater, startOf } from './civil'
import type { FreelancerFacts } from './facts'
import type { Measure } from './metrics'

const flag = (value: boolean): Measure => ({ kind: 'flag', value, evidence: [] })
const count = (value: number): Measure => ({ kind: 'count', value: BigInt(value), evidence: [] })

const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' })

/**
 * A cluster that shows nothing. Besides white space and format characters these are control characters and the
 * code points that Unicode tells renderers to ignore (fillers, lone variation selectors): padding by another name.
 */
const invisible = /^[\p{White_Space}\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}]+$/u

/** Grapheme clusters a reader can see (§2.2: padding does not help). */
export const visibleLength = (text: string): number => {
  let length = 0
  for (const { segment } of graphemes.segment(text)) if (!invisible.test(segment)) length += 1
  return length
}

/** The part of the profile that time alone cannot move. */
export const measureProfile = (freelancer: FreelancerFacts) => ({
  'display-name': flag(visibleLength(freelancer.displayName) > 0),
  'profile-image': flag(freelancer.profileImage),
  'introduction-length': count(visibleLength(freelancer.introduction)),
  offering: count(freelancer.skills + freelancer.portfolioItems + freelancer.packages),
  background: count(
    freelancer.businessExperiences.filter(({ visibility }) => visibility !== 'private').length +
      freelancer.qualifications,
  ),
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
export const measureLogin = ({ lastSeenAt, vacations }: FreelancerFacts, at: Date): Measure => {
  if (!lastSeenAt) return flag(false)
  const deadline = loginDeadline(lastSeenAt)
  if (deadline >= at) return flag(true)
  const today = dateOf(at)
  const holding = vacations.some((vacation) => covers(vacation, today) && startOf(vacation.from) <= deadline)
  return flag(holding && isVacationDay(vacations, today))
}
