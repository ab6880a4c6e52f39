import { dateOf } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import { countHire } from '../../jobs'
import { feesOf } from '../../ledger'
import { type Act, advance } from '../advance'
import { noticeOf } from '../issue-terms'
import { refuse } from '../refusals'
import { hasAgreed } from '../store-offers'

/**
 * The awaited side agrees: the order is won, its terms notice and its fees are frozen (§3.1, §3.7, §4.1).
 * Refuses 'due-date-past', 'payment-too-late', 'terms-changed' (another notice was shown), 'barred', 'name-needed' and 'not-taking-part' beside the refusals of
 * every verb. `terms`: the fingerprint of the notice that the person had before them.
 */
export const agree = (tx: Tx, act: Act & { terms?: string }) =>
  advance(tx, { verb: 'agree', act }, async (order, role) => {
    if (order.dueOn < dateOf(act.at)) throw refuse('due-date-past', 'dueOn')
    const notice = noticeOf(order, act.at)
    if (act.terms && act.terms !== notice.sha256)
      throw refuse('terms-changed', { link: `/orders/${order.id}` })
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
    const set = { agreedAt: act.at, clientFeeYen, freelancerFeeYen, notice }
    if (role !== 'client' && role !== 'freelancer') return { set }
    return { set: { ...set, begins: { clientId: actorId, freelancerId, by: role, at: act.at } } }
  })
