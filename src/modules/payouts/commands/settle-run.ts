import { dateOf } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import { bankDaysAfter, settlePayouts } from '../../ledger'
import { type Act, advance } from '../advance'
import { refuse } from '../refusals'
import { settledAfter } from '../rules'
import { linesOf, moveLines } from '../store'

/**
 * What of a run has not come back after two bank days counts as carried out: it leaves the bank account (§4.4). Refuses
 * 'wrong-moment' before.
 */
export const settleRun = (tx: Tx, act: Act) =>
  advance(tx, { verb: 'settle', act }, async ({ id, payOn }) => {
    if (bankDaysAfter(payOn, settledAfter) > dateOf(act.at)) throw refuse('wrong-moment')
    const lines = await linesOf(tx, id, 'sent')
    const amountYen = lines.reduce((sum, line) => sum + line.amountYen, 0n)
    await settlePayouts(tx, { runId: id, amountYen, at: act.at })
    await moveLines(tx, { runId: id, from: 'sent', to: 'settled' })
    return { set: { endedAt: act.at }, detail: { lines: lines.length } }
  })
