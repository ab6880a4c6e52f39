export {
  addDays,
  addMonths,
  type CivilDate,
  dateOf,
  daysBetween,
  isDate,
  monthsLater,
  startOf,
} from './calendar'

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
