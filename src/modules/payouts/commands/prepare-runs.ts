import { dateOf } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import { newId } from '../../../platform/ids'
import { payableBalances } from '../queries'
import { hasRunOf } from '../queries-console'
import { calendarOf, earlyLines, regularLines } from '../rules'
import { claimDay, insertRun } from '../store'

/**
 * Makes the runs of a day in Japan, once: that of the last closing, unless it stands, and an early one for what the next
 * payday would pay later than the law allows (§4.4). Runs without lines are not made.
 */
export const prepareRuns = async (tx: Tx, at: Date): Promise<void> => {
  const today = dateOf(at)
  if (!(await claimDay(tx, today, at))) return
  const calendar = calendarOf(today)
  const { closedOn, payOn, earliestOn } = calendar
  if (!(await hasRunOf(tx, closedOn))) {
    const lines = regularLines(await payableBalances(tx, closedOn), calendar)
    if (lines.length > 0) await insertRun(tx, { id: newId(at), kind: 'regular', closedOn, payOn, at }, lines)
  }
  const early = earlyLines(await payableBalances(tx, today), calendar)
  if (early.length > 0)
    await insertRun(tx, { id: newId(at), kind: 'early', closedOn: today, payOn: earliestOn, at }, early)
}
