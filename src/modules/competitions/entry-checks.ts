import { refuse } from './refusals'
import { allowsAi, limits } from './rules'
import type { LockedCompetition } from './store'
import type { EntryFields, EntryFile } from './store-entries'

/** Refuses 'not-taking-entries' when the period is over, be the sweep late or not. */
export const checkOpen = (competition: LockedCompetition, at: Date): void => {
  if (competition.status !== 'open' || !competition.closesAt || competition.closesAt <= at)
    throw refuse('not-taking-entries')
}

/** Refuses an entry without content, with too many files, or whose declared use of AI the competition does not allow. */
export const checkContent = (
  competition: LockedCompetition,
  entry: { fields: EntryFields; files: readonly EntryFile[] },
): void => {
  const { fields, files } = entry
  if (fields.body === '' && files.length === 0) throw refuse('nothing-entered', 'body')
  if (files.length > limits.filesOfAnEntry) throw refuse('too-many-files-of-entry', 'pictures')
  if (!allowsAi(competition.aiUse, fields.aiUse)) throw refuse('ai-forbidden', 'aiUse')
  if (fields.aiUse !== 'none' && fields.aiTool === '') throw refuse('ai-tool-missing', 'aiTool')
}
