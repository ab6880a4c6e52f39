import { addDays, dateOf } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import { type Act, advance } from '../advance'
import { entryWon } from '../events'
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
    const others = await seriousEntries(tx, competition.id)
    await settlePool(tx, {
      competition,
      prize: {
        orderId,
        payout: { entryId: entry.id, authorId: entry.authorId, priceYen: competition.prizeYen },
        dueOn: addDays(dateOf(at), days.handIn),
      },
      paid: participationRewards(competition, others, entry.authorId),
      at,
      actorId,
    })
    await updateEntry(tx, entry.id, { status: 'won', orderId })
    const { id: entryId, authorId } = entry
    await emit(tx, entryWon, {
      competitionId: competition.id,
      clientId: competition.clientId,
      entryId,
      authorId,
      at,
    })
    return { set: { chosenAt: at }, detail: { number, orderId } }
  })
