import type { Tx } from '../../../platform/db'
import { isSubCategory } from '../../categories'
import { reaches } from '../../members'
import type { ContractExtras } from '../contract-form'
import { refuse } from '../refusals'
import { personToAsk } from '../store-offers'
import { type OfferRow, offer } from './offer'

export interface DirectRequest extends ContractExtras {
  id: string
  threadId: string
  clientId: string
  freelancerId: string
  categorySlug: string
  row: OfferRow
  revisions: number
  rights: 'transfer' | 'licence' | 'keep'
  at: Date
}

/**
 * A client asks one freelancer directly, without a job (§3.6): from a profile, or after a past contract. Refuses
 * 'no-such-freelancer' for oneself, for operators, and for people whom the search does not show (§2.1); 'pair-blocked' when one of
 * the two has blocked the other.
 */
export const requestDirectly = async (tx: Tx, asked: DirectRequest): Promise<void> => {
  const person = await personToAsk(tx, asked)
  const mayBeAsked = person && person.kind === 'person' && reaches(person.tier, 'regular')
  if (!mayBeAsked || asked.freelancerId === asked.clientId) throw refuse('no-such-freelancer')
  if (person.isBlocked) throw refuse('pair-blocked')
  if (!isSubCategory(asked.categorySlug)) throw refuse('category-missing', 'categorySlug')
  const { row, ...terms } = asked
  const origin = { origin: 'direct-request' as const, originId: asked.id, jobId: null }
  await offer(tx, { ...terms, ...origin, title: row.title, rows: [row], withholding: false })
}
