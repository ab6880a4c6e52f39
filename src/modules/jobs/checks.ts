import { dateOf } from '../../platform/clock'
import type { Tx } from '../../platform/db'
import { checkPoster } from '../profiles'
import { personFacts } from './queries'
import { refuse } from './refusals'
import { firstDeadlineOn, hasRequirements, lastDeadlineOn, maySetRequirements } from './rules'
import type { LockedJob } from './store'

/** Refuses 'deadline-in-the-past' and 'deadline-too-far': a deadline lies between tomorrow and 90 days from today. */
export const checkDeadline = (until: Date, at: Date): void => {
  if (dateOf(until) < firstDeadlineOn(at)) throw refuse('deadline-in-the-past', 'proposalsOn')
  if (dateOf(until) > lastDeadlineOn(at)) throw refuse('deadline-too-far', 'proposalsOn')
}

/** What a job must say before anybody may read it; refuses with the field that is missing. `before`: the job as it stands, of one that is edited. */
export const checkComplete = (job: LockedJob, at: Date, before?: LockedJob): void => {
  if (!job.categorySlug) throw refuse('category-missing', 'categorySlug')
  if (job.title.trim() === '') throw refuse('title-missing', 'title')
  if (job.brief.trim() === '') throw refuse('brief-missing', 'brief')
  const until = job.proposalsUntil
  if (!until) throw refuse('deadline-missing', 'proposalsOn')
  // A deadline that stays is as good as it was when it was set.
  if (until.getTime() !== before?.proposalsUntil?.getTime()) checkDeadline(until, at)
  if (job.wantedOn && job.wantedOn <= dateOf(until)) throw refuse('wanted-before-deadline', 'wantedOn')
}

/** Refuses 'confirmation-needed' when the client may not ask this of people. */
export const checkRequirements = async (tx: Tx, job: LockedJob): Promise<void> => {
  if (hasRequirements(job) && !maySetRequirements(await personFacts(tx, job.clientId)))
    throw refuse('confirmation-needed', 'minTier')
}

/** Refuses what posts of a client with employees or two officers must state and lack: who they are, and the pay ('pay-missing'). */
export const checkSixItems = async (tx: Tx, job: LockedJob): Promise<void> => {
  const mustStatePay = await checkPoster(tx, job.clientId)
  if (mustStatePay && job.budgetMinYen === null) throw refuse('pay-missing', 'band')
}
