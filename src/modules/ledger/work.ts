import { earlier } from '../../platform/clock'
import { inTransaction } from '../../platform/db'
import { defineJob, type JobContext, type WorkContext } from '../../platform/jobs'
import { arrivalJob } from './commands/attempt-payment'
import { prove } from './commands/prove'
import { refundJob } from './commands/request-refund'
import { settleCharge } from './commands/settle-charge'
import { settleRefund } from './commands/settle-refund'
import { type ChargeVerb, canStillBePaid } from './lifecycle'
import type { PaymentState, ProviderEvent } from './provider'
import { refundToMake, waitingCharges, waitingRefunds } from './queries-charges'
import { arrive } from './sandbox/deliver'

/** Asks the provider to give money back, outside any transaction, and books its answer. */
const makeRefund = async (context: JobContext, refundId: string): Promise<void> => {
  const refund = await refundToMake(context.db, refundId)
  if (!refund) return
  const { id, amountYen, provider, providerRef: ref } = refund
  const status = await context.services.payments.named(provider).refund(context, { id, ref, amountYen })
  if (status === 'waiting') return
  await inTransaction(context.db, (tx) => settleRefund(tx, { refundId, status, at: context.at }))
}

const verbs: Partial<Record<PaymentState['status'], ChargeVerb>> = {
  succeeded: 'succeed',
  failed: 'fail',
  'needs-action': 'await-payer',
}

type Waiting = Awaited<ReturnType<typeof waitingCharges>>[number]

const askAbout = async (context: JobContext, charge: Waiting): Promise<void> => {
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

/** One at fault must not hold up the others: each is tried, and then the first fault is told. */
const tryEach = async <T>(items: readonly T[], run: (item: T) => Promise<void>): Promise<void> => {
  const faults: unknown[] = []
  for (const item of items) await run(item).catch((fault: unknown) => faults.push(fault))
  if (faults.length > 0) throw faults[0]
}

/** Webhooks may never come: what has waited for two minutes is asked about (§4.3). */
export const reconcile = async (context: JobContext): Promise<void> => {
  const { db, at } = context
  const before = earlier(at, { minutes: 2 })
  await tryEach(await waitingCharges(db, { before, at }), (charge) => askAbout(context, charge))
  await tryEach(await waitingRefunds(db, before), ({ id }) => makeRefund(context, id))
}

/** A ledger at fault is told once a night, in the log and on the operators' page, until it is mended. */
export const proveNightly = async ({ db, at, log }: WorkContext): Promise<void> => {
  const report = await inTransaction(db, (tx) => prove(tx, at))
  if (!report) return
  const { accounts, postings, faults } = report
  if (faults.length === 0) return log?.info({ accounts, postings }, 'ledger proven')
  const first = faults.slice(0, 5).map(({ rule, subject }) => `${rule} ${subject}`)
  log?.error({ accounts, postings, faults: faults.length, first }, 'ledger at fault')
}

type Arrival = Omit<ProviderEvent, 'amountYen'> & { amountYen: string }

export const ledgerJobs = [
  defineJob<{ refundId: string }>(refundJob, (context, { refundId }) => makeRefund(context, refundId)),
  defineJob<Arrival>(arrivalJob, ({ db, at, services }, sent) => {
    const event = { ...sent, amountYen: BigInt(sent.amountYen) }
    return inTransaction(db, (tx) => arrive(tx, { sandbox: services.payments.sandbox, event, at }))
  }),
]
