import type { Tx } from '../../../platform/db'
import { checkFree } from '../../members'
import type { DirectRoles } from '../rules'
import { openThread } from './open-thread'

/**
 * Opens the thread in which somebody writes to a person they have no work with (§3.9), or finds it. Answers its id. Refuses
 * 'barred': who may not write to new people goes on writing where they stand in a conversation.
 */
export const startConversation = async (
  tx: Tx,
  start: DirectRoles & { id: string; starterId: string; at: Date },
): Promise<string> => {
  const { starterId, at, ...thread } = start
  await checkFree(tx, { memberId: starterId, wanted: 'messaging', at })
  return openThread(tx, { ...thread, contextKind: 'direct', contextId: 'direct', title: '', tied: false, at })
}
