// Rules as they are kept, as far as the public may read them: what is published, and what was announced once.
import { sql } from 'kysely'
import { withDay } from '../../../engine/policy/rule-hash'
import type { CivilDate } from '../../../platform/clock'
import type { Reader } from '../../../platform/db'
import type { InForce } from './in-force'

export type PolicyStatus = 'draft' | 'published' | 'withdrawn'

/** A rule as it is kept, from draft to withdrawal. */
export interface KeptPolicy {
  readonly id: string
  readonly policyId: string
  readonly version: number
  /** Its canonical text, without the day on which it takes effect. */
  readonly document: string
  readonly hash: string
  readonly status: PolicyStatus
  readonly authorName: string
  readonly changedAt: Date
  readonly publishedAt: Date | null
  readonly effectiveFrom: CivilDate | null
  readonly replayId: string | null
  readonly withdrawnAt: Date | null
  readonly withdrawnReason: string | null
}

/** Of `rank_policies p join members a`. */
export const keptPolicyColumns = sql`
  p.id, p.policy_id, p.version, p.document, p.hash, p.status, a.name as author_name, p.changed_at, p.published_at,
  p.effective_from, p.replay_id, p.withdrawn_at, p.withdrawn_reason`

/** A rule that was announced once, by its public name; drafts are nobody's business. */
export const announcedPolicy = async (db: Reader, policyId: string): Promise<KeptPolicy | undefined> => {
  const { rows } = await sql<KeptPolicy>`
    select ${keptPolicyColumns} from rank_policies p join members a on a.id = p.author_id
    where p.policy_id = ${policyId} and p.status <> 'draft'`.execute(db)
  return rows[0]
}

/** What is published, with the day from which it decides. */
export const publishedPolicies = async (db: Reader): Promise<InForce[]> => {
  const { rows } = await sql<{ document: string; effectiveFrom: CivilDate }>`
    select document, effective_from from rank_policies where status = 'published' order by effective_from`.execute(
    db,
  )
  return rows.map(({ document, effectiveFrom }) => ({
    policy: withDay(document, effectiveFrom),
    from: effectiveFrom,
  }))
}
