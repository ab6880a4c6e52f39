import type { Tx } from '../../../platform/db'
import { newId } from '../../../platform/ids'
import { applyDeposit, settleCharge } from '../../ledger'
import { bankProvider } from '../provider'
import { refuse } from '../refusals'
import { decideDeposit, insertDeposit, lockDeposit, lockTransfer, markApplied } from '../store'

/**
 * Decides which transfer a deposit is for (§4.3). The charge is paid once all of it has arrived: what is short waits for the
 * rest, and of what is too much the rest becomes a deposit of its own, to be sent back. Refuses 'deposit-not-found',
 * 'deposit-decided', 'transfer-not-found' and 'transfer-paid'.
 */
export const assign = async (
  tx: Tx,
  act: { depositId: string; chargeId: string; actorId: string | null; note?: string; at: Date },
): Promise<'paid' | 'short'> => {
  const { depositId, chargeId, actorId: by, note = '', at } = act
  const transfer = await lockTransfer(tx, chargeId)
  if (!transfer) throw refuse('transfer-not-found')
  const deposit = await lockDeposit(tx, depositId)
  if (!deposit) throw refuse('deposit-not-found')
  if (deposit.status !== 'open') throw refuse('deposit-decided')
  const left = transfer.amountYen - transfer.assignedYen
  if (transfer.status === 'succeeded' || left <= 0n) throw refuse('transfer-paid')
  const rest = deposit.amountYen - left
  const decided = { id: depositId, status: 'assigned' as const, chargeId, note, by, at }
  await decideDeposit(tx, rest > 0n ? { ...decided, amountYen: left } : decided)
  if (rest > 0n) {
    const { key, statementId, paidOn, sender, bank } = deposit
    const of = { statementId, paidOn, sender, bank, restOf: depositId, at }
    await insertDeposit(tx, { ...of, id: newId(at), key: `${key}-rest`, amountYen: rest })
  }
  if (rest < 0n) return 'short'
  const { amountYen, ref } = transfer
  await markApplied(tx, chargeId)
  await applyDeposit(tx, { chargeId, amountYen, at, actorId: by })
  await settleCharge(tx, { provider: bankProvider.name, ref, verb: 'succeed', amountYen, failure: null, at })
  return 'paid'
}
