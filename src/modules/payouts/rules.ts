// Pure: who is paid in which run (§4.4).
import { addDays, type CivilDate } from '../../platform/clock'
import { bankDaysAfter, closingBefore, closingOf, paydayOf } from '../ledger'

/** Less than this waits for the next payday, unless it may not wait. */
export const minimumYen = 1000n
/** What has lain this long is paid out whatever its amount, and without being asked for. */
export const longestDays = 180
/** Bank days after which a transfer that has not come back counts as carried out. */
export const settledAfter = 2

/** What somebody has earned and is not paid yet. */
export interface Balance {
  memberId: string
  bankAccountId: string
  mode: 'automatic' | 'on-request'
  isRequested: boolean
  /** Of the closing, less all that was paid since. */
  closedYen: bigint
  /** All of it, today. */
  balanceYen: bigint
  /** The day on which the oldest unpaid yen was earned. */
  earnedOn: CivilDate
  /** The last day on which the law lets that yen be paid. */
  dueOn: CivilDate
}

export interface Line {
  memberId: string
  bankAccountId: string
  amountYen: bigint
  dueOn: CivilDate
}

export interface Calendar {
  closedOn: CivilDate
  /** The payday of that closing; where it is past, the next bank day. */
  payOn: CivilDate
  /** The payday after it: what must be paid before cannot wait for it. */
  nextPayOn: CivilDate
  /** The first day on which anything can still be paid. */
  earliestOn: CivilDate
}

/** The runs that a day can make: that of the last closing, and an early one. */
export const calendarOf = (today: CivilDate): Calendar => {
  const closedOn = closingBefore(today)
  const earliestOn = bankDaysAfter(today, 1)
  const payday = paydayOf(closedOn)
  const next = paydayOf(closingOf(addDays(closedOn, 1)))
  const isPast = payday < earliestOn
  return { closedOn, payOn: isPast ? earliestOn : payday, nextPayOn: next, earliestOn }
}

/** Whether a yen may not wait for the payday after this run's, whatever its owner chose. */
const isPressing = (balance: Balance, nextPayOn: CivilDate): boolean =>
  balance.dueOn < nextPayOn || addDays(balance.earnedOn, longestDays) < nextPayOn

/**
 * The lines of the run of a closing: from the minimum on, of those who did not choose to ask; and what may not wait for the
 * next. Who would be late even with this payday is left to an early run.
 */
export const regularLines = (balances: readonly Balance[], { payOn, nextPayOn }: Calendar): Line[] =>
  balances.flatMap((balance) => {
    const { closedYen: amountYen, mode, isRequested, dueOn } = balance
    if (amountYen === 0n || dueOn < payOn) return []
    const isWanted = amountYen >= minimumYen && (mode === 'automatic' || isRequested)
    return isWanted || isPressing(balance, nextPayOn) ? [lineOf(balance, amountYen)] : []
  })

/** The lines of an early run: all that is free of those whose oldest yen the next payday would pay too late. */
export const earlyLines = (balances: readonly Balance[], { nextPayOn }: Calendar): Line[] =>
  balances.flatMap((balance) =>
    balance.balanceYen > 0n && balance.dueOn < nextPayOn ? [lineOf(balance, balance.balanceYen)] : [],
  )

const lineOf = ({ memberId, bankAccountId, dueOn }: Balance, amountYen: bigint): Line => ({
  memberId,
  bankAccountId,
  amountYen,
  dueOn,
})
