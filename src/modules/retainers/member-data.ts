import { type MemberData, memberTable } from '../../platform/member-data'

/** What this module keeps about a member. */
export const memberData: readonly MemberData[] = [
  memberTable('retainers', ['clientId', 'freelancerId'], { closing: { keeps: 'terms' } }),
  memberTable('retainerEvents', ['actorId'], { closing: { keeps: 'facts' } }),
]
