import { later } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import { enqueue } from '../../../platform/jobs'
import type { Plan } from '../sandbox/cards'
import { deliverEvent } from '../sandbox/deliver'
import type { Sandbox } from '../sandbox/sandbox-provider'
import { recordAttempt } from '../store-sandbox'

export const arrivalJob = 'ledger.sandbox-arrival'

export interface PaymentAttempt {
  sandbox: Sandbox
  /** Made by the route handler; a form sent twice is one attempt. */
  id: string
  charge: { id: string; ref: string; amountYen: bigint }
  method: 'card' | 'bank'
  plan: Plan
  at: Date
}

/** The sandbox's side of a payment: remembers the attempt and sends the events of its plan, some of them later. */
export const attemptPayment = async (tx: Tx, attempt: PaymentAttempt): Promise<void> => {
  const { sandbox, id, charge, method, plan, at } = attempt
  const { status, failure } = plan
  const delay = plan.events[0]?.afterSeconds ?? 0
  const succeedsAt = status === 'waiting' ? later(at, { seconds: delay }) : null
  const { ref, amountYen } = charge
  const accepted = await recordAttempt(tx, {
    ref,
    chargeId: charge.id,
    amountYen,
    method,
    status,
    failure,
    at,
    succeedsAt,
  })
  if (!accepted) return
  for (const { kind, name, afterSeconds } of plan.events) {
    const event = { id: `${id}-${name}`, kind, ref, amountYen, failure }
    if (afterSeconds === 0) await deliverEvent(tx, { sandbox, event, at })
    else
      await enqueue(
        tx,
        { name: arrivalJob, startAfter: later(at, { seconds: afterSeconds }) },
        { ...event, amountYen: amountYen.toString() },
      )
  }
}
