import type { Tx } from '../../../platform/db'
import { deleteViews } from '../store'

/** Forgets everything that somebody has looked at. */
export const forgetViews = (tx: Tx, { memberId }: { memberId: string }): Promise<void> =>
  deleteViews(tx, memberId)
