// How disclosure requests are locked, decided and recorded; the steps of every verb are the platform's.
import { type Act, defineAdvance } from '../../platform/advance'
import { recordAction } from './commands/record-action'
import { disclosureDecided } from './events'
import { disclosureLifecycle } from './lifecycle'
import { refuse } from './refusals'
import { type DisclosureRow, lockDisclosure, moveDisclosure } from './store-disclosures'

export interface DisclosureAct extends Act {
  disclosureId: string
  actorId: string
}

const answererOf = ({ askedBy, clientId, freelancerId }: DisclosureRow): string =>
  askedBy === clientId ? freelancerId : clientId

/** Decides a disclosure request. Refuses 'disclosure-not-found' for strangers, 'disclosure-decided' when it is too late. */
export const advanceDisclosure = defineAdvance<DisclosureRow, Record<string, never>, DisclosureAct>()({
  lifecycle: disclosureLifecycle,
  lock: (tx, { disclosureId }) => lockDisclosure(tx, disclosureId),
  parties: (row) => ({ asker: row.askedBy, answerer: answererOf(row) }),
  refuse: (reason) => refuse(reason === 'not-found' ? 'disclosure-not-found' : 'disclosure-decided'),
  move: async (tx, { row, from, to, act }) =>
    (await moveDisclosure(tx, { id: row.id, from, to, at: act.at })) ? { status: to } : undefined,
  record: (tx, { row, verb, act }) =>
    recordAction(tx, { threadId: row.threadId, memberId: act.actorId, deed: verb, at: act.at }),
  events: {
    'request-disclosure': null,
    'accept-disclosure': disclosureDecided,
    'decline-disclosure': disclosureDecided,
    'withdraw-disclosure': null,
  },
  payload: ({ row, to, act }) => ({
    threadId: row.threadId,
    askerId: row.askedBy,
    answererId: answererOf(row),
    outcome: to === 'accepted' ? ('accepted' as const) : ('declined' as const),
    at: act.at,
  }),
})
