import { Temporal } from 'temporal-polyfill'

/** The site's time zone: every civil date on Tanomi is a date in Japan (§2.1). */
export const siteZone = 'Asia/Tokyo'

/** A civil date, 'YYYY-MM-DD', in the site's zone. */
export type On = string

/** The only source of "now". Doors (routes, jobs, commands of the shell) read it and hand `at` inwards. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

/** A clock that moves only when told: for tests and for making the demo world. */
export const travellingClock = (
  start: Date,
): Clock & { set(at: Date): void; forward(duration: Duration): Date } => {
  let current = start
  return {
    now: () => current,
    set: (at) => {
      current = at
    },
    forward: (duration) => {
      current = later(current, duration)
      return current
    },
  }
}

export interface Duration {
  days?: number
  hours?: number
  minutes?: number
  seconds?: number
}

const milliseconds = (d: Duration): number =>
  (((d.days ?? 0) * 24 + (d.hours ?? 0)) * 60 + (d.minutes ?? 0)) * 60_000 + (d.seconds ?? 0) * 1000

export const later = (at: Date, duration: Duration): Date => new Date(at.getTime() + milliseconds(duration))
/** The later of two instants; null is none. */
export const maxDate = (one: Date | null, other: Date): Date => (one && one > other ? one : other)
export const earlier = (at: Date, duration: Duration): Date => new Date(at.getTime() - milliseconds(duration))

const plainDate = (on: On): Temporal.PlainDate => Temporal.PlainDate.from(on)

/** The civil date in Japan at an instant. */
export const dateOf = (at: Date): On =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(siteZone).toPlainDate().toString()

export const addDays = (on: On, days: number): On => plainDate(on).add({ days }).toString()
/** Adds calendar months; the day is clamped to the month's end. */
export const addMonths = (on: On, months: number): On => plainDate(on).add({ months }).toString()
export const daysBetween = (from: On, to: On): number => plainDate(from).until(plainDate(to)).days

/** The first instant of a civil date in Japan. */
export const startOf = (on: On): Date => new Date(plainDate(on).toZonedDateTime(siteZone).epochMilliseconds)

/** The same clock time some calendar months away, clamped to the month's end (§2.2). */
export const monthsLater = (at: Date, months: number): Date =>
  new Date(
    Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(siteZone).add({ months })
      .epochMilliseconds,
  )

export const isDate = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  try {
    return plainDate(text).toString() === text
  } catch {
    return false
  }
}
