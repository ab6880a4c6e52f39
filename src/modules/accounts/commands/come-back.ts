import { sha256 } from '../../../platform/crypto'
import type { Tx } from '../../../platform/db'
import { returnMember } from '../../members'
import { refuse } from '../refusals'
import { lockClosingByHash, markClosing } from '../store'

/** Takes a closing back by the link of its letter, within 14 days. Refuses 'link-not-valid'. */
export const comeBack = async (tx: Tx, given: { token: string; at: Date }): Promise<void> => {
  const { at } = given
  const closing = await lockClosingByHash(tx, sha256(given.token))
  if (!closing || closing.returnedAt || closing.removedAt || closing.dueAt <= at)
    throw refuse('link-not-valid')
  await markClosing(tx, { id: closing.id, returnedAt: at })
  await returnMember(tx, { memberId: closing.memberId, at })
}
