import type { Tx } from '../../platform/db'
import { emit } from '../../platform/events'
import { profileChanged } from './events'
import { insertFacts } from './store'

/** Ends every change that the rank reads: a fact of this moment, and the news (§2). */
export const rememberFacts = async (tx: Tx, memberId: string, at: Date): Promise<void> => {
  await insertFacts(tx, memberId, at)
  await emit(tx, profileChanged, { memberId, at })
}
