import type { Tx } from '../../../platform/db'
import { newId } from '../../../platform/ids'
import { receiveDeposit } from '../../ledger'
import { chargeFor } from '../matching'
import { awaitedTransfers } from '../queries'
import type { StatementLine } from '../statement'
import { insertDeposit } from '../store'
import { assign } from './assign'

/**
 * Books what has arrived, each deposit once however often a statement holds it, and pays what leaves no doubt.
 * @returns how many were new, and how many of them have paid a charge.
 */
export const recordDeposits = async (
  tx: Tx,
  act: { lines: readonly StatementLine[]; statementId: string | null; actorId: string | null; at: Date },
): Promise<{ added: number; paid: number }> => {
  const { lines, statementId, actorId, at } = act
  const added: { id: string; line: StatementLine }[] = []
  for (const line of lines) {
    const id = newId(at)
    if (!(await insertDeposit(tx, { ...line, id, statementId, at }))) continue
    await receiveDeposit(tx, { id, amountYen: line.amountYen, at, actorId })
    added.push({ id, line })
  }
  let paid = 0
  for (const { id, line } of added) {
    const chargeId = chargeFor(line, await awaitedTransfers(tx, at))
    if (chargeId === null) continue
    await assign(tx, { depositId: id, chargeId, actorId: null, at })
    paid += 1
  }
  return { added: added.length, paid }
}
