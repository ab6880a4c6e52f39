import type { Tx } from '../../../../platform/db'
import { refuse } from '../../refusals'
import { keepNewSecret } from '../store'

/** Keeps a secret that its owner is about to put into an app. Refuses 'second-factor-on' where one is in use. */
export const beginTotp = async (
  tx: Tx,
  made: { memberId: string; secret: Buffer; at: Date },
): Promise<void> => {
  if (!(await keepNewSecret(tx, made))) throw refuse('second-factor-on')
}
