import type { Tx } from '../../../platform/db'
import { advance } from '../advance'
import { refuse } from '../refusals'

/** The client has hired enough people, though fewer than planned. Refuses 'nobody-hired', 'not-possible-now'. */
export const fill = async (tx: Tx, job: { jobId: string; clientId: string; at: Date }): Promise<void> => {
  const { jobId, clientId, at } = job
  await advance(tx, { verb: 'fill', act: { jobId, actorId: clientId, at } }, ({ hired }) => {
    if (hired === 0) throw refuse('nobody-hired')
    return {}
  })
}
