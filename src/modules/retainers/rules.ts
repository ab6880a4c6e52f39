// The pure rules of retainers: on which day which order opens, and when notice ends one. Civil dates in Asia/Tokyo.
import { withEnding } from '../../platform/clean-text'
import { addDays, addMonths, type CivilDate } from '../../platform/clock'
import { isLongWork, longWork, titleMax } from '../contracts'

/** How many days ahead both sides are told of the next order, and of the last day on which notice still ends it in time. */
export const reminderDays = 3
/** How far away the second order of a retainer may be, in months. */
export const secondMonthsMax = 2

/** What is repeated, and from when. */
export interface Rhythm {
  /** The day on which the second order opens. */
  secondOn: CivilDate
  firstDueOn: CivilDate
}

/**
 * The day on which the n-th order opens, n from 2: counted from the second one, so that the 31st comes back after a
 * shorter month.
 */
export const opensOn = ({ secondOn }: Pick<Rhythm, 'secondOn'>, n: number): CivilDate =>
  addMonths(secondOn, n - 2)

/** When the n-th order is due, counted from the first; an order that is opened late is not due in the past. */
export const dueOnOf = (
  { firstDueOn }: Pick<Rhythm, 'firstDueOn'>,
  n: number,
  today: CivilDate,
): CivilDate => {
  const dueOn = addMonths(firstDueOn, n - 1)
  return dueOn < today ? today : dueOn
}

/**
 * The day of the second order as it holds from the agreement: the wanted one, or a month from today where that has passed
 * while terms were discussed. It is never after the second order is due.
 */
export const secondOnFrom = (wanted: Rhythm, today: CivilDate): CivilDate => {
  const secondOn = wanted.secondOn > today ? wanted.secondOn : addMonths(today, 1)
  const dueOn = addMonths(wanted.firstDueOn, 1)
  if (secondOn > dueOn) return dueOn
  return secondOn
}

/**
 * The last day of a retainer when notice is given today: the end of the running month; of long work, the first end of a
 * month that is thirty days away or more.
 */
export const noticeEndsOn = (
  retainer: { secondOn: CivilDate; opened: number; runsSince: CivilDate },
  today: CivilDate,
): CivilDate => {
  let n = retainer.opened
  const endOf = (month: number): CivilDate => addDays(opensOn(retainer, month + 1), -1)
  while (
    endOf(n) < today ||
    (isLongWork(retainer.runsSince, endOf(n)) && endOf(n) < addDays(today, longWork.noticeDays))
  )
    n += 1
  return endOf(n)
}

/**
 * The last day on which notice leads to the same end as today's: of long work thirty days before that end. Null where the end of
 * the running month can be had until it comes: then the reminder of the next order says enough.
 */
export const noticeDeadline = (
  retainer: { secondOn: CivilDate; opened: number; runsSince: CivilDate },
  today: CivilDate,
): CivilDate | null => {
  const endsOn = noticeEndsOn(retainer, today)
  return isLongWork(retainer.runsSince, endsOn) ? addDays(endsOn, -longWork.noticeDays) : null
}

/** 商品説明文（2027年1月分）: which month's order it is, by the day it opens; at most 100 characters. */
export const monthTitle = (title: string, on: CivilDate): string =>
  withEnding(title, `（${on.slice(0, 4)}年${Number(on.slice(5, 7))}月分）`, titleMax)
