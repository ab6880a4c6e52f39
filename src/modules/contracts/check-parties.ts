import type { Tx } from '../../platform/db'
import { checkFree, takesPart } from '../members'
import { refuse } from './refusals'

interface Parties {
  clientId: string
  freelancerId: string
}

/**
 * Before an order is begun: refuses 'barred' to the side that acts, and 'not-taking-part' when the other's account is suspended or
 * closed (§5.3). What was agreed before goes on and never asks here.
 */
export const checkParties = async (
  tx: Tx,
  { clientId, freelancerId }: Parties,
  deed: { by: 'client' | 'freelancer'; at: Date },
): Promise<void> => {
  const isClient = deed.by === 'client'
  const [actor, other] = isClient ? [clientId, freelancerId] : [freelancerId, clientId]
  await checkFree(tx, { memberId: actor, wanted: isClient ? 'ordering' : 'proposing', at: deed.at })
  if (!(await takesPart(tx, other))) throw refuse('not-taking-part')
}
