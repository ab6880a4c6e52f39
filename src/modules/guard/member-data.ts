import { type MemberData, memberTable } from '../../platform/member-data'

/** What this module keeps about a member. */
export const memberData: readonly MemberData[] = [
  memberTable('textFlags', ['memberId'], { closing: { keeps: 'proof' }, hides: ['reporterId'] }),
]
