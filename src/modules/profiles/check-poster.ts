import type { Tx } from '../../platform/db'
import { missingForPost, statesSixItems } from './business'
import { posterOf } from './queries-business'
import { refuse } from './refusals'

/**
 * Refuses a post whose client has not said what posts must state: 'post-business-missing' where nothing was declared,
 * 'post-address-missing'. The refusal leads to the business details, and from there `back`.
 * @returns whether the post states the six items, so that its pay must be given, too.
 */
export const checkPoster = async (tx: Tx, of: { clientId: string; back: string }): Promise<boolean> => {
  const poster = await posterOf(tx, of.clientId)
  const missing = missingForPost(poster)
  const link = `/my/business?back=${encodeURIComponent(of.back)}`
  if (missing.includes('registeredName')) throw refuse('post-business-missing', { link })
  if (missing.length > 0) throw refuse('post-address-missing', { link })
  return statesSixItems(poster)
}
