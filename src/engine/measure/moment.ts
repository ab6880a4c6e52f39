import { type CivilDate, dateOf, yearBefore } from '../../platform/calendar'

/** A moment of judgement, with what every fact is held against. */
export interface Moment {
  readonly at: Date
  /** The start of the year's window, itself excluded: (at − 1 year, at] (§2.2). */
  readonly from: Date
  readonly today: CivilDate
}

export const momentOf = (at: Date): Moment => ({ at, from: yearBefore(at), today: dateOf(at) })
