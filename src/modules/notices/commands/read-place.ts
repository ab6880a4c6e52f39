import type { Tx } from '../../../platform/db'
import { tellLive } from '../../../platform/live'
import { markReadAt } from '../store'

/** The person has opened the page itself: its notices are read, and the header on open pages follows. */
export const readPlace = async (
  tx: Tx,
  place: { memberId: string; href: string; at: Date },
): Promise<void> => {
  if ((await markReadAt(tx, place)) > 0) await tellLive(tx, { memberId: place.memberId, topic: 'notices' })
}
