import { type MemberData, memberTable } from '../../platform/member-data'
import { imposed } from './queries-member-data'

/** What this module keeps about a member: their own reports, and sanctions against them once imposed; who reported them, never. */
export const memberData: readonly MemberData[] = [
  memberTable('reports', ['reporterId'], {
    closing: { keeps: 'proof' },
    hides: ['takenBy', 'decidedBy', 'decisionNote'],
  }),
  memberTable('sanctions', ['memberId'], {
    closing: { keeps: 'proof' },
    hides: ['reportId', 'authorId', 'approvedBy'],
    where: imposed,
  }),
  memberTable('sanctionAppeals', ['memberId'], {
    closing: { keeps: 'proof' },
    hides: ['takenBy', 'decidedBy', 'authorId'],
  }),
]
