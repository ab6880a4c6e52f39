import { sql } from 'kysely'
import type { Past, Warning } from '../../engine/facts/facts'
import { type Tier, tiers, type WonTier, wonTiers } from '../../engine/policy/tiers'

/**
 * Which past a judgement knows: what was recorded by a moment, so that it can be judged again at any time, or what stands
 * at this instant, for whoever is about to change it; or what never was, for whoever tries another rule on the same facts.
 */
export type PastOf = 'recorded' | 'standing' | ReadonlyMap<string, Past>

/** A judgement of the very instant of a change knows what was held before it. */
const heldTier = (at: Date) => sql`
  (select case when c.at = ${at} then c.from_tier else c.to_tier end from rank_changes c
    where c.member_id = m.id and c.at <= ${at} order by c.at desc, c.place desc limit 1)`

const standsAt = (at: Date) => sql`w.given_at <= ${at} and (w.ended_at is null or w.ended_at >= ${at})`

export const pastAt = (at: Date) => sql`
  json_build_object('tier', coalesce(${heldTier(at)}, 'none'), 'warnings',
    (select coalesce(json_agg(json_build_object('tier', w.tier, 'at', w.given_at, 'isOpen', w.ended_at is null)
        order by w.given_at desc, w.tier), '[]')
      from rank_warnings w where w.member_id = m.id and ${standsAt(at)}))`

export interface StoredPast {
  readonly tier: Tier
  readonly warnings: readonly { readonly tier: WonTier; readonly at: string; readonly isOpen: boolean }[]
}

/** Of one tier, the warning given last comes first, and is the one that counts. */
export const readPast = ({ tier, warnings }: StoredPast): Past => ({
  tier,
  warnings: warnings
    .filter((warning, index) => warnings.findIndex((other) => other.tier === warning.tier) === index)
    .map((warning) => ({ tier: warning.tier, at: new Date(warning.at) })),
})

export const openWarnings = ({ warnings }: StoredPast): Warning[] =>
  warnings.filter(({ isOpen }) => isOpen).map(({ tier, at }) => ({ tier, at: new Date(at) }))

export const warnedColumn = (tier: Tier): string => `warned_${tier}`

/** Columns of figures that a policy with memory is judged by: `held_place`, and for each tier `warned_…`. */
export const pastColumns = sql`h.held_place, ${sql.join(wonTiers.map((tier) => sql`w.${sql.ref(warnedColumn(tier))}`))}`

const toldJoins = (pasts: ReadonlyMap<string, Past>) => {
  const rows = [...pasts].map(([id, { tier, warnings }]) => ({
    id,
    held_place: tiers.indexOf(tier),
    ...Object.fromEntries(warnings.map((warning) => [warnedColumn(warning.tier), warning.at])),
  }))
  const columns = wonTiers.map((tier) => sql`, ${sql.ref(warnedColumn(tier))} timestamptz`)
  return sql`
    left join jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as w (id text, held_place integer ${sql.join(columns, sql``)}) on w.id = p.member_id
    cross join lateral (select coalesce(w.held_place, 0) as held_place) h`
}

export const pastJoins = (of: PastOf, at: Date) => {
  if (typeof of === 'object') return toldJoins(of)
  const given = wonTiers.map(
    (tier) => sql`max(w.given_at) filter (where w.tier = ${tier}) as ${sql.ref(warnedColumn(tier))}`,
  )
  const tier = of === 'standing' ? sql`m.tier` : heldTier(at)
  const stands = of === 'standing' ? sql`w.ended_at is null` : standsAt(at)
  return sql`
    join lateral (select array_position(${[...tiers]}::text[], coalesce(${tier}, 'none')) - 1 as held_place
      from members m where m.id = p.member_id) h on true
    left join (select w.member_id, ${sql.join(given)} from rank_warnings w where ${stands} group by w.member_id) w
      on w.member_id = p.member_id`
}
