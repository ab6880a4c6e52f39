import { type MemberData, memberTable } from '../../platform/member-data'

/** What this module keeps about a member. */
export const memberData: readonly MemberData[] = [
  memberTable('notices', ['memberId'], { closing: 'delete' }),
  memberTable('noticeSettings', ['memberId'], { closing: 'delete' }),
  memberTable('digestLines', ['memberId'], { closing: 'delete' }),
]
