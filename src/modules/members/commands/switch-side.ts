import type { Tx } from '../../../platform/db'
import { setView } from '../store'

/** Shows the other side of the market in the header; rights do not change by it. */
export const switchSide = (
  tx: Tx,
  change: { memberId: string; view: 'freelancer' | 'client' },
): Promise<void> => setView(tx, change)
