// How cases are locked, decided and recorded; the steps of every verb are the platform's.
import { type Act as BaseAct, defineAdvance } from '../../platform/advance'
import { recordAuditEntry } from '../../platform/audit'
import { caseConfirmed } from './events'
import { caseLifecycle } from './lifecycle'
import { refuse } from './refusals'
import { decideCase, type KnownCase, lockCase } from './store'

interface Act extends BaseAct {
  caseId: string
  actorId: string
  as: 'operator'
  note: string
}

/** Decides a case by one verb; the deed is audited. Refuses 'case-not-found', 'case-already-decided'. */
export const advance = defineAdvance<KnownCase & { score: number }, never, Act>()({
  lifecycle: caseLifecycle,
  lock: (tx, { caseId }) => lockCase(tx, caseId),
  parties: () => ({}),
  refuse: (reason) => refuse(reason === 'not-found' ? 'case-not-found' : 'case-already-decided'),
  move: async (tx, { row, to, act }) => {
    if (to === 'open') throw new Error('record-case writes evidence, not a decision')
    const { score, orderIds } = row
    const { caseId, actorId: operatorId, note, at } = act
    await decideCase(tx, { caseId, operatorId, outcome: to, note, score, orderIds, at })
    return { status: to }
  },
  record: (tx, { verb, act: { caseId, actorId, note, at } }) =>
    recordAuditEntry(tx, {
      at,
      actorId,
      deed: verb,
      subjectKind: 'integrity-case',
      subjectId: caseId,
      reason: note,
    }),
  events: { 'record-case': null, 'dismiss-case': null, 'confirm-case': caseConfirmed },
  payload: ({ row: { memberIds }, act: { caseId, actorId: operatorId, at } }) => ({
    caseId,
    memberIds,
    operatorId,
    at,
  }),
})
