import type { Tx } from '../../../../platform/db'
import { endAllSessions } from '../../commands/end-all-sessions'
import { tellOfChange } from '../../commands/tell-of-change'
import { deleteSecondFactor } from '../../second-factor/store'
import { endReset, lockReset } from '../store'

/** The week is over: the password alone opens the account again, and every session ends. Done once, however often it is tried. */
export const carryOutReset = async (tx: Tx, due: { id: string; at: Date }): Promise<void> => {
  const { id, at } = due
  const reset = await lockReset(tx, { id })
  if (!reset?.worksAt || reset.worksAt > at || reset.stoppedAt || reset.doneAt) return
  const { memberId } = reset
  await deleteSecondFactor(tx, memberId)
  await endAllSessions(tx, memberId)
  await endReset(tx, { id, doneAt: at })
  await tellOfChange(tx, { memberId, change: 'secondFactorOff', at })
}
