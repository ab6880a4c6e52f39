// Time's own deeds: each deadline of §3.1, each in its own transaction, each bearing to be tried twice.
import { earlier } from '../../platform/clock'
import { type Db, inTransaction, type Tx } from '../../platform/db'
import { DomainError } from '../../platform/domain-error'
import { emit } from '../../platform/events'
import type { WorkContext } from '../../platform/jobs'
import { newsFrom, type OfficialAct } from './advance'
import { accept } from './commands/accept'
import { cancelFunded } from './commands/cancel-funded'
import { expire } from './commands/expire'
import { lapse } from './commands/lapse'
import { orderDueSoon } from './events'
import {
  deliveriesNearEnd,
  deliveriesRunOut,
  idleOrders,
  offersRunOut,
  ordersNotFunded,
  requestsRunOut,
  silentOrders,
} from './queries-due'
import { acceptNoticesDue, days, inspectionFrom, silenceOutcome } from './rules'
import { lockOrder } from './store'
import { endRequest, insertNotice } from './store-requests'

/** A person may have been quicker: then the order has moved, the command refuses, and that is right. */
const each = async <T>(db: Db, rows: T[], deed: (tx: Tx, row: T) => Promise<unknown>): Promise<void> => {
  for (const row of rows) {
    try {
      await inTransaction(db, (tx) => deed(tx, row))
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
    }
  }
}

const byClock = (orderId: string, at: Date): OfficialAct => ({ orderId, actorId: null, at, as: 'clock' })

const tell = async (tx: Tx, notice: { orderId: string; kind: string; at: Date }): Promise<void> => {
  const order = await lockOrder(tx, notice.orderId)
  if (!order || order.disputedAt || !(await insertNotice(tx, notice))) return
  await emit(tx, orderDueSoon, { ...newsFrom(order, 'clock', notice.at), notice: notice.kind })
}

/** Once per delivery: a second round of work starts its notices anew. */
const acceptNotices = async ({ db, at }: WorkContext): Promise<void> => {
  const near = await deliveriesNearEnd(db, at)
  await each(db, near, async (tx, order) => {
    const { deliveredAt, inspectedFrom } = order
    const [kind] = deliveredAt ? acceptNoticesDue(inspectionFrom({ deliveredAt, inspectedFrom }), at) : []
    if (kind) await tell(tx, { orderId: order.id, kind: `${kind}-round-${order.round}`, at })
  })
}

const silence = async ({ db, at }: WorkContext): Promise<void> => {
  await each(db, await silentOrders(db, at), async (tx, silent) => {
    const outcome = silenceOutcome(silent.status, silent.silentSide)
    if (outcome === 'accept') await accept(tx, byClock(silent.id, at))
    if (outcome !== 'refund') return
    const terms = { kind: 'cancel' as const, fault: silent.silentSide, rewardYen: 0n }
    await cancelFunded(tx, { ...byClock(silent.id, at), terms, decidedBy: 'clock' })
  })
}

const idle = async ({ db, at }: WorkContext): Promise<void> => {
  const noticed = await idleOrders(db, earlier(at, { days: days.idle - days.idleNotice }))
  await each(db, noticed, (tx, order) => tell(tx, { orderId: order.id, kind: 'idle', at }))
  await each(db, await idleOrders(db, earlier(at, { days: days.idle })), (tx, order) => {
    const terms = { kind: 'cancel' as const, fault: 'mutual' as const, rewardYen: 0n }
    return cancelFunded(tx, { ...byClock(order.id, at), terms, decidedBy: 'clock' })
  })
}

/** Everything that is due for contracts by `at`. */
export const sweepContracts = async (context: WorkContext): Promise<void> => {
  const { db, at } = context
  await each(db, await offersRunOut(db, at), (tx, order) => lapse(tx, byClock(order.id, at)))
  await each(db, await ordersNotFunded(db, at), (tx, order) => expire(tx, byClock(order.id, at)))
  await acceptNotices(context)
  await each(db, await deliveriesRunOut(db, at), (tx, order) => accept(tx, byClock(order.id, at)))
  await each(db, await requestsRunOut(db, at), async (tx, request) => {
    if ((await lockOrder(tx, request.orderId))?.disputedAt) return
    await endRequest(tx, { id: request.id, status: 'lapsed', at, note: null })
  })
  await silence(context)
  await idle(context)
}
