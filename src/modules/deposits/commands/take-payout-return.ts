import type { Tx } from '../../../platform/db'
import { releaseDeposit } from '../../ledger'
import { type ReturnReason, returnLine } from '../../payouts'
import { refuse } from '../refusals'
import { decideDeposit, isPayoutOf, lockDeposit } from '../store'

/**
 * A deposit is a payout that came back (§4.4): it is nobody's payment, and the freelancer is owed the money again; both in one
 * transaction. The run and its line are locked before the deposit. Refuses 'deposit-not-found', 'deposit-decided',
 * 'other-payout' where the amounts differ, and what `returnLine` refuses: a line comes back once.
 */
export const takePayoutReturn = async (
  tx: Tx,
  act: { depositId: string; lineId: string; reason: ReturnReason; actorId: string; at: Date },
): Promise<void> => {
  const { depositId: id, lineId, reason, actorId, at } = act
  await returnLine(tx, { lineId, reason, actorId, at })
  const deposit = await lockDeposit(tx, id)
  if (!deposit) throw refuse('deposit-not-found')
  if (deposit.status !== 'open') throw refuse('deposit-decided')
  if (!(await isPayoutOf(tx, { lineId, amountYen: deposit.amountYen }))) throw refuse('other-payout')
  const decided = { status: 'payout-returned' as const, chargeId: null, payoutLineId: lineId, note: '' }
  await decideDeposit(tx, { id, ...decided, by: actorId, at })
  await releaseDeposit(tx, { id, amountYen: deposit.amountYen, at, actorId })
}
