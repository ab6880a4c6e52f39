import { addDays, dateOf } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import { type Act, advance } from '../advance'
import { entryRewarded, entryWon } from '../events'
import { refuse } from '../refusals'
import { days, participationRewards } from '../rules'
import { settlePool } from '../settle-pool'
import { lockEntry, seriousEntries, updateEntry } from '../store-entries'

export interface Choice extends Act {
  /** The contract's and the order's id: a form sent twice makes one. */
  id: string
  number: number
}

/**
 * The client chooses the winner (§3.4): the prize passes into the escrow of an order, whose work is to hand in the final files;
 * rewards for taking part are paid at once, and what is left goes back. Refuses 'entry-not-found'.
 */
export const choose = (tx: Tx, act: Choice) =>
  advance(tx, { verb: 'choose', act }, async (competition) => {
    const { at, actorId, id: orderId, number } = act
    const entry = await lockEntry(tx, { competitionId: competition.id, number })
    if (entry?.status !== 'submitted' || entry.unseriousAt) throw refuse('entry-not-found')
    const { id: entryId, authorId } = entry
    const rewards = participationRewards(
      competition,
      await seriousEntries(tx, { competitionId: competition.id, at }),
      entry.authorId,
    )
    const payout = { entryId, authorId, priceYen: competition.prizeYen }
    const dueOn = addDays(dateOf(at), days.handIn)
    await settlePool(tx, { competition, prize: { orderId, payout, dueOn }, paid: rewards, at, actorId })
    await updateEntry(tx, entryId, { status: 'won', orderId })
    const news = { competitionId: competition.id, clientId: competition.clientId, at }
    await emit(tx, entryWon, { ...news, entryId, authorId, orderId, isFunded: true })
    for (const { entryId, authorId } of rewards)
      await emit(tx, entryRewarded, { ...news, entryId, authorId, orderId: entryId })
    return { set: { chosenAt: at }, detail: { number, orderId } }
  })
