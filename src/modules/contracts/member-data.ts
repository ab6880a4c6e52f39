import { type MemberData, memberTable, tableThrough } from '../../platform/member-data'

/** What this module keeps about a member. */
export const memberData: readonly MemberData[] = [
  memberTable('contracts', ['clientId', 'freelancerId'], { closing: { keeps: 'terms' } }),
  memberTable('orders', ['clientId', 'freelancerId'], { closing: { keeps: 'terms' } }),
  memberTable('orderRequests', ['byId'], { closing: { keeps: 'terms' } }),
  memberTable('priceTalks', ['askedBy', 'answeredBy'], { closing: { keeps: 'terms' } }),
  memberTable('endNotices', ['clientId', 'freelancerId'], { closing: { keeps: 'terms' } }),
  memberTable('orderEvents', ['actorId'], { closing: { keeps: 'facts' } }),
  tableThrough(
    'deliveries',
    { by: 'orderId', parent: 'orders', columns: ['clientId', 'freelancerId'] },
    { closing: { keeps: 'terms' } },
  ),
]
