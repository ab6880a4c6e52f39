import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import { contentHidden } from '../events'
import { liftHidden } from '../store-hidden'

/** Shows again what a sanction had hidden (§5.3); where another one hides it too, it stays hidden. Once, however often it is done. */
export const showContent = async (tx: Tx, lifted: { id: string; at: Date }): Promise<void> => {
  const found = await liftHidden(tx, lifted)
  if (found) await emit(tx, contentHidden, { ...found, at: lifted.at })
}
