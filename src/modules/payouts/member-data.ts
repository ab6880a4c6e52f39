import { type MemberData, memberTable } from '../../platform/member-data'
import { openNumber } from './account-number'

/** What this module keeps about a member. */
export const memberData: readonly MemberData[] = [
  memberTable('bankAccounts', ['memberId'], {
    closing: { keeps: 'books' },
    opens: (row, keys) => {
      const { id, number } = row as { id: string; number: Buffer }
      return { ...row, number: openNumber(keys.documents, id, number) }
    },
  }),
  memberTable('payoutChoices', ['memberId'], { closing: 'delete' }),
  memberTable('payoutLines', ['memberId'], { closing: { keeps: 'books' } }),
]
