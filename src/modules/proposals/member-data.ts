import { type MemberData, memberTable } from '../../platform/member-data'

/** What this module keeps about a member. */
export const memberData: readonly MemberData[] = [
  memberTable('proposals', ['freelancerId'], { closing: { keeps: 'terms' } }),
  memberTable('shortlistings', ['clientId'], { closing: 'delete' }),
  memberTable('proposalNotes', ['clientId'], { closing: 'delete' }),
  memberTable('proposalEvents', ['actorId'], { closing: { keeps: 'facts' } }),
]
