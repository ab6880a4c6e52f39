/*
 * The one calendar of the site: civil time in Japan, without a time zone library. The zone has had one fixed offset since 1951,
 * and this module must stay small enough to run in a visitor's browser.
 */

/** A civil date, 'YYYY-MM-DD', in the site's zone. */
export type CivilDate = string

const offsetMs = 9 * 3_600_000
const dayMs = 86_400_000

const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** Milliseconds of a civil midnight as if Japan were at UTC. `Date.UTC` alone would read year 26 as 1926. */
const midnight = (year: number, month: number, day: number): number =>
  new Date(0).setUTCFullYear(year, month - 1, day)

const midnightOf = (on: CivilDate): number =>
  midnight(Number(on.slice(0, 4)), Number(on.slice(5, 7)), Number(on.slice(8, 10)))

const onText = (ms: number): CivilDate => new Date(ms).toISOString().slice(0, 10)

/** The civil date in Japan at an instant. */
export const dateOf = (at: Date): CivilDate => onText(at.getTime() + offsetMs)

/** The first instant of a civil date in Japan. */
export const startOf = (on: CivilDate): Date => new Date(midnightOf(on) - offsetMs)

export const addDays = (on: CivilDate, days: number): CivilDate => onText(midnightOf(on) + days * dayMs)

/** Days from one civil date to another; negative when `to` lies before `from`. */
export const daysBetween = (from: CivilDate, to: CivilDate): number =>
  (midnightOf(to) - midnightOf(from)) / dayMs

/** The same clock time some calendar months away, the day clamped to the month's end (§2.2). */
export const monthsLater = (at: Date, months: number): Date => {
  const local = new Date(at.getTime() + offsetMs)
  const count = local.getUTCFullYear() * 12 + local.getUTCMonth() + months
  const year = Math.floor(count / 12)
  const month = count - year * 12 + 1
  const day = Math.min(local.getUTCDate(), daysInMonth(year, month))
  const timeOfDay = ((local.getTime() % dayMs) + dayMs) % dayMs
  return new Date(midnight(year, month, day) + timeOfDay - offsetMs)
}

/** Adds calendar months to a date; the day is clamped to the month's end. */
export const addMonths = (on: CivilDate, months: number): CivilDate =>
  dateOf(monthsLater(startOf(on), months))

/** Where the window of one year starts, itself excluded: it reaches over (at − 1 year, at] (§2.2). */
export const yearBefore = (at: Date): Date => monthsLater(at, -12)

export const isDate = (text: string): boolean => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!parts) return false
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

const instantForm =
  /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3})0*)?)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/

/**
 * Reads an ISO 8601 time with its offset. Null for anything else: a time without an offset, a day that no
 * calendar has, or digits finer than a millisecond, which could only be kept by guessing.
 */
export const parseInstant = (text: string): Date | null => {
  const parts = instantForm.exec(text)
  if (!parts) return null
  const [, on, hour, minute, second = '00', fraction = '0', zone] = parts as unknown as string[]
  if (!isDate(on as string) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null
  const utc = Date.parse(`${on}T${hour}:${minute}:${second}.${fraction.padEnd(3, '0')}Z`)
  return new Date(utc - zoneMs(zone as string))
}

const zoneMs = (zone: string): number => {
  if (zone === 'Z') return 0
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6))
  return minutes * 60_000 * (zone.startsWith('-') ? -1 : 1)
}

/** An instant as ISO 8601 in Japan's offset; milliseconds appear only where there are any. */
export const instantText = (at: Date): string =>
  `${new Date(at.getTime() + offsetMs).toISOString().replace('.000', '').replace('Z', '')}+09:00`

/** The parts of a civil time; the week begins with Sunday, 0. */
export const civilTime = (at: Date) => {
  const local = new Date(at.getTime() + offsetMs)
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    weekday: local.getUTCDay(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
  }
}
