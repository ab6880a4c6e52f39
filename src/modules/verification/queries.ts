import { sql } from 'kysely'
import type { Reader } from '../../platform/db'
import type { Viewer } from '../../platform/http/types'
import type { Reason, Status } from './lifecycle'
import { openParticulars } from './particulars'

/** The person's three confirmations as they stand, and what waits for them. */
export interface Confirmations {
  identityStatus: Status | 'none'
  reason: Reason | null
  note: string | null
  submittedAt: Date | null
  decidedAt: Date | null
  /** Of the text in force. */
  signedAt: Date | null
  signedName: string | null
  signedAnOlderText: boolean
  phoneE164: string | null
  phoneVerifiedAt: Date | null
  /** The number that a code which still works was sent to. */
  codeSentTo: string | null
}

/** Page /my/verification and its steps, in one statement. */
export const confirmationsPage = async (
  db: Reader,
  viewer: Viewer,
  asked: { textVersion: string; codesSince: Date; attemptsMax: number },
): Promise<Confirmations> => {
  const me = viewer.memberId
  const { rows } = await sql<Confirmations>`
    select coalesce(i.status, 'none') as identity_status, i.reason, i.note, i.submitted_at, i.decided_at,
      c.at as signed_at, c.signed_name, p.phone_e164, p.verified_at as phone_verified_at,
      exists (select 1 from confidentiality_confirmations o
        where o.member_id = ${me} and o.text_version <> ${asked.textVersion}) as signed_an_older_text,
      case when k.used_at is null and k.sent_at > ${asked.codesSince} and k.attempts < ${asked.attemptsMax}
        then k.phone_e164 end as code_sent_to
    from members m
    left join lateral (select * from identity_checks where member_id = m.id
      order by submitted_at desc, id desc limit 1) i on true
    left join confidentiality_confirmations c on c.member_id = m.id and c.text_version = ${asked.textVersion}
    left join phones p on p.member_id = m.id
    left join lateral (select * from phone_codes where member_id = m.id
      order by sent_at desc, id desc limit 1) k on true
    where m.id = ${me}`.execute(db)
  return rows[0] as Confirmations
}

/** The file of one side of a check whose documents still lie here. */
export const documentFile = async (
  db: Reader,
  asked: { id: string; side: 'front' | 'back' },
): Promise<{ fileId: string; memberId: string } | undefined> => {
  const row = await db
    .selectFrom('identityChecks')
    .select(['frontFileId', 'backFileId', 'memberId'])
    .where('id', '=', asked.id)
    .where('particulars', 'is not', null)
    .executeTakeFirst()
  const fileId = asked.side === 'front' ? row?.frontFileId : row?.backFileId
  return row && fileId ? { fileId, memberId: row.memberId } : undefined
}

/**
 * The reading of somebody's name on the identity that was confirmed, in katakana. Undefined before the confirmation, and once
 * the particulars have been erased (§5.1).
 */
export const confirmedKana = async (
  db: Reader,
  asked: { memberId: string; key: Buffer },
): Promise<string | undefined> => {
  const check = await db
    .selectFrom('identityChecks')
    .select(['id', 'particulars'])
    .where('memberId', '=', asked.memberId)
    .where('status', '=', 'approved')
    .orderBy('decidedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return check?.particulars ? openParticulars(asked.key, check.id, check.particulars).kana : undefined
}
