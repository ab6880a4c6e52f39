// When rewards are paid (§4.4): the days on which banks move money, and the two closings of a month.
import holidays from '@holiday-jp/holiday_jp/lib/holidays.js'
import { addDays, addMonths, type CivilDate, startOf } from '../../platform/clock'

/** The last year that the table of holidays knows; beyond it every answer would be a guess. */
const lastKnownYear = 2049

const weekday = (on: CivilDate): number => (startOf(on).getUTCDay() + 1) % 7

/**
 * Whether banks move money on a day: not at weekends, on national holidays, and from 31 December to 3 January.
 * Throws beyond the table of holidays.
 */
export const isBankDay = (on: CivilDate): boolean => {
  if (Number(on.slice(0, 4)) > lastKnownYear) throw new Error(`No holidays are known for ${on}`)
  if (weekday(on) === 0 || weekday(on) === 6 || on in holidays) return false
  return !['12-31', '01-01', '01-02', '01-03'].includes(on.slice(5))
}

/** The day itself, or the last bank day before it. */
export const bankDayBy = (on: CivilDate): CivilDate => (isBankDay(on) ? on : bankDayBy(addDays(on, -1)))

/** The day that lies this many bank days after another, which itself does not count. */
export const bankDaysAfter = (on: CivilDate, days: number): CivilDate => {
  if (days === 0) return on
  const next = addDays(on, 1)
  return bankDaysAfter(next, isBankDay(next) ? days - 1 : days)
}

const monthEnd = (on: CivilDate): CivilDate => addDays(addMonths(`${on.slice(0, 7)}-01`, 1), -1)

/** The closing that a reward released on this day falls under: the 15th, or the end of the month. */
export const closingOf = (on: CivilDate): CivilDate =>
  Number(on.slice(8)) <= 15 ? `${on.slice(0, 7)}-15` : monthEnd(on)

/** The last closing that lies before a day. */
export const closingBefore = (on: CivilDate): CivilDate =>
  Number(on.slice(8)) > 15 ? `${on.slice(0, 7)}-15` : addDays(`${on.slice(0, 7)}-01`, -1)

/**
 * The day on which what was closed is paid: of the 15th the end of the month, of the month's end the next 15th; where that
 * is no bank day, the bank day before it (§4.4).
 */
export const paydayOf = (closedOn: CivilDate): CivilDate =>
  bankDayBy(Number(closedOn.slice(8)) === 15 ? monthEnd(closedOn) : addDays(closedOn, 15))

/** The date a reward is paid out when it was released on `on` (§4.4). */
export const payoutOn = (on: CivilDate): CivilDate => paydayOf(closingOf(on))

/** The last day on which the law lets a reward be paid: the day of receipt is the first of sixty (§4.4). */
export const lastLegalDay = (receivedOn: CivilDate): CivilDate => addDays(receivedOn, 59)
