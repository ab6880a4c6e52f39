// How identity checks are locked, decided and recorded; the steps of every verb are the platform's.
import { type Act as BaseAct, defineAdvance } from '../../platform/advance'
import { recordAuditEntry } from '../../platform/audit'
import { verificationChanged } from './events'
import { identityLifecycle } from './lifecycle'
import { refuse } from './refusals'
import { type CheckChange, decideCheck, lockCheck } from './store'

interface Act extends BaseAct {
  checkId: string
  actorId: string
  as: 'operator'
}

type Check = NonNullable<Awaited<ReturnType<typeof lockCheck>>>

/** Decides a check by one verb; the deed is audited. Refuses 'check-not-found', 'already-decided'. */
export const advance = defineAdvance<Check, CheckChange, Act>()({
  lifecycle: identityLifecycle,
  lock: (tx, { checkId }) => lockCheck(tx, checkId),
  parties: () => ({}),
  refuse: (reason) => refuse(reason === 'not-found' ? 'check-not-found' : 'already-decided'),
  move: async (tx, { row, from, to, act, set }) => {
    const { actorId: operatorId, at } = act
    const isMoved = await decideCheck(tx, { ...set, id: row.id, from, to, operatorId, at })
    return isMoved ? { status: to } : undefined
  },
  record: (tx, { row, verb, act: { actorId, at }, set }) =>
    recordAuditEntry(tx, {
      at,
      actorId,
      deed: verb,
      subjectKind: 'identity-check',
      subjectId: row.id,
      ...(set.reason ? { reason: set.reason } : {}),
    }),
  events: {
    'submit-identity': verificationChanged,
    'approve-identity': verificationChanged,
    'reject-identity': verificationChanged,
  },
  payload: ({ row, to, act }) => ({
    memberId: row.memberId,
    kind: 'identity' as const,
    outcome: to,
    at: act.at,
  }),
})
