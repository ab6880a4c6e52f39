import type { Tx } from '../../platform/db'
import { isNamed } from './queries-business'
import { refuse } from './refusals'

/**
 * Refuses 'name-needed' to a client whom terms cannot name yet, and leads to where the name is given (§3.7). Every command that posts
 * or orders something asks here.
 */
export const checkNamed = async (tx: Tx, clientId: string): Promise<void> => {
  if (!(await isNamed(tx, clientId))) throw refuse('name-needed', { link: '/my/business', first: true })
}
