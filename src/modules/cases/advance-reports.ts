// How reports are locked, moved and recorded; the steps of every verb are the platform's.
import { type Act as BaseAct, defineAdvance } from '../../platform/advance'
import { reportDecided } from './events'
import { reportLifecycle } from './lifecycle'
import { refuse } from './refusals'
import { insertEvent, lockReport, moveReport, type ReportChange, type ReportRow } from './store'

export interface ReportAct extends BaseAct {
  reportId: string
  actorId: string
  as: 'operator'
}

/** Whoever has taken a report decides it. Refuses 'taken-by-another'. */
export const checkTaker = (
  { takenBy }: { takenBy: string | null },
  { actorId }: { actorId: string },
): void => {
  if (takenBy !== actorId) throw refuse('taken-by-another')
}

/** Moves a report by one verb. Refuses 'report-not-found', 'not-yours', 'wrong-moment', and what the verb itself refuses. */
export const advanceReport = defineAdvance<ReportRow, ReportChange, ReportAct>()({
  lifecycle: reportLifecycle,
  lock: (tx, { reportId }) => lockReport(tx, reportId),
  parties: () => ({}),
  refuse: (reason) => refuse(reason === 'not-found' ? 'report-not-found' : reason),
  move: async (tx, { row, from, to, set }) => {
    const isMoved = await moveReport(tx, { id: row.id, from, to, set })
    return isMoved ? ({ ...set, status: to } as Partial<ReportRow>) : undefined
  },
  record: (tx, { row, verb, from, to, role, detail, act: { actorId, at } }) =>
    insertEvent(tx, { noun: 'report', nounId: row.id, verb, from, to, role, actorId, at, detail }),
  events: {
    ...{ file: null, take: null, 'hand-back': null, propose: null, decline: null },
    ...{ dismiss: reportDecided, remove: reportDecided, sanction: reportDecided, approve: reportDecided },
  },
  payload: ({ row, act }) => ({ reportId: row.id, at: act.at }),
})
