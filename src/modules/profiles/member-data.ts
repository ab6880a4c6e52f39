import { type MemberData, memberTable, tableThrough } from '../../platform/member-data'

/** What this module keeps about a member: a row before those that belong to it, since closing goes from the end. */
export const memberData: readonly MemberData[] = [
  memberTable('profiles', ['memberId'], { closing: 'delete' }),
  memberTable('clientProfiles', ['memberId'], { closing: 'delete' }),
  memberTable('profileFacts', ['memberId'], { closing: { keeps: 'facts' } }),
  memberTable('clientProfileFacts', ['memberId'], { closing: { keeps: 'facts' } }),
  memberTable('businessFacts', ['memberId'], { closing: { keeps: 'books' } }),
  memberTable('profileCategories', ['memberId'], { closing: 'delete' }),
  memberTable('profileSkills', ['memberId'], { closing: 'delete' }),
  memberTable('qualifications', ['memberId'], { closing: 'delete' }),
  memberTable('vacations', ['memberId'], { closing: 'delete' }),
  memberTable('businessExperiences', ['memberId'], { closing: 'delete' }),
  memberTable('portfolioItems', ['memberId'], {
    closing: { blanks: { title: '―', description: '', url: null }, keeps: 'terms' },
  }),
  tableThrough(
    'portfolioImages',
    { by: 'itemId', parent: 'portfolioItems', columns: ['memberId'] },
    { closing: 'delete' },
  ),
]
