import { sql } from 'kysely'
import type { Reader, Tx } from '../../platform/db'
import type { Chargeback, PaymentState } from './provider'

export interface Attempt {
  ref: string
  chargeId: string
  amountYen: bigint
  method: 'card' | 'bank'
  status: 'waiting' | 'needs-action' | 'succeeded' | 'failed'
  failure: string | null
  at: Date
  succeedsAt: Date | null
  disputedAt: Date | null
  disputeEndsAt: Date | null
  disputeOutcome: 'won' | 'lost' | null
}

/** Writes an attempt to pay. False while an earlier one is paid or on its way: nothing is charged twice. */
export const recordAttempt = async (tx: Tx, attempt: Attempt): Promise<boolean> => {
  const { ref: _ref, chargeId: _charge, amountYen: _yen, ...change } = attempt
  const written = await tx
    .insertInto('sandboxPayments')
    .values(attempt)
    .onConflict((conflict) =>
      conflict
        .column('ref')
        .doUpdateSet(change)
        .where('sandboxPayments.status', 'in', ['failed', 'needs-action']),
    )
    .returning('ref')
    .executeTakeFirst()
  return written !== undefined
}

/** The waiting payment has arrived at the provider. */
export const markArrived = async (tx: Tx, ref: string): Promise<void> => {
  await tx
    .updateTable('sandboxPayments')
    .set({ status: 'succeeded' })
    .where('ref', '=', ref)
    .where('status', '=', 'waiting')
    .execute()
}

/** What the provider would answer when asked about a payment. */
export const paymentState = async (db: Reader, of: { ref: string; at: Date }): Promise<PaymentState> => {
  const payment = await db
    .selectFrom('sandboxPayments')
    .select(['status', 'amountYen', 'failure', 'succeedsAt'])
    .where('ref', '=', of.ref)
    .executeTakeFirst()
  if (!payment) return { status: 'unknown', amountYen: 0n, failure: null }
  const arrived = payment.status === 'waiting' && payment.succeedsAt !== null && payment.succeedsAt <= of.at
  return {
    status: arrived ? 'succeeded' : payment.status,
    amountYen: payment.amountYen,
    failure: payment.failure,
  }
}

/** What card companies have taken back by now, as the provider would list it. */
export const sandboxChargebacks = async (
  db: Reader,
  of: { since: Date; open: readonly string[]; at: Date },
): Promise<Chargeback[]> => {
  const { rows } = await sql<Chargeback>`
    select 'dispute-' || ref as dispute_id, ref, amount_yen,
      case when dispute_ends_at <= ${of.at} then dispute_outcome else 'open' end as outcome
    from sandbox_payments
    where disputed_at <= ${of.at} and (disputed_at >= ${of.since} or 'dispute-' || ref = any (${of.open}))`.execute(
    db,
  )
  return rows
}

/** Gives money back once per refund id, and never more than was paid. */
export const giveBack = async (
  tx: Tx,
  refund: { id: string; ref: string; amountYen: bigint; at: Date },
): Promise<'succeeded' | 'failed'> => {
  const payment = await tx
    .selectFrom('sandboxPayments')
    .select('amountYen')
    .where('ref', '=', refund.ref)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!payment) return 'failed'
  const { rows } = await sql<{ yen: bigint }>`
    select coalesce(sum(amount_yen), 0)::bigint as yen from sandbox_refunds
    where ref = ${refund.ref} and id <> ${refund.id}`.execute(tx)
  if ((rows[0]?.yen ?? 0n) + refund.amountYen > payment.amountYen) return 'failed'
  await tx
    .insertInto('sandboxRefunds')
    .values(refund)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return 'succeeded'
}
