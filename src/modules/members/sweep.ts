import { inTransaction } from '../../platform/db'
import type { JobContext } from '../../platform/jobs'
import { deleteOldChallenges } from './passkeys/store'
import { deleteOldHalfSessions } from './second-factor/store'
import { deleteOldSessions } from './store-sessions'

/** Sessions that are over, whole and half, are deleted with the addresses in them. */
export const sweepSessions = ({ db, at }: JobContext): Promise<void> =>
  inTransaction(db, async (tx) => {
    await deleteOldSessions(tx, at)
    await deleteOldHalfSessions(tx, at)
    await deleteOldChallenges(tx, at)
  })
