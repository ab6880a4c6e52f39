import type { Tx } from '../../../platform/db'
import { recordAction } from '../../messages'
import { advance } from '../advance'

/** Takes a proposal back; a new one may be sent while the job is open. Refuses 'not-possible-now'. */
export const withdraw = async (
  tx: Tx,
  of: { proposalId: string; freelancerId: string; at: Date },
): Promise<void> => {
  const { proposalId, freelancerId, at } = of
  await advance(
    tx,
    { verb: 'withdraw', act: { proposalId, actorId: freelancerId, at } },
    async ({ threadId }) => {
      await recordAction(tx, { threadId, memberId: freelancerId, deed: 'withdraw-proposal', at })
      return {}
    },
  )
}
