import { dateOf } from '../../platform/clock'
import { inTransaction } from '../../platform/db'
import { defineJob } from '../../platform/jobs'
import { recordDeposits } from './commands/record-deposits'
import { type PracticeWay, practiceLine } from './practice'
import { awaitedTransfers } from './queries'

export const practiceJob = 'deposits.practice'

/** A pretended transfer arrives: as if it had stood in a statement of the bank. */
export const depositJobs = [
  defineJob<{ id: string; chargeId: string; way: PracticeWay }>(
    practiceJob,
    ({ db, at }, { id, chargeId, way }) =>
      inTransaction(db, async (tx) => {
        const transfer = (await awaitedTransfers(tx, at)).find((one) => one.chargeId === chargeId)
        if (!transfer) return
        const line = practiceLine(way, { ...transfer, id, paidOn: dateOf(at) })
        await recordDeposits(tx, { lines: [line], statementId: null, actorId: null, at })
      }),
  ),
]
