import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import { ownCompetition } from '../advance'
import { entryAnswered } from '../events'
import { refuse } from '../refusals'
import { lockEntry, updateEntry } from '../store-entries'

/**
 * What the client thinks of an entry: stars and note are private, feedback goes to its author (§3.4). What is not named stays. Refuses
 * 'competition-not-found' for another's competition, 'entry-not-found'.
 */
export const weighEntry = async (
  tx: Tx,
  act: {
    competitionId: string
    number: number
    clientId: string
    thoughts: Partial<{ stars: number | null; shortlisted: boolean; note: string; feedback: string }>
    at: Date
  },
): Promise<void> => {
  const { competitionId, clientId, thoughts, at } = act
  await ownCompetition(tx, act)
  const entry = await lockEntry(tx, act)
  if (!entry || entry.status === 'withdrawn') throw refuse('entry-not-found')
  if (Object.keys(thoughts).length > 0) await updateEntry(tx, entry.id, thoughts)
  if (!thoughts.feedback || thoughts.feedback === entry.feedback) return
  await emit(tx, entryAnswered, { competitionId, clientId, entryId: entry.id, authorId: entry.authorId, at })
}
