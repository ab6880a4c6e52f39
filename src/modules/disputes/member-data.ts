import { type MemberData, memberTable, tableThrough } from '../../platform/member-data'
import { notProposed, ownOffers } from './queries-member-data'

const parties = ['clientId', 'freelancerId'] as const

/** What this module keeps about a member: of hidden offers their own alone. */
export const memberData: readonly MemberData[] = [
  memberTable('disputes', parties, {
    closing: { keeps: 'proof' },
    hides: ['takenBy', 'decidedBy', 'approvedBy'],
    where: notProposed,
  }),
  tableThrough(
    'disputeStatements',
    { by: 'disputeId', parent: 'disputes', columns: parties },
    { closing: { keeps: 'proof' } },
  ),
  { ...{ table: 'disputeOffers', columns: [], hides: [], closing: { keeps: 'proof' } }, mine: ownOffers },
  tableThrough(
    'disputeAppeals',
    { by: 'disputeId', parent: 'disputes', columns: parties },
    { closing: { keeps: 'proof' }, hides: ['deciderId', 'takenBy', 'approvedBy'], where: notProposed },
  ),
  memberTable('disputeEvents', ['actorId'], { closing: { keeps: 'facts' } }),
]
