import { type MemberData, memberTable } from '../../platform/member-data'

/** What this module keeps about a member. */
export const memberData: readonly MemberData[] = [
  memberTable('papers', ['fromId', 'toId'], { closing: { keeps: 'books' } }),
  memberTable('paperCopies', ['memberId'], { closing: { keeps: 'books' } }),
  memberTable('paperConfirmations', ['byId'], { closing: { keeps: 'proof' } }),
  memberTable('withholdingPayments', ['clientId'], { closing: { keeps: 'books' } }),
]
