import { dateOf } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import { bankDaysAfter, lockHoldings, sendPayouts } from '../../ledger'
import { type Act, advance } from '../advance'
import { payer } from '../queries-console'
import { refuse } from '../refusals'
import { endRequests, linesOf, moveLines } from '../store'

/**
 * Takes a run's money from the freelancers' accounts and opens its file: one posting (§4.2). A payday that cannot be met any
 * more moves to the next bank day. Refuses 'no-payer' and 'bank-too-low': what the provider still holds cannot be sent.
 */
export const sendRun = (tx: Tx, act: Act) =>
  advance(tx, { verb: 'send', act }, async ({ id, totalYen, payOn }) => {
    if (!(await payer(tx))) throw refuse('no-payer')
    const { freeYen } = await lockHoldings(tx)
    if (freeYen < totalYen) throw refuse('bank-too-low')
    const lines = await linesOf(tx, id, 'planned')
    await sendPayouts(tx, { runId: id, lines, at: act.at, actorId: act.actorId })
    await moveLines(tx, { runId: id, from: 'planned', to: 'sent' })
    await endRequests(tx, id)
    const today = dateOf(act.at)
    return { set: { sentAt: act.at, payOn: payOn > today ? payOn : bankDaysAfter(today, 1) } }
  })
