import type { Tx } from '../../../platform/db'
import { type ChargeView, startCharge } from '../../ledger'
import { bankName as kana, payer } from '../../payouts'
import { bankProvider } from '../provider'
import { refuse } from '../refusals'
import { putTransfer } from '../store'

/**
 * A payer means to pay a charge by transfer: a charge of the same lines, with a number to be written before the sender's name
 * (§4.3). Whichever of the two is paid first counts. Refuses 'no-account', 'sender-letters'.
 */
export const chooseTransfer = async (
  tx: Tx,
  act: { id: string; of: ChargeView; payerId: string; sender: string; at: Date },
): Promise<{ payPath: string }> => {
  const { id, of, payerId, sender, at } = act
  if (!(await payer(tx))) throw refuse('no-account')
  const { text, unknown } = kana(sender)
  if (text === '' || unknown.length > 0) throw refuse('sender-letters', 'sender')
  const lines = of.lines.map(({ orderId, amountYen }) => ({ orderId, amountYen: BigInt(amountYen) }))
  const begun = await startCharge(tx, { id, payerId, lines, via: bankProvider, at })
  const chargeId = begun.payPath.split('/').at(-1) ?? id
  await putTransfer(tx, { chargeId, sender: text.slice(0, 48), createdAt: at })
  return begun
}
