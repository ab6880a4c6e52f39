// How sanctions are locked, moved and recorded.
import { type Act as BaseAct, defineAdvance } from '../../platform/advance'
import { sanctionEnded, sanctionImposed } from './events'
import { sanctionLifecycle } from './lifecycle'
import { refuse } from './refusals'
import { insertEvent } from './store'
import { lockSanction, moveSanction, type SanctionChange, type SanctionRow } from './store-sanctions'

export interface SanctionAct extends BaseAct {
  sanctionId: string
  as: 'operator' | 'clock'
}

/** Moves a sanction by one verb. Refuses 'sanction-not-found', 'not-yours', 'wrong-moment', and what the verb itself refuses. */
export const advanceSanction = defineAdvance<SanctionRow, SanctionChange, SanctionAct>()({
  lifecycle: sanctionLifecycle,
  lock: (tx, { sanctionId }) => lockSanction(tx, sanctionId),
  parties: () => ({}),
  refuse: (reason) => refuse(reason === 'not-found' ? 'sanction-not-found' : reason),
  move: async (tx, { row, from, to, set }) => {
    const isMoved = await moveSanction(tx, { id: row.id, from, to, set })
    return isMoved ? ({ ...set, status: to } as Partial<SanctionRow>) : undefined
  },
  record: (tx, { row, verb, from, to, role, detail, act: { actorId, at } }) =>
    insertEvent(tx, { noun: 'sanction', nounId: row.id, verb, from, to, role, actorId, at, detail }),
  events: {
    ...{ impose: null, propose: null, decline: null, overturn: null },
    ...{ approve: sanctionImposed, end: sanctionEnded },
  },
  payload: ({ row, act }) => ({ sanctionId: row.id, memberId: row.memberId, at: act.at }),
})
