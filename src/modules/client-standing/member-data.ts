import { type MemberData, memberTable } from '../../platform/member-data'

/** What this module keeps about a member. */
export const memberData: readonly MemberData[] = [
  memberTable('rankClients', ['memberId'], { closing: { keeps: 'facts' } }),
  memberTable('rankClientChanges', ['memberId'], { closing: { keeps: 'facts' } }),
  memberTable('rankClientReceipts', ['memberId'], { closing: { keeps: 'facts' } }),
]
