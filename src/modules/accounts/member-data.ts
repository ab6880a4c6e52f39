import { type MemberData, memberTable } from '../../platform/member-data'

/** What this module keeps about a member. */
export const memberData: readonly MemberData[] = [
  memberTable('accountExports', ['memberId'], { closing: { keeps: 'proof' } }),
  memberTable('accountClosings', ['memberId'], { closing: { keeps: 'proof' }, hides: ['returnHash'] }),
]
