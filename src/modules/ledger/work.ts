import { inTransaction } from '../../platform/db'
import { defineJob, type JobContext, type WorkContext } from '../../platform/jobs'
import { arrivalJob, chargebackJob } from './commands/attempt-payment'
import { prove } from './commands/prove'
import { refundJob } from './commands/request-refund'
import type { Chargeback, ChargeEvent } from './provider'
import { arrive, deliverEvent } from './sandbox/deliver'
import { makeRefund } from './sweep'

/** A ledger at fault is told once a night, in the log and on the operators' page, until it is mended. */
export const proveNightly = async ({ db, at, log }: WorkContext): Promise<void> => {
  const report = await inTransaction(db, (tx) => prove(tx, at))
  if (!report) return
  const { accounts, postings, faults } = report
  if (faults.length === 0) return log?.info({ accounts, postings }, 'ledger proven')
  const first = faults.slice(0, 5).map(({ rule, subject }) => `${rule} ${subject}`)
  log?.error({ accounts, postings, faults: faults.length, first }, 'ledger at fault')
}

type Sent<E extends { amountYen: bigint }> = Omit<E, 'amountYen'> & { amountYen: string }

export const ledgerJobs = [
  defineJob<{ refundId: string }>(refundJob, (context: JobContext, { refundId }) =>
    makeRefund(context, refundId),
  ),
  defineJob<Sent<ChargeEvent>>(arrivalJob, ({ db, at, services }, sent) => {
    const event = { ...sent, amountYen: BigInt(sent.amountYen) }
    return inTransaction(db, (tx) => arrive(tx, { sandbox: services.payments.sandbox, event, at }))
  }),
  defineJob<Sent<Chargeback> & { id: string }>(chargebackJob, ({ db, at, services }, sent) => {
    const event = { ...sent, kind: 'chargeback' as const, amountYen: BigInt(sent.amountYen) }
    return inTransaction(db, (tx) => deliverEvent(tx, { sandbox: services.payments.sandbox, event, at }))
  }),
]
