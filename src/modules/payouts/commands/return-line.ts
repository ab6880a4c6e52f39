import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import { returnPayout } from '../../ledger'
import { lineReturned } from '../events'
import { decideLine, type ReturnReason } from '../lifecycle'
import { refuse } from '../refusals'
import { endLine, lockLine, lockRunOfLine } from '../store'

/**
 * A transfer came back from the bank (§4.4): the money is the freelancer's again, and nothing more is sent to that account.
 * Refuses 'line-not-found' and 'wrong-moment'.
 */
export const returnLine = async (
  tx: Tx,
  back: { lineId: string; reason: ReturnReason; actorId: string; at: Date },
): Promise<string> => {
  const { lineId, reason, actorId, at } = back
  // The run before its lines, as everybody does: one that is being settled counts this line, or finds it returned.
  await lockRunOfLine(tx, lineId)
  const found = await lockLine(tx, lineId)
  if (!found) throw refuse('line-not-found')
  const decision = decideLine(found, 'return', 'operator')
  if (!decision.ok) throw refuse(decision.refusal)
  const { memberId, amountYen, bankAccountId, runId, status } = found
  const from = status === 'sent' ? 'payouts' : 'bank'
  await returnPayout(tx, { runId, lineId, memberId, amountYen, from, at, actorId })
  await endLine(tx, { id: lineId, bankAccountId, reason, at })
  await emit(tx, lineReturned, { lineId, at })
  return runId
}
