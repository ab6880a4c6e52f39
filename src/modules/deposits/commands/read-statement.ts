import { dateOf } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import { payer } from '../../payouts'
import { refuse } from '../refusals'
import { readStatement as read } from '../statement'
import { countAdded, insertStatement } from '../store'
import { recordDeposits } from './record-deposits'

/**
 * Takes in a bank's statement of the site's account (§4.4): all of it or nothing. Refuses 'no-account', and a file that is no
 * statement, of another account, or that does not add up.
 */
export const readStatement = async (
  tx: Tx,
  act: { id: string; name: string; bytes: Buffer; actorId: string; at: Date },
): Promise<{ found: number; added: number; paid: number }> => {
  const { id, name, bytes, actorId, at } = act
  const own = await payer(tx)
  if (!own) throw refuse('no-account')
  const statement = read(bytes, own, dateOf(at))
  if ('fault' in statement) throw refuse(statement.fault, 'statement')
  const { lines } = statement
  await insertStatement(tx, { id, name, found: lines.length, uploadedAt: at, uploadedBy: actorId })
  const done = await recordDeposits(tx, { lines, statementId: id, actorId, at })
  await countAdded(tx, { id, added: done.added })
  return { found: lines.length, ...done }
}
