import { dateOf } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import { advance } from '../advance'
import { checkDeadline } from '../checks'
import { refuse } from '../refusals'

/**
 * Moves the deadline for proposals to a later day; a job whose deadline has passed opens again (§3.3).
 * Refuses 'deadline-not-later', 'deadline-in-the-past', 'deadline-too-far', 'wanted-before-deadline'.
 */
export const extend = async (
  tx: Tx,
  change: { jobId: string; clientId: string; until: Date; at: Date },
): Promise<void> => {
  const { jobId, clientId, until, at } = change
  await advance(tx, { verb: 'extend', act: { jobId, actorId: clientId, at } }, (job) => {
    checkDeadline(until, at)
    if (job.proposalsUntil && until <= job.proposalsUntil) throw refuse('deadline-not-later', 'proposalsOn')
    if (job.wantedOn && job.wantedOn <= dateOf(until)) throw refuse('wanted-before-deadline', 'proposalsOn')
    return {
      set: { proposalsUntil: until },
      detail: { until: until.toISOString(), before: job.proposalsUntil?.toISOString() ?? null },
    }
  })
}
