import type { Tx } from '../../../platform/db'
import { refuse } from '../refusals'
import { lockPoll, pollEntry, replaceVote } from '../store-polls'

/**
 * Somebody with the link votes: one vote a browser, and one a signed-in member whatever the browser (§3.4). A later vote takes
 * the earlier one's place. Refuses 'poll-not-found', 'poll-closed', 'vote-missing'.
 */
export const vote = async (
  tx: Tx,
  cast: {
    token: string
    /** SHA-256 of what the browser's cookie holds, in hexadecimal. */
    browser: string
    memberId: string | null
    /** The entry's number. */
    number: number
    at: Date
  },
): Promise<void> => {
  const poll = await lockPoll(tx, cast.token)
  if (!poll) throw refuse('poll-not-found')
  if (poll.closedAt) throw refuse('poll-closed')
  const entryId = await pollEntry(tx, { pollId: poll.id, number: cast.number })
  if (!entryId) throw refuse('vote-missing', 'entry')
  await replaceVote(tx, { ...cast, pollId: poll.id, entryId })
}
