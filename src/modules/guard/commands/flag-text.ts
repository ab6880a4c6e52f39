import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import { dealsRepeated, textFlagged } from '../events'
import { repeatedFlags } from '../rules'
import { countFlags, type Flag, insertFlag } from '../store'

/**
 * Remembers that something was found in a text and sent all the same, or that its reader reported it (§5.2); never the text
 * itself. From the third text within 90 days on it says that this person repeats it. Kept twice, it is one flag.
 */
export const flagText = async (tx: Tx, flag: Flag): Promise<void> => {
  if (!(await insertFlag(tx, flag))) return
  const { id: flagId, memberId, outcome, at } = flag
  await emit(tx, textFlagged, { flagId, memberId, outcome, at })
  const flags = await countFlags(tx, { memberId, at })
  if (flags >= repeatedFlags) await emit(tx, dealsRepeated, { memberId, flags, at })
}
