import { type CivilDate, dateOf } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import { type Act, advance } from '../advance'
import { refuse } from '../refusals'
import { changesTerms } from '../rules'

/** The awaited side answers with other terms; now the first side's word is awaited, for 7 days again (§3.1). */
export const counter = (
  tx: Tx,
  act: Act & { terms: { title: string; brief: string; priceYen: bigint; dueOn: CivilDate }; note?: string },
) =>
  advance(tx, { verb: 'counter', act }, (order, role) => {
    const { title, brief, priceYen, dueOn } = act.terms
    if (dueOn < dateOf(act.at)) throw refuse('due-date-past', 'dueOn')
    if (!changesTerms(order, act.terms)) throw refuse('nothing-changed', 'title')
    return {
      set: {
        title,
        brief,
        priceYen,
        dueOn,
        offeredBy: role === 'client' ? 'client' : 'freelancer',
        offeredAt: act.at,
      },
      detail: {
        before: { title: order.title, brief: order.brief, priceYen: order.priceYen, dueOn: order.dueOn },
        now: { title, brief, priceYen, dueOn },
        ...(act.note ? { note: act.note } : {}),
      },
    }
  })
