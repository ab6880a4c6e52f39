import { classic2020 } from '../../engine/policy/policies/built-in'
import { countAsked } from '../../engine/policy/policy-parts'
import { addDays, type CivilDate, daysBetween } from '../../platform/clock'

export { introductionLength } from './introduction'

/** What Regular asks of an introduction under the default policy (§2.1). */
export const introductionAim = countAsked(classic2020, 'introduction-length')

export const availabilities = ['open', 'limited', 'closed'] as const
export type Availability = (typeof availabilities)[number]
export const visibilities = ['public', 'members', 'private'] as const
export type Visibility = (typeof visibilities)[number]

export const categoriesMax = 5
export const skillsMax = 30
export const imagesMax = 5
/** Of works, experiences and qualifications each. */
export const partsMax = 50
/** Days of vacation in a calendar year (§2.2). */
export const vacationDaysMax = 90

export interface Vacation {
  fromOn: CivilDate
  untilOn: CivilDate
}

/** Days of a calendar year that lie in at least one vacation; first and last day count. */
const daysInYear = (vacations: readonly Vacation[], year: number): number => {
  let free = `${year}-01-01`
  const end = `${year}-12-31`
  let days = 0
  for (const { fromOn, untilOn } of [...vacations].sort((a, b) => (a.fromOn < b.fromOn ? -1 : 1))) {
    const first = fromOn > free ? fromOn : free
    const last = untilOn < end ? untilOn : end
    if (first > last) continue
    days += daysBetween(first, last) + 1
    free = addDays(last, 1)
  }
  return days
}

const yearOf = (on: CivilDate): number => Number(on.slice(0, 4))

/** The first year in which these vacations are more than 90 days in all, with the days they come to; null when none is. */
export const overlongYear = (vacations: readonly Vacation[]): { year: number; days: number } | null => {
  const years = vacations.flatMap(({ fromOn, untilOn }) => [yearOf(fromOn), yearOf(untilOn)])
  for (let year = Math.min(...years); year <= Math.max(...years); year++) {
    const days = daysInYear(vacations, year)
    if (days > vacationDaysMax) return { year, days }
  }
  return null
}

/** Days still free for vacation in the year of a date. */
export const vacationDaysLeft = (vacations: readonly Vacation[], on: CivilDate): number =>
  Math.max(0, vacationDaysMax - daysInYear(vacations, yearOf(on)))

/** A bare mean of few ratings says nothing: under five, only their number is shown. */
export const meanIsDraft = (ratings: number): boolean => ratings >= 5

/** A mean with one decimal, floored like every figure here: 4.79 is not 4.8. */
export const meanText = (sum: number, count: number): string => {
  const tenths = Math.floor((sum * 10) / count)
  return `${Math.floor(tenths / 10)}.${tenths % 10}`
}

/** 'YYYY-MM' out of 2024-03, 2024/3 or 2024年3月, full-width or not. Null when it is no month. */
export const readMonth = (text: string): string | null => {
  const found = /^(\d{4})[-/.年](\d{1,2})月?$/.exec(text.normalize('NFKC').trim())
  const [year, month] = [Number(found?.[1]), Number(found?.[2])]
  if (!found || year < 1940 || year > 2100 || month < 1 || month > 12) return null
  return `${year}-${String(month).padStart(2, '0')}`
}

/** How pictures are kept: a person's as a square, a work whole within a large screen. */
export const squareShape = { width: 512, height: 512, fit: 'cover' as const }
export const workShape = { width: 1600, height: 1600, fit: 'inside' as const }
