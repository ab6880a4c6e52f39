// How charges are locked and moved; the steps of every verb are the platform's.
import { type Act as BaseAct, defineAdvance } from '../../platform/advance'
import { chargeFailed, chargeSucceeded } from './events'
import { chargeLifecycle } from './lifecycle'
import { lockChargeByRef, moveCharge } from './store-charges'

interface Act extends BaseAct {
  provider: string
  ref: string
  actorId: null
  as: 'provider'
}

type Charge = NonNullable<Awaited<ReturnType<typeof lockChargeByRef>>>

/** Moves a charge by one verb. Its events are kept as they come (`provider_events`): no row of our own is written. */
export const advance = defineAdvance<Charge, { failure: string | null }, Act>()({
  lifecycle: chargeLifecycle,
  lock: lockChargeByRef,
  parties: () => ({}),
  refuse: (reason) => new Error(`A charge was moved without asking whether it can be: ${reason}`),
  move: async (tx, { row: { id }, from, to, act: { at }, set: { failure } }) => {
    await moveCharge(tx, { id, from, to, failure, at })
    return { status: to }
  },
  record: async () => {},
  events: { 'await-payer': null, wait: null, succeed: chargeSucceeded, fail: chargeFailed },
  payload: ({ row, act }) => ({ chargeId: row.id, pays: row.pays, at: act.at }),
})
