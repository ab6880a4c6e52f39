// Rules as they are kept, as far as the public may read them: what is published, and what was announced once.
import { type RawBuilder, type Selectable, sql } from 'kysely'
import type { RankPolicies } from '../../../../db/schema.gen'
import { withDay } from '../../../engine/policy/rule-hash'
import type { CivilDate } from '../../../platform/clock'
import type { Reader } from '../../../platform/db'
import { type InForce, installCalendar } from './in-force'

/** A rule as it is kept, from draft to withdrawal; `document` is its canonical text, without the day on which it takes effect. */
export type KeptPolicy = Selectable<RankPolicies> & { readonly authorName: string }

/** Kept rules of which `where` and what follows it, over `rank_policies p`, says which and in what order. */
export const keptPoliciesWhere = async (db: Reader, where: RawBuilder<unknown>): Promise<KeptPolicy[]> => {
  const { rows } = await sql<KeptPolicy>`
    select p.*, a.name as author_name from rank_policies p join members a on a.id = p.author_id where ${where}`.execute(
    db,
  )
  return rows
}

/** A rule that was announced once, by its public name; drafts are nobody's business. */
export const announcedPolicy = async (db: Reader, policyId: string): Promise<KeptPolicy | undefined> =>
  (await keptPoliciesWhere(db, sql`p.policy_id = ${policyId} and p.status <> 'draft'`))[0]

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

/**
 * Reads what is published into the memory of this process: at start, each minute, and when this process publishes. Late
 * by a minute is early enough, because a rule is published at least a day before it decides (decision 020).
 */
export const readCalendar = async (db: Reader): Promise<void> => {
  installCalendar(await publishedPolicies(db))
}
