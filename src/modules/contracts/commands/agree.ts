import { dateOf } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import { countHire } from '../../jobs'
import { feesOf } from '../../ledger'
import { type Act, advance } from '../advance'
import { checkParties } from '../check-parties'
import { issueTerms } from '../issue-terms'
import { refuse } from '../refusals'
import { hasAgreed } from '../store-offers'

/**
 * The awaited side agrees: the order is won, its terms notice and its fees are frozen (§3.1, §3.7, §4.1).
 * Refuses 'due-date-past', 'payment-too-late', 'barred' and 'not-taking-part' beside the refusals of every verb.
 */
export const agree = (tx: Tx, act: Act) =>
  advance(tx, { verb: 'agree', act }, async (order, role) => {
    if (role === 'client' || role === 'freelancer') await checkParties(tx, order, { by: role, at: act.at })
    if (order.dueOn < dateOf(act.at)) throw refuse('due-date-past', 'dueOn')
    await issueTerms(tx, order, act.at)
    const { jobToFill: jobId } = order
    const { clientId: actorId, freelancerId } = order
    if (jobId)
      await countHire(tx, {
        jobId,
        at: act.at,
        actorId,
        wasHired: () => hasAgreed(tx, { jobId, freelancerId }),
      })
    const { clientFeeYen, freelancerFeeYen } = feesOf(order.priceYen, dateOf(act.at))
    return { set: { agreedAt: act.at, clientFeeYen, freelancerFeeYen } }
  })
