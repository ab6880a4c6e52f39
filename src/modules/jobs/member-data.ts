import { type MemberData, memberTable } from '../../platform/member-data'

/** What this module keeps about a member. */
export const memberData: readonly MemberData[] = [
  memberTable('jobs', ['clientId'], { closing: { keeps: 'terms' } }),
  memberTable('jobQuestions', ['askerId'], { closing: { keeps: 'talk' } }),
  memberTable('jobInvitations', ['freelancerId'], { closing: 'delete' }),
  memberTable('jobEvents', ['actorId'], { closing: { keeps: 'facts' } }),
]
