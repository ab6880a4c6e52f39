import { sql } from 'kysely'
import type { CivilDate } from '../../platform/clock'
import type { Tx } from '../../platform/db'
import type { Fault } from './lifecycle'
import type { Stop } from './rules'

export const stopOrder = async (tx: Tx, stop: { orderId: string; at: Date }): Promise<void> => {
  await tx.updateTable('orders').set({ disputedAt: stop.at }).where('id', '=', stop.orderId).execute()
}

/** Lets an order go on: its inspection counts from later, its due date moves, and so do what was asked and reminders. */
export const resumeOrder = async (
  tx: Tx,
  order: { id: string; stop: Stop; inspectedFrom: Date | null; dueOn: CivilDate | null },
): Promise<void> => {
  const { id, stop, inspectedFrom, dueOn } = order
  await tx
    .updateTable('orders')
    .set({ disputedAt: null, inspectedFrom, ...(dueOn !== null && { dueOn, dueSetAt: stop.until }) })
    .where('id', '=', id)
    .execute()
  const stoppedFor = sql`(${stop.until}::timestamptz - ${stop.from}::timestamptz)`
  const countedFrom = sql<Date>`coalesce(counted_from, at) + ${stoppedFor}`
  await tx.updateTable('orderReminders').set({ countedFrom }).where('orderId', '=', id).execute()
  await tx
    .updateTable('orderRequests')
    .set({ countedFrom })
    .where('orderId', '=', id)
    .where('status', '=', 'open')
    .execute()
}

/** What an appeal puts right in an order that a dispute has ended, once. */
export const setCorrection = async (
  tx: Tx,
  correction: { orderId: string; at: Date; fault: Fault | null; rewardedYen: bigint | null },
): Promise<void> => {
  const { orderId, at, ...set } = correction
  await tx
    .updateTable('orders')
    .set({ ...set, correctedAt: at, faultDecidedBy: set.fault && 'operator' })
    .where('id', '=', orderId)
    .execute()
}
