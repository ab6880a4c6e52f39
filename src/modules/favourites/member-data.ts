import { type MemberData, memberTable } from '../../platform/member-data'

/** What this module keeps about a member. */
export const memberData: readonly MemberData[] = [
  memberTable('favourites', ['memberId'], { closing: 'delete' }),
  memberTable('recentViews', ['memberId'], { closing: 'delete' }),
]
