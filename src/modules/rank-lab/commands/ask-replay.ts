import { recordAuditEntry } from '../../../platform/audit'
import { dateOf } from '../../../platform/calendar'
import type { CivilDate } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import { enqueue } from '../../../platform/jobs'
import { runState } from '../lab-rules'
import { lastRunOf } from '../queries-lab'
import { refuse } from '../refusals'
import { periodFault, replayDays } from '../replay-report'
import { insertRun, lockPolicy } from '../store-lab'

/** The job that counts. */
export const replayJob = 'ranks.replay'

interface ReceiptRequest {
  readonly id: string
  readonly policyId: string
  readonly operatorId: string
  readonly from: CivilDate
  readonly to: CivilDate
  readonly at: Date
}

const faults = {
  'ends-before-it-begins': ['period-ends-before-it-begins', 'from'],
  'lies-ahead': ['period-lies-ahead', 'to'],
  'too-long': ['period-is-too-long', 'from'],
} as const

/** Has a draft tried on a period of the past, by a job (§2.7). Refuses a period at fault, and a second count beside the first. */
export const askReplay = async (tx: Tx, wish: ReceiptRequest): Promise<void> => {
  const { id, policyId, operatorId, from, to, at } = wish
  const policy = await lockPolicy(tx, policyId)
  if (!policy) throw refuse('no-such-draft')
  const fault = periodFault({ from, to }, dateOf(at))
  if (fault) {
    const [reason, field] = faults[fault]
    throw refuse(reason, field)
  }
  const last = await lastRunOf(tx, policyId)
  if (last && runState(last, at) === 'counting') throw refuse('still-counting')
  const months = replayDays(from, to).length
  const run = { id, policyId, policyHash: policy.hash, fromOn: from, toOn: to, months }
  await insertRun(tx, { ...run, askedBy: operatorId, askedAt: at })
  await enqueue(tx, { name: replayJob, isLong: true }, { runId: id })
  const subject = { subjectKind: 'rank-policy', subjectId: policyId }
  await recordAuditEntry(tx, {
    at,
    actorId: operatorId,
    deed: 'replay-policy',
    ...subject,
    detail: { from, to },
  })
}
