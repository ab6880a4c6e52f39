import { type MemberData, memberTable, tableThrough } from '../../platform/member-data'

/** What this module keeps about a member; the index itself is made from the facts of others. */
export const memberData: readonly MemberData[] = [
  tableThrough(
    'savedSearchHits',
    { by: 'searchId', parent: 'savedSearches', columns: ['memberId'] },
    { closing: 'delete' },
  ),
  memberTable('savedSearches', ['memberId'], { closing: 'delete' }),
]
