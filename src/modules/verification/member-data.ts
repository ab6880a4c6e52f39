import { type MemberData, memberTable } from '../../platform/member-data'
import { openParticulars } from './particulars'

/** What this module keeps about a member. */
export const memberData: readonly MemberData[] = [
  memberTable('identityChecks', ['memberId'], {
    closing: 'delete',
    hides: ['decidedBy', 'particulars'],
    opens: (row, keys) => {
      const { id, particulars } = row as { id: string; particulars: Buffer | null }
      return particulars ? { ...row, ...openParticulars(keys.documents, id, particulars) } : row
    },
  }),
  memberTable('confidentialityConfirmations', ['memberId'], { closing: { keeps: 'proof' } }),
  memberTable('phoneCodes', ['memberId'], { closing: 'delete', hides: ['codeSha256'] }),
  memberTable('phones', ['memberId'], { closing: 'delete' }),
]
