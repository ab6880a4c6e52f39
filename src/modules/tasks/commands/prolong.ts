import { later } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import { type Act, advance } from '../advance'
import { days } from '../rules'

/** Moves the end of an open task by up to thirty days (§3.5). */
export const prolong = (tx: Tx, act: Act & { byDays: number }) =>
  advance(tx, { verb: 'prolong', act }, (row) => {
    const byDays = Math.min(Math.max(1, act.byDays), days.prolongMax)
    return { set: { endsAt: row.endsAt && later(row.endsAt, { days: byDays }) }, detail: { byDays } }
  })
