import { type Selectable, sql } from 'kysely'
import type { RankCredentials } from '../../../db/schema.gen'
import { isAtLeast, type Tier, tiers } from '../../engine/policy/tiers'
import type { Reader } from '../../platform/db'
import type { BadgeTier } from './emblem'

export type Credential = Omit<
  Selectable<RankCredentials>,
  'memberId' | 'statusList' | 'statusIndex' | 'revokedBecause'
>

const credentials = (db: Reader) =>
  db
    .selectFrom('rankCredentials')
    .select(['id', 'tier', 'policy', 'shows', 'since', 'issuedAt', 'validUntil', 'jwt', 'revokedAt'])

type Viewer = { readonly memberId: string }

/** The viewer's own credentials, the newest first. */
export const credentialList = (db: Reader, { memberId }: Viewer, limit: number): Promise<Credential[]> =>
  credentials(db)
    .where('memberId', '=', memberId)
    .orderBy('issuedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()

/** One of the viewer's own credentials; undefined for anybody else's. */
export const ownCredential = (
  db: Reader,
  { memberId }: Viewer,
  id: string,
): Promise<Credential | undefined> =>
  credentials(db).where('memberId', '=', memberId).where('id', '=', id).executeTakeFirst()

/** What the link inside a credential shows to anybody who has it; nothing of its holder but what stands in the JWT. */
export const openCredential = (db: Reader, id: string): Promise<Credential | undefined> =>
  credentials(db).where('id', '=', id).executeTakeFirst()

export interface StatusRows {
  readonly issued: number
  readonly places: readonly number[]
  readonly lastRevokedAt: Date | null
}

/** The revoked places of one status list, in order of place and thus not of time. */
export const statusRows = async (db: Reader, list: number): Promise<StatusRows> => {
  const { rows } = await sql<StatusRows>`
    select count(*)::int as issued,
      coalesce(array_agg(status_index order by status_index) filter (where revoked_at is not null), '{}') as places,
      max(revoked_at) as last_revoked_at
    from rank_credentials where status_list = ${list}`.execute(db)
  return rows[0] ?? { issued: 0, places: [], lastRevokedAt: null }
}

export interface Ground {
  readonly name: string
  /** Since when the tier, or a higher one, has been held without a break. */
  readonly since: Date
  /** The one of this tier and rule that is not revoked, if there is one. */
  readonly standingId: string | null
  readonly standingUntil: Date | null
  /** How many the member has had made after a moment. */
  readonly recent: number
  readonly issued: number
}

/** What a new credential is made from, in one statement. Read after the member's row is locked. */
export const groundOf = async (
  db: Reader,
  of: { memberId: string; tier: BadgeTier; policy: string; after: Date },
): Promise<Ground> => {
  const below: Tier[] = tiers.filter((tier) => !isAtLeast(tier, of.tier))
  const { rows } = await sql<Ground>`
    select m.name,
      coalesce(
        (select max(c.at) from rank_changes c
          where c.member_id = m.id and c.from_tier = any(${below}) and not c.to_tier = any(${below})),
        m.tier_since, m.created_at) as since,
      k.id as standing_id, k.valid_until as standing_until,
      (select count(*)::int from rank_credentials r where r.member_id = m.id and r.issued_at > ${of.after}) as recent,
      (select count(*)::int from rank_credentials) as issued
    from members m
    left join rank_credentials k on k.member_id = m.id and k.tier = ${of.tier} and k.policy = ${of.policy}
      and k.revoked_at is null
    where m.id = ${of.memberId}`.execute(db)
  if (!rows[0]) throw new Error('A credential for nobody')
  return rows[0]
}
