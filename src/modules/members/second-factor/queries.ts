import { sql } from 'kysely'
import { sha256 } from '../../../platform/crypto'
import type { Reader } from '../../../platform/db'

/** Whether signing in needs a code: set-up has been finished. */
export const hasSecondFactor = async (db: Reader, memberId: string): Promise<boolean> => {
  const row = await db
    .selectFrom('totpSecrets')
    .select('memberId')
    .where('memberId', '=', memberId)
    .where('confirmedAt', 'is not', null)
    .executeTakeFirst()
  return row !== undefined
}

/** Who waits for the second factor behind a half session's token; undefined when it is unknown or over. */
export const halfSessionMember = (db: Reader, half: { token: string; at: Date }) =>
  db
    .selectFrom('halfSessions as h')
    .innerJoin('members as m', 'm.id', 'h.memberId')
    .select(['m.id as memberId', 'm.email'])
    .where('h.tokenHash', '=', sha256(half.token))
    .where('h.expiresAt', '>', half.at)
    .executeTakeFirst()

export interface TwoStepState {
  /** Encrypted; null before set-up was begun. */
  secret: Buffer | null
  confirmedAt: Date | null
  codesLeft: number
}

/** What the page about the second factor shows its owner. */
export const twoStepPage = async (db: Reader, memberId: string): Promise<TwoStepState> => {
  const { rows } = await sql<TwoStepState>`
    select t.secret, t.confirmed_at,
      (select count(*)::int from recovery_codes r where r.member_id = m.id and r.used_at is null) as codes_left
    from members m left join totp_secrets t on t.member_id = m.id where m.id = ${memberId}`.execute(db)
  return rows[0] ?? { secret: null, confirmedAt: null, codesLeft: 0 }
}
