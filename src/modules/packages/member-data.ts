import { type MemberData, memberTable } from '../../platform/member-data'

/** What this module keeps about a member. */
export const memberData: readonly MemberData[] = [
  memberTable('packages', ['memberId'], { closing: { keeps: 'terms' } }),
  memberTable('packageEvents', ['actorId'], { closing: { keeps: 'facts' } }),
]
