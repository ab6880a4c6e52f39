import { type MemberData, tableThrough } from '../../platform/member-data'

/** What this module keeps about a member: the transfers of their charges, and what arrived for them. */
export const memberData: readonly MemberData[] = [
  tableThrough(
    'bankTransfers',
    { by: 'chargeId', parent: 'charges', columns: ['payerId'] },
    { closing: { keeps: 'books' } },
  ),
  tableThrough(
    'deposits',
    { by: 'chargeId', parent: 'charges', columns: ['payerId'] },
    { closing: { keeps: 'books' }, hides: ['decidedBy', 'key', 'note'] },
  ),
]
