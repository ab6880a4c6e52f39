import type { Tx } from '../../../platform/db'
import { markAllRead } from '../store'

/** すべて既読: nothing is unread any more. */
export const readAll = (tx: Tx, all: { memberId: string; at: Date }): Promise<void> => markAllRead(tx, all)
