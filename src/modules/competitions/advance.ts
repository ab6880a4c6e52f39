// How competitions are locked, moved and recorded; the steps of every verb are the platform's.
import { type Act as BaseAct, defineAdvance } from '../../platform/advance'
import type { Tx } from '../../platform/db'
import {
  competitionClosed,
  competitionDecided,
  competitionEnded,
  competitionExtended,
  competitionOpened,
  competitionRefunded,
  competitionShared,
} from './events'
import { competitionLifecycle } from './lifecycle'
import { refuse } from './refusals'
import {
  type CompetitionChange,
  insertCompetitionEvent,
  type LockedCompetition,
  lockCompetition,
  moveCompetition,
} from './store'

export interface Act extends BaseAct {
  competitionId: string
  as?: 'clock' | 'agreement'
}

/** The client's own competition, locked. Refuses 'competition-not-found' for anybody else's. */
export const ownCompetition = async (
  tx: Tx,
  own: { competitionId: string; clientId: string },
): Promise<LockedCompetition> => {
  const competition = await lockCompetition(tx, own.competitionId)
  if (competition?.clientId !== own.clientId) throw refuse('competition-not-found')
  return competition
}

const reasons = {
  'not-found': 'competition-not-found',
  'not-yours': 'competition-not-found',
  'wrong-moment': 'not-possible-now',
} as const

/** Moves a competition by one verb. Refuses 'competition-not-found', 'not-possible-now', and what guards and the special part refuse. */
export const advance = defineAdvance<LockedCompetition, CompetitionChange, Act>()({
  lifecycle: competitionLifecycle,
  lock: (tx, { competitionId }) => lockCompetition(tx, competitionId),
  parties: ({ clientId }) => ({ client: clientId }),
  refuse: (reason) =>
    refuse(reason in reasons ? reasons[reason as keyof typeof reasons] : (reason as 'no-entries')),
  move: async (tx, { row, from, to, act, set }) => {
    const isMoved = await moveCompetition(tx, { competitionId: row.id, from, to, at: act.at, set })
    return isMoved ? { ...(set as Partial<LockedCompetition>), status: to } : undefined
  },
  record: (tx, { row, act: { actorId, at }, ...move }) =>
    insertCompetitionEvent(tx, { ...move, competitionId: row.id, actorId, at }),
  events: {
    pay: null,
    discard: null,
    open: competitionOpened,
    extend: competitionExtended,
    withdraw: competitionRefunded,
    close: competitionClosed,
    choose: competitionDecided,
    'choose-another': null,
    share: competitionShared,
    refund: competitionRefunded,
    complete: competitionEnded,
    fail: competitionEnded,
  },
  // What opens it is money that arrived, by a transfer perhaps days after the client sent it.
  payload: ({ row, act, verb }) => ({
    ...{ competitionId: row.id, clientId: row.clientId, at: act.at },
    byClient: act.actorId === row.clientId && verb !== 'open',
  }),
})
