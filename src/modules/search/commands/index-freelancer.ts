import { monthsLater } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import { freelancerDocument, repliesOf } from '../documents'
import { freelancerFacts, messageFacts } from '../queries-facts'
import { lockListing, putFreelancer, removeListing } from '../store'

/**
 * Writes what search knows of a freelancer anew from the facts, or takes them out: below regular nobody is
 * found, from that very transaction on (§2.1).
 */
export const indexFreelancer = async (tx: Tx, of: { memberId: string; at: Date }): Promise<void> => {
  const yearAgo = monthsLater(of.at, -12)
  await lockListing(tx, 'freelancers', of.memberId)
  const facts = await freelancerFacts(tx, { ...of, yearAgo })
  await removeListing(tx, 'freelancers', of.memberId)
  if (!facts || facts.tier === 'none') return
  const replies = repliesOf(await messageFacts(tx, { memberId: of.memberId, yearAgo }), {
    yearAgo,
    at: of.at,
  })
  const document = freelancerDocument(facts, replies, of.at)
  if (document) await putFreelancer(tx, document)
}
