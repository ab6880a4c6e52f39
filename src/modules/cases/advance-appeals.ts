// How appeals are locked, moved and recorded.
import { type Act as BaseAct, defineAdvance } from '../../platform/advance'
import { appealOverturned, appealUpheld } from './events'
import { appealLifecycle } from './lifecycle'
import { refuse } from './refusals'
import { insertEvent } from './store'
import { type AppealChange, type AppealRow, lockAppeal, moveAppeal } from './store-appeals'

export interface AppealAct extends BaseAct {
  appealId: string
  actorId: string
  as: 'operator'
}

/** Moves an appeal by one verb. Refuses 'appeal-not-found', 'not-yours', 'wrong-moment', and what the verb itself refuses. */
export const advanceAppeal = defineAdvance<AppealRow, AppealChange, AppealAct>()({
  lifecycle: appealLifecycle,
  lock: (tx, { appealId }) => lockAppeal(tx, appealId),
  parties: () => ({}),
  refuse: (reason) => refuse(reason === 'not-found' ? 'appeal-not-found' : reason),
  move: async (tx, { row, from, to, set }) => {
    const isMoved = await moveAppeal(tx, { id: row.id, from, to, set })
    return isMoved ? ({ ...set, status: to } as Partial<AppealRow>) : undefined
  },
  record: (tx, { row, verb, from, to, role, detail, act: { actorId, at } }) =>
    insertEvent(tx, { noun: 'appeal', nounId: row.id, verb, from, to, role, actorId, at, detail }),
  events: { file: null, take: null, 'hand-back': null, uphold: appealUpheld, overturn: appealOverturned },
  payload: ({ row, act }) => ({ appealId: row.id, sanctionId: row.sanctionId, at: act.at }),
})
