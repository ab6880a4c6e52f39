import type { Tx } from '../../../platform/db'
import { ownCompetition } from '../advance'
import { refuse } from '../refusals'
import { limits, mayPoll } from '../rules'
import { insertPoll, pollsOf } from '../store-polls'

/**
 * The client asks others by a link which of some entries they like best (§3.4). Refuses 'entries-not-public',
 * 'too-many-polls' beyond two, 'entries-of-a-poll' unless two to eight entries of the competition are named.
 */
export const startPoll = async (
  tx: Tx,
  poll: {
    /** A form sent twice makes one poll. */
    id: string
    /** What the link says; nobody can guess it. */
    token: string
    competitionId: string
    clientId: string
    question: string
    numbers: readonly number[]
    at: Date
  },
): Promise<void> => {
  const competition = await ownCompetition(tx, poll)
  if (!mayPoll(competition)) throw refuse('entries-not-public')
  const known = await pollsOf(tx, competition.id)
  if (known.some(({ id }) => id === poll.id)) return
  if (known.length >= limits.polls) throw refuse('too-many-polls')
  const numbers = [...new Set(poll.numbers)]
  const { min, max } = limits.entriesOfAPoll
  if (numbers.length < min || numbers.length > max) throw refuse('entries-of-a-poll', 'entries[]')
  const inserted = await insertPoll(tx, { ...poll, numbers, position: known.length + 1 })
  if (inserted !== numbers.length) throw refuse('entries-of-a-poll', 'entries[]')
}
