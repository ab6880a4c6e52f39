import { sql } from 'kysely'
import { type DeclaredVacation, type FactHistory, noFactHistory } from '../../engine/facts/fact-history'
import { topShareOf } from '../../engine/policy/policy-parts'
import { startOf } from '../../platform/calendar'
import type { Reader } from '../../platform/db'
import { pledgeSpans } from '../verification'
import { policyInForce } from './calendar/in-force'
import { readStoredEarlier } from './queries-stored'

interface Row {
  /** As documents write them. */
  readonly profiles: unknown
  readonly visits: unknown
  readonly vacations: unknown
  readonly signatures: readonly { readonly version: string; readonly at: string }[]
  readonly cuts: readonly { readonly category: string; readonly at: string; readonly yen: number }[]
}

const cutsOf = (rows: Row['cuts']) =>
  [...new Set(rows.map(({ category }) => category))].map((category) => ({
    category,
    steps: rows.filter((row) => row.category === category),
  }))

/** Those that counted before `at` and do not any more; of the others, facts hold the one that counts. */
const overtakenOf = (rows: Row['signatures'], at: Date): NonNullable<FactHistory['confirmations']> =>
  pledgeSpans(rows.map(({ version, at: signedAt }) => ({ version, at: new Date(signedAt) }))).flatMap(
    (span) => (span.until && span.until <= at ? [{ at: span.at, until: span.until }] : []),
  )

/** Before it begins, a vacation protects nobody: only what was said of it later than that has to be told with its times. */
const isLate = ({ from, at, goneAt }: DeclaredVacation): boolean => (goneAt ?? at) > startOf(from)

/**
 * The viewer's own earlier profiles, confirmations, vacations and visits, and the cuts of the categories they worked in (those
 * of the share that the rule of `at` asks for), in one statement. Of a day the first and the last visit stand for all: no
 * absence of a month can lie between them.
 */
export const earlierOf = async (
  db: Reader,
  viewer: { readonly memberId: string },
  at: Date,
): Promise<FactHistory> => {
  const share = topShareOf(policyInForce(at))
  const { rows } = await sql<Row>`
    select
      (select coalesce(json_agg(json_build_object('at', f.at, 'hasName', f.has_name, 'profileImage', f.has_picture,
          'introductionLength', f.introduction_length, 'skills', f.skills, 'portfolioItems', f.portfolio_items,
          'packages', f.packages, 'experiencesShown', f.experiences_shown, 'qualifications', f.qualifications) order by f.at), '[]')
        from profile_facts f where f.member_id = ${viewer.memberId} and f.at <= ${at}) as profiles,
      (select coalesce(json_agg(v.at order by v.at), '[]') from (
        select w.at, lag(w.at) over t as before, lead(w.at) over t as after from visits w
        where w.member_id = ${viewer.memberId} and w.at <= ${at} window t as (order by w.at)) v
        where v.before is null or v.after is null or date_trunc('day', v.at) <> date_trunc('day', v.before)
          or date_trunc('day', v.at) <> date_trunc('day', v.after)) as visits,
      (select coalesce(json_agg(json_build_object('version', k.text_version, 'at', k.at) order by k.at), '[]')
        from confidentiality_confirmations k where k.member_id = ${viewer.memberId} and k.at <= ${at}) as signatures,
      (select coalesce(json_agg(json_build_object('from', v.from_on, 'until', v.until_on, 'at', v.declared_at,
          'goneAt', case when v.cancelled_at <= ${at} then v.cancelled_at end) order by v.from_on, v.id), '[]')
        from vacations v where v.member_id = ${viewer.memberId} and v.declared_at <= ${at}) as vacations,
      (select coalesce(json_agg(json_build_object('category', k.category_slug, 'at', k.computed_at, 'yen', k.cut_yen)
          order by k.category_slug, k.computed_at), '[]')
        from (select c.*, lag(c.cut_yen) over (partition by c.category_slug order by c.computed_at) as before
          from category_cuts c
          where c.computed_at <= ${at} and c.share_n = ${share?.n ?? 0} and c.share_d = ${share?.d ?? 0} and c.category_slug in (
            select coalesce(g.parent_slug, g.slug) from orders o join categories g on g.slug = o.category_slug
            where o.freelancer_id = ${viewer.memberId})) k
        where k.before is distinct from k.cut_yen) as cuts`.execute(db)
  const [row] = rows
  if (!row) return noFactHistory
  const { vacations, ...earlier } = readStoredEarlier({ ...row, confirmations: [], cuts: cutsOf(row.cuts) })
  const confirmations = overtakenOf(row.signatures, at)
  return { ...earlier, confirmations, ...(vacations?.some(isLate) && { vacations }) }
}
