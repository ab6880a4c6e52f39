import type { Tx } from '../../../../platform/db'
import { refuse } from '../../refusals'
import { lockSecret, replaceRecoveryCodes } from '../store'

/** New recovery codes; those before hold no longer. Refuses 'second-factor-off' where none is in use. */
export const renewRecoveryCodes = async (
  tx: Tx,
  made: { memberId: string; hashes: readonly string[]; at: Date },
): Promise<void> => {
  const row = await lockSecret(tx, made.memberId)
  if (!row?.confirmedAt) throw refuse('second-factor-off')
  await replaceRecoveryCodes(tx, made)
}
