import { type MemberData, memberTable } from '../../platform/member-data'

/** What this module keeps about a member. */
export const memberData: readonly MemberData[] = [
  memberTable('competitions', ['clientId'], { closing: { keeps: 'terms' } }),
  memberTable('competitionEntries', ['authorId'], { closing: { keeps: 'terms' }, hides: ['note'] }),
  memberTable('competitionEvents', ['actorId'], { closing: { keeps: 'facts' } }),
  memberTable('competitionPollVotes', ['memberId'], { closing: { keeps: 'facts' }, hides: ['browser'] }),
  memberTable('competitionAppeals', ['authorId'], { closing: { keeps: 'proof' }, hides: ['decidedBy'] }),
]
