import type { Tx } from '../../../platform/db'
import { type Act, advance } from '../advance'

/** Takes a package off sale for a while; what was bought goes on, and the profile keeps it as an offering. */
export const pause = async (tx: Tx, act: Act): Promise<void> => {
  await advance(tx, { verb: 'pause', act })
}
