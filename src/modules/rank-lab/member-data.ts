import { type MemberData, memberTable } from '../../platform/member-data'

/** What this module keeps about a member. */
export const memberData: readonly MemberData[] = [
  memberTable('rankPolicyTellings', ['memberId'], { closing: { keeps: 'facts' } }),
]
