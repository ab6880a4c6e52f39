import { addDays, dateOf } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import { award } from '../../contracts'
import { advance } from '../advance'
import { entryWon } from '../events'
import { refuse } from '../refusals'
import { days } from '../rules'
import { awardOf } from '../settle-pool'
import { lockEntry, updateEntry } from '../store-entries'
import type { Choice } from './choose'

/**
 * The client buys one more entry, at the same prize (§3.4): an order that is paid before its author hands anything in.
 * Refuses 'entry-not-found', 'already-chosen'.
 */
export const chooseAnother = (tx: Tx, act: Choice) =>
  advance(tx, { verb: 'choose-another', act }, async (competition) => {
    const { at, actorId, id: orderId, number } = act
    const entry = await lockEntry(tx, { competitionId: competition.id, number })
    if (entry?.status === 'won') throw refuse('already-chosen')
    if (entry?.status !== 'submitted' || entry.unseriousAt) throw refuse('entry-not-found')
    const { id: entryId, authorId } = entry
    const payout = { entryId, authorId, priceYen: competition.prizeYen }
    await award(tx, {
      ...awardOf({ competition, at, actorId }, payout),
      id: orderId,
      dueOn: addDays(dateOf(at), days.handIn),
      paid: false,
    })
    await updateEntry(tx, entryId, { status: 'won', orderId })
    await emit(tx, entryWon, {
      competitionId: competition.id,
      clientId: competition.clientId,
      entryId,
      authorId,
      orderId,
      isFunded: false,
      at,
    })
    return { detail: { number, orderId } }
  })
