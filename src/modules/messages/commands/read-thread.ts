import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import { tellLive } from '../../../platform/live'
import { threadRead } from '../events'
import { upsertRead } from '../store'

/** Marks everything in a thread up to `at` as read by one of its two people; the other one sees it. */
export const readThread = async (
  tx: Tx,
  read: { threadId: string; memberId: string; otherId: string; at: Date },
): Promise<void> => {
  const { threadId, memberId, at } = read
  await upsertRead(tx, { threadId, memberId, at })
  await emit(tx, threadRead, { threadId, memberId, at })
  await tellLive(tx, { memberId: read.otherId, topic: `read:${threadId}` })
}
