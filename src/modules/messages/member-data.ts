import { type MemberData, memberTable, tableThrough } from '../../platform/member-data'

/** What this module keeps about a member. */
export const memberData: readonly MemberData[] = [
  memberTable('scanConsents', ['memberId'], { closing: { keeps: 'proof' } }),
  memberTable('threads', ['freelancerId', 'clientId'], { closing: { keeps: 'talk' } }),
  tableThrough(
    'messages',
    { by: 'threadId', parent: 'threads', columns: ['freelancerId', 'clientId'] },
    { closing: { keeps: 'talk' } },
  ),
  memberTable('threadActions', ['memberId'], { closing: { keeps: 'facts' } }),
  memberTable('threadReads', ['memberId'], { closing: 'delete' }),
  memberTable('blocks', ['memberId'], { closing: 'delete' }),
  memberTable('messageTemplates', ['memberId'], { closing: 'delete' }),
  memberTable('heldMessages', ['senderId'], { closing: { keeps: 'proof' }, hides: ['decidedBy'] }),
  memberTable('declinedDeals', ['memberId'], { closing: { keeps: 'facts' } }),
  memberTable('contactDisclosures', ['freelancerId', 'clientId'], { closing: { keeps: 'proof' } }),
]
