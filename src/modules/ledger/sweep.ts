// What a provider's messages have not brought is asked for (§4.3). No question is asked while a transaction is open.
import { earlier } from '../../platform/clock'
import { inTransaction } from '../../platform/db'
import type { JobContext } from '../../platform/jobs'
import { offsetRefund } from './commands/offset-refund'
import { settleCharge } from './commands/settle-charge'
import { settleChargeback } from './commands/settle-chargeback'
import { settleRefund } from './commands/settle-refund'
import { type ChargeVerb, canStillBePaid } from './lifecycle'
import type { PaymentProvider, PaymentState } from './provider'
import {
  openDisputes,
  refundToMake,
  type WaitingCharge,
  waitingCharges,
  waitingRefunds,
} from './queries-charges'

/**
 * Asks the provider to give money back, outside any transaction, and books its answer. What a card company has given back for
 * good is not given back once more; while it decides, the refund waits.
 */
export const makeRefund = async (context: JobContext, refundId: string): Promise<void> => {
  const { db, at, services } = context
  const refund = await refundToMake(db, refundId)
  if (!refund || refund.isDisputed) return
  if (refund.isLost && (await inTransaction(db, (tx) => offsetRefund(tx, { refundId, at })))) return
  const { id, amountYen, provider, providerRef: ref } = refund
  const status = await services.payments.named(provider).refund(context, { id, ref, amountYen })
  if (status === 'waiting') return
  await inTransaction(db, (tx) => settleRefund(tx, { refundId, status, at }))
}

const verbs: Partial<Record<PaymentState['status'], ChargeVerb>> = {
  succeeded: 'succeed',
  failed: 'fail',
  'needs-action': 'await-payer',
  // Of a charge that had failed: its payer has chosen another way, which takes days.
  waiting: 'wait',
}

/** Asks how a charge stands and books the answer. One that nobody tried to pay in time is left. */
export const askAbout = async (
  context: JobContext,
  charge: Pick<WaitingCharge, 'provider' | 'providerRef' | 'createdAt'>,
): Promise<void> => {
  const { db, at, services } = context
  const { provider, providerRef: ref } = charge
  const state = await services.payments.named(provider).status(context, ref)
  const isLeft = state.status === 'unknown' && !canStillBePaid(charge.createdAt, at)
  const verb = isLeft ? 'fail' : verbs[state.status]
  if (!verb) return
  const failure = isLeft ? 'left' : state.failure
  const { amountYen } = state
  await inTransaction(db, (tx) => settleCharge(tx, { provider, ref, verb, amountYen, failure, at }))
}

/** Chargebacks are known from messages; those of the last days are looked through for one that never came. */
const askForChargebacks = async (context: JobContext, provider: PaymentProvider): Promise<void> => {
  const { db, at } = context
  const open = await openDisputes(db, provider.name)
  for (const found of await provider.chargebacks(context, { since: earlier(at, { days: 3 }), open }))
    await inTransaction(db, (tx) => settleChargeback(tx, { ...found, provider: provider.name, at }))
}

/** So many questions at once: a provider answers in a tenth of a second, and allows some dozens a second. */
const askedAtOnce = 8

/** One at fault must not hold up the others: each is tried, and then the first fault is told. */
const tryEach = async <T>(items: readonly T[], run: (item: T) => Promise<void>): Promise<void> => {
  const faults: unknown[] = []
  const left = items.values()
  const work = async (): Promise<void> => {
    for (const item of left) await run(item).catch((fault: unknown) => faults.push(fault))
  }
  await Promise.all(Array.from({ length: askedAtOnce }, work))
  if (faults.length > 0) throw faults[0]
}

/** Webhooks may never come: what has waited for two minutes is asked about (§4.3), all of it in one sweep. */
export const reconcile = async (context: JobContext): Promise<void> => {
  const { db, at, services } = context
  const before = earlier(at, { minutes: 2 })
  await tryEach(await waitingCharges(db, { before, at }), (charge) => askAbout(context, charge))
  await tryEach(services.payments.all, (provider) => askForChargebacks(context, provider))
  await tryEach(await waitingRefunds(db, before), ({ id }) => makeRefund(context, id))
}
