import type { Tx } from '../../../platform/db'
import { refuse } from '../refusals'
import { chargeOfDeposit, lockDeposit, lockTransfer, reopenDeposit } from '../store'

/** A deposit that was short and assigned by mistake waits for a decision again. Refuses 'deposit-not-found', 'deposit-decided'. */
export const unassign = async (tx: Tx, { depositId }: { depositId: string }): Promise<void> => {
  // The charge before its deposits, as `assign` locks them: it adds up what is assigned.
  const chargeId = await chargeOfDeposit(tx, depositId)
  if (chargeId) await lockTransfer(tx, chargeId)
  const deposit = await lockDeposit(tx, depositId)
  if (!deposit) throw refuse('deposit-not-found')
  if (deposit.status !== 'assigned') throw refuse('deposit-decided')
  await reopenDeposit(tx, depositId)
}
