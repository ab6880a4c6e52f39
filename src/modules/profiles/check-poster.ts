import type { Tx } from '../../platform/db'
import { missingForPost, statesSixItems } from './business'
import { posterOf } from './queries-business'
import { refuse } from './refusals'

/**
 * Refuses a post whose client has not said what posts must state: 'post-business-missing' where nothing was declared,
 * 'post-address-missing'. Both lead to the business details, and from there back to the form.
 * @returns whether the post states the six items, so that its pay must be given, too.
 */
export const checkPoster = async (tx: Tx, clientId: string): Promise<boolean> => {
  const poster = await posterOf(tx, clientId)
  const missing = missingForPost(poster)
  const where = { link: '/my/business', first: true }
  if (missing.includes('registeredName')) throw refuse('post-business-missing', where)
  if (missing.length > 0) throw refuse('post-address-missing', where)
  return statesSixItems(poster)
}
