import type { Tx } from '../../../platform/db'
import { rememberFacts } from '../../profiles'
import { type Act, advance } from '../advance'

/** Removes a package for good; what was bought of it stays and goes on. */
export const remove = async (tx: Tx, act: Act): Promise<void> => {
  const { memberId } = await advance(tx, { verb: 'remove', act }, () => ({ set: { removedAt: act.at } }))
  await rememberFacts(tx, memberId, act.at)
}
