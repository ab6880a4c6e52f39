import { refuse } from './refusals'
import { allowsAi, limits } from './rules'
import type { LockedCompetition } from './store'
import type { EntryFields, EntryPicture } from './store-entries'

/** Refuses 'not-taking-entries' when the period is over, be the sweep late or not. */
export const checkOpen = (competition: LockedCompetition, at: Date): void => {
  if (competition.status !== 'open' || !competition.closesAt || competition.closesAt <= at)
    throw refuse('not-taking-entries')
}

/** Refuses an entry without content, with too many pictures, or whose declared use of AI the competition does not allow. */
export const checkContent = (
  competition: LockedCompetition,
  entry: { fields: EntryFields; pictures: readonly EntryPicture[] },
): void => {
  const { fields, pictures } = entry
  if (fields.body === '' && pictures.length === 0) throw refuse('nothing-entered', 'body')
  if (pictures.length > limits.picturesOfAnEntry) throw refuse('too-many-pictures', 'pictures')
  if (!allowsAi(competition.aiUse, fields.aiUse)) throw refuse('ai-forbidden', 'aiUse')
  if (fields.aiUse !== 'none' && fields.aiTool === '') throw refuse('ai-tool-missing', 'aiTool')
}
