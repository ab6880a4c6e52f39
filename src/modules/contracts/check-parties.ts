import type { Tx } from '../../platform/db'
import { checkPair } from '../members'
import { checkNamed } from '../profiles'
import { type Beginning, beginning } from './beginning'
import { refuse } from './refusals'

/**
 * Before an order is begun: refuses 'barred' to the side that acts, 'name-needed' to a client whom terms cannot name, and 'not-taking-part' when the other's account is suspended or
 * closed (§5.3). What was agreed before goes on and never asks here.
 */
export const checkParties = async (
  tx: Tx,
  parties: { clientId: string; freelancerId: string },
  begins: Beginning,
): Promise<void> => {
  const { deed, otherId } = beginning(parties, begins)
  if (!(await checkPair(tx, deed, otherId))) throw refuse('not-taking-part')
  if (begins.by === 'client') await checkNamed(tx, parties.clientId)
}
