import { type MemberData, memberTable } from '../../platform/member-data'

/** What this module keeps about a member. */
export const memberData: readonly MemberData[] = [
  memberTable('rankChanges', ['memberId'], { closing: { keeps: 'facts' } }),
  memberTable('rankWarnings', ['memberId'], { closing: { keeps: 'facts' } }),
]
