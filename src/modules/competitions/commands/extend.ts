import { later } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import { type Act, advance } from '../advance'
import { days } from '../rules'

/** Moves the end by up to seven days, once; everybody who entered is told (§3.4). Refuses 'already-extended'. */
export const extend = (tx: Tx, act: Act & { byDays: number }) =>
  advance(tx, { verb: 'extend', act }, (row) => {
    const byDays = Math.min(Math.max(1, act.byDays), days.extensionMax)
    const closesAt = row.closesAt && later(row.closesAt, { days: byDays })
    return { set: { closesAt, extendedAt: act.at }, detail: { byDays } }
  })
