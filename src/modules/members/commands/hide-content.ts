import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import { contentHidden } from '../events'
import { type HiddenContent, insertHidden } from '../store-hidden'

/** Takes a thing out of others' sight from now on (§5.3). Its author goes on seeing it; lists follow in this transaction. */
export const hideContent = async (tx: Tx, hidden: HiddenContent): Promise<void> => {
  await insertHidden(tx, hidden)
  const { kind, subjectId, since: at } = hidden
  await emit(tx, contentHidden, { kind, subjectId, at })
}
