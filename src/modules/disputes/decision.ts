import { recordAuditEntry } from '../../platform/audit'
import type { Tx } from '../../platform/db'
import { closeDispute, type Fault } from '../contracts'
import type { OfficialAct } from './advance'
import { refuse } from './refusals'
import { appealableUntil } from './rules'
import type { DisputeRow } from './store'

/** What an operator decides: of the escrow so many yen for the freelancer, whose fault it was, and why, for both to read. */
export interface Decision {
  rewardYen: bigint
  fault: Fault
  reason: string
}

export type DecisionAct = OfficialAct & { actorId: string; as: 'operator' }

/** Refuses 'own-dispute' where an operator is one of the two. */
export const mustBeApart = (
  { clientId, freelancerId }: Pick<DisputeRow, 'clientId' | 'freelancerId'>,
  operatorId: string,
): void => {
  if (operatorId === clientId || operatorId === freelancerId) throw refuse('own-dispute')
}

/** Whoever decides on an appeal has it in hand. Refuses 'take-first', 'taken-by-other'. */
export const mustHold = (takenBy: string | null, operatorId: string): void => {
  if (takenBy === null) throw refuse('take-first')
  if (takenBy !== operatorId) throw refuse('taken-by-other')
}

/** Carries a decision out: the order ends with it, and its escrow is divided. The refund waits as long as one can appeal. */
export const carryOut = async (
  tx: Tx,
  { orderId }: DisputeRow,
  { act, decision }: { act: DecisionAct; decision: Pick<Decision, 'rewardYen' | 'fault'> },
): Promise<void> => {
  const { actorId, at } = act
  const { rewardYen, fault } = decision
  await closeDispute(tx, {
    orderId,
    actorId,
    as: 'operator',
    at,
    end: { rewardYen, fault, decidedBy: 'operator', refundNotBefore: appealableUntil(at) },
  })
}

/** Every decision on a dispute stands in the audit log, with its reason (§5.4). */
export const recordDecision = (
  tx: Tx,
  {
    deed,
    act,
    reason,
    detail = {},
  }: { deed: string; act: DecisionAct; reason: string; detail?: Record<string, string> },
): Promise<void> =>
  recordAuditEntry(tx, {
    ...{ at: act.at, actorId: act.actorId, deed, reason, detail },
    ...{ subjectKind: 'dispute', subjectId: act.disputeId },
  })
