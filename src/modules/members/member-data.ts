import { type MemberData, memberTable } from '../../platform/member-data'

/** What this module keeps about a member. */
export const memberData: readonly MemberData[] = [
  memberTable('members', ['id'], {
    closing: { keeps: 'terms' },
  }),
  memberTable('sessions', ['userId'], { closing: 'delete', hides: ['token', 'formerToken'] }),
  memberTable('credentials', ['userId'], {
    closing: 'delete',
    hides: ['password', 'accessToken', 'refreshToken', 'idToken'],
  }),
  memberTable('memberBars', ['memberId'], { closing: { keeps: 'proof' } }),
  memberTable('hiddenContents', ['memberId'], { closing: { keeps: 'proof' } }),
  memberTable('visits', ['memberId'], { closing: { keeps: 'facts' } }),
  memberTable('totpSecrets', ['memberId'], { closing: 'delete', hides: ['secret'] }),
  memberTable('recoveryCodes', ['memberId'], { closing: 'delete', hides: ['hash'] }),
  memberTable('passkeys', ['memberId'], { closing: 'delete', hides: ['publicKey'] }),
  memberTable('halfSessions', ['memberId'], { closing: 'delete', hides: ['tokenHash'] }),
  memberTable('factorResets', ['memberId'], {
    closing: 'delete',
    hides: ['stopHash', 'decidedBy', 'reason'],
  }),
  memberTable('emailChanges', ['memberId'], { closing: 'delete', hides: ['confirmHash', 'stopHash'] }),
]
