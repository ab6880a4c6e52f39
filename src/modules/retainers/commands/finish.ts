import { dateOf } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import { type Act, advance } from '../advance'
import { refuse } from '../refusals'

/** The last day is over, or a month was never paid for: no further order opens. Refuses 'wrong-moment' before. */
export const finish = (tx: Tx, act: Act) =>
  advance(tx, { verb: 'finish', act }, ({ endsOn, lastUnpaid }) => {
    const isOver = endsOn !== null && endsOn < dateOf(act.at)
    if (!isOver && !lastUnpaid) throw refuse('wrong-moment')
    return { set: { endedAt: act.at }, detail: { unpaid: !isOver } }
  })
