import { dateOf } from '../../platform/clock'
import type { Tx } from '../../platform/db'
import { personFacts } from './queries'
import { refuse } from './refusals'
import { deadlineLatest, hasRequirements, maySetRequirements } from './rules'
import type { LockedJob } from './store'

/** What a job must say before anybody may read it; refuses with the field that is missing. */
export const checkComplete = (job: LockedJob, at: Date): void => {
  if (!job.categorySlug) throw refuse('category-missing', 'categorySlug')
  if (job.title.trim() === '') throw refuse('title-missing', 'title')
  if (job.brief.trim() === '') throw refuse('brief-missing', 'brief')
  const until = job.proposalsUntil
  if (!until) throw refuse('deadline-missing', 'proposalsOn')
  if (until <= at) throw refuse('deadline-in-the-past', 'proposalsOn')
  if (until > deadlineLatest(at)) throw refuse('deadline-too-far', 'proposalsOn')
  if (job.wantedOn && job.wantedOn <= dateOf(until)) throw refuse('wanted-before-deadline', 'wantedOn')
}

/** Refuses 'confirmation-needed' when the client may not ask this of people. */
export const checkRequirements = async (tx: Tx, job: LockedJob): Promise<void> => {
  if (hasRequirements(job) && !maySetRequirements(await personFacts(tx, job.clientId)))
    throw refuse('confirmation-needed', 'minTier')
}
