import { recordAuditEntry } from '../../../platform/audit'
import type { Tx } from '../../../platform/db'
import { decideRequest, type Fault } from '../../contracts'
import { waitsForDecision } from '../queries-requests'
import { refuse } from '../refusals'

/**
 * Decides a cancellation that was left open for 7 days: whose fault, how much the freelancer gets in yen, and why
 * (§3.1). Refuses 'not-to-decide', and what contracts refuse.
 */
export const decide = async (
  tx: Tx,
  decision: {
    requestId: string
    operatorId: string
    fault: Fault
    rewardYen: bigint
    reason: string
    at: Date
  },
): Promise<void> => {
  const { requestId, operatorId, fault, rewardYen, reason, at } = decision
  if (!(await waitsForDecision(tx, { requestId, at }))) throw refuse('not-to-decide')
  await decideRequest(tx, { requestId, operatorId, terms: { kind: 'cancel', fault, rewardYen }, reason, at })
  await recordAuditEntry(tx, {
    at,
    actorId: operatorId,
    deed: 'decide-request',
    subjectKind: 'order-request',
    subjectId: requestId,
    reason,
    detail: { fault, rewardYen: String(rewardYen) },
  })
}
