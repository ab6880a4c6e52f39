import { type MemberData, memberTable } from '../../platform/member-data'

/** What this module keeps about a member. */
export const memberData: readonly MemberData[] = [
  memberTable('tasks', ['clientId'], { closing: { keeps: 'terms' } }),
  memberTable('taskWorks', ['workerId'], { closing: { keeps: 'terms' } }),
  memberTable('taskScreenings', ['workerId'], { closing: { keeps: 'facts' } }),
  memberTable('taskEvents', ['actorId'], { closing: { keeps: 'facts' } }),
]
