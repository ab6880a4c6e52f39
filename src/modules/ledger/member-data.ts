import { type MemberData, memberTable } from '../../platform/member-data'
import { accountEntries } from './queries'

/** What this module keeps about a member. */
export const memberData: readonly MemberData[] = [
  memberTable('charges', ['payerId'], { closing: { keeps: 'books' } }),
  memberTable('refunds', ['clientId'], { closing: { keeps: 'books' } }),
  {
    ...{ table: 'entries', columns: [], hides: [], closing: { keeps: 'books' } },
    mine: accountEntries,
  },
]
