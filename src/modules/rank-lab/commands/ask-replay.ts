import { dateOf } from '../../../platform/calendar'
import type { CivilDate } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import { enqueue } from '../../../platform/enqueue'
import { type LabAct, recordLabAct, requirePolicy } from '../draft'
import { runState } from '../lab-rules'
import { lastRunOf } from '../queries-lab'
import { refuse } from '../refusals'
import { periodFault, replayDays } from '../replay-report'
import { insertRun } from '../store-lab'

export const replayJob = 'ranks.replay'

interface ReplayRequest extends LabAct {
  readonly policyId: string
  readonly from: CivilDate
  readonly to: CivilDate
}

const faults = {
  'ends-before-it-begins': ['period-ends-before-it-begins', 'from'],
  'lies-ahead': ['period-lies-ahead', 'to'],
  'too-long': ['period-is-too-long', 'from'],
} as const

/** Has a draft tried on a period of the past, by a job (§2.7). Refuses a period at fault, and a second count beside the first. */
export const askReplay = async (tx: Tx, request: ReplayRequest): Promise<void> => {
  const { id, policyId, operatorId, from, to, at } = request
  const policy = await requirePolicy(tx, policyId)
  const fault = periodFault({ from, to }, dateOf(at))
  if (fault) throw refuse(faults[fault][0], faults[fault][1])
  const last = await lastRunOf(tx, policyId)
  if (last && runState(last, at) === 'counting') throw refuse('still-counting')
  const months = replayDays(from, to).length
  const run = { id, policyId, policyHash: policy.hash, fromOn: from, toOn: to, months }
  await insertRun(tx, { ...run, askedBy: operatorId, askedAt: at })
  await enqueue(tx, { name: replayJob, isLong: true }, { runId: id })
  await recordLabAct(tx, { ...request, id: policyId }, { deed: 'replay-policy', detail: { from, to } })
}
