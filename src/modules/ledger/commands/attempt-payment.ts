import { later } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import { enqueue } from '../../../platform/enqueue'
import type { Plan } from '../sandbox/cards'
import { deliverEvent } from '../sandbox/deliver'
import type { Sandbox } from '../sandbox/sandbox-provider'
import { recordAttempt } from '../store-sandbox'

export const arrivalJob = 'ledger.sandbox-arrival'
export const chargebackJob = 'ledger.sandbox-chargeback'

export interface PaymentAttempt {
  sandbox: Sandbox
  /** Made by the route handler; a form sent twice is one attempt. */
  id: string
  charge: { id: string; ref: string; amountYen: bigint }
  plan: Plan
  at: Date
}

/** The payer disputes the payment later, and then the card company decides. */
const planDispute = async (
  tx: Tx,
  of: { id: string; ref: string; amountYen: bigint; dispute: NonNullable<Plan['dispute']>; at: Date },
): Promise<void> => {
  const { afterSeconds, endsAfterSeconds, outcome } = of.dispute
  for (const [name, seconds] of [
    ['open', afterSeconds],
    [outcome, endsAfterSeconds],
  ] as const)
    await enqueue(
      tx,
      { name: chargebackJob, startAfter: later(of.at, { seconds }) },
      {
        ...{ id: `${of.id}-dispute-${name}`, disputeId: `dispute-${of.ref}` },
        ...{ ref: of.ref, amountYen: of.amountYen.toString(), outcome: name },
      },
    )
}

/** The sandbox's side of a payment: remembers the attempt and sends the events of its plan, some of them later. */
export const attemptPayment = async (tx: Tx, attempt: PaymentAttempt): Promise<void> => {
  const { sandbox, id, charge, plan, at } = attempt
  const { status, failure } = plan
  const delay = plan.events[0]?.afterSeconds ?? 0
  const succeedsAt = status === 'waiting' ? later(at, { seconds: delay }) : null
  const { ref, amountYen } = charge
  const { dispute } = plan
  const accepted = await recordAttempt(tx, {
    ref,
    chargeId: charge.id,
    amountYen,
    method: 'card',
    status,
    failure,
    at,
    succeedsAt,
    disputedAt: dispute ? later(at, { seconds: dispute.afterSeconds }) : null,
    disputeEndsAt: dispute ? later(at, { seconds: dispute.endsAfterSeconds }) : null,
    disputeOutcome: dispute?.outcome ?? null,
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
  if (dispute) await planDispute(tx, { id, ref, amountYen, dispute, at })
}
