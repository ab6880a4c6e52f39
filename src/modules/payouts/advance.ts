// How runs are locked, moved and recorded; the steps of every verb are the platform's.
import { type Act as BaseAct, defineAdvance } from '../../platform/advance'
import { runSent } from './events'
import { runLifecycle } from './lifecycle'
import { refuse } from './refusals'
import { insertRunEvent, lockRun, moveRun, type RunChange, type RunRow } from './store'

export interface Act extends BaseAct {
  runId: string
  as: 'operator' | 'clock'
}

/** Moves a run by one verb. Refuses 'run-not-found', 'not-yours', 'wrong-moment', and what the verb itself refuses. */
export const advance = defineAdvance<RunRow, RunChange, Act>()({
  lifecycle: runLifecycle,
  lock: (tx, { runId }) => lockRun(tx, runId),
  parties: () => ({}),
  refuse: (reason) => refuse(reason === 'not-found' ? 'run-not-found' : reason),
  move: async (tx, { row, from, to, set }) => {
    const isMoved = await moveRun(tx, { id: row.id, from, to, set })
    return isMoved ? { ...(set as Partial<RunRow>), status: to } : undefined
  },
  record: (tx, { row, act: { actorId, at }, role, ...move }) =>
    insertRunEvent(tx, { ...move, role, runId: row.id, actorId, at }),
  events: { check: null, approve: null, discard: null, send: runSent, settle: null },
  payload: ({ row, act }) => ({ runId: row.id, at: act.at }),
})
