import { type MemberData, memberTable } from '../../platform/member-data'
import { writtenOrShown } from './queries'

/** What this module keeps about a member. */
export const memberData: readonly MemberData[] = [
  memberTable('reviews', ['authorId', 'aboutId'], {
    closing: { keeps: 'facts' },
    hides: ['commentHiddenBy'],
    where: writtenOrShown,
  }),
  memberTable('reviewReplies', ['authorId'], { closing: { keeps: 'talk' } }),
]
