import { type RawBuilder, sql } from 'kysely'
import { allowedTable, questionOf, tableTotalMax } from '../../engine/evaluate/certainty'
import type { MetricKey } from '../../engine/policy/metrics'
import type { Policy } from '../../engine/policy/policy'
import type { LeafOf, PolicyOf, RuleOf, Share, StepOf } from '../../engine/policy/rule-language'
import { type Tier, tiers } from '../../engine/policy/tiers'
import { boundColumn } from './queries-figures'
import { warnedColumn } from './queries-past'

export type Column = { readonly value: string } | { readonly n: string; readonly d: string }

const columns: Columns<MetricKey> = {
  'orders-won': { value: 'orders_won' },
  'completion-rate': { n: 'completion_n', d: 'completion_d' },
  'mean-rating': { n: 'rating_n', d: 'rating_d' },
  'reply-rate': { n: 'reply_n', d: 'reply_d' },
  'earned-reward': { value: 'in_top' },
  'satisfied-share': { n: 'satisfied_n', d: 'rating_d' },
  'task-approval': { n: 'task_n', d: 'task_d' },
  'display-name': { value: 'has_name' },
  'profile-image': { value: 'has_picture' },
  'introduction-length': { value: 'introduction_length' },
  offering: { value: 'offering' },
  background: { value: 'background' },
  identity: { value: 'identity' },
  confidentiality: { value: 'confidentiality' },
  phone: { value: 'phone' },
  'last-login': { value: 'last_login' },
  'skill-registered': { value: 'has_skill' },
  'qualification-registered': { value: 'has_qualification' },
}

type Sql<T = unknown> = RawBuilder<T>
type Leaf = LeafOf<string, string>
/** Where each metric of a vocabulary stands in a row of figures. */
export type Columns<M extends string> = Readonly<Record<M, Column>>
interface Ratio {
  readonly n: Sql
  readonly d: Sql
}

const placeOf = (tier: string): number => (tiers as readonly string[]).indexOf(tier)
const isHeld = (tier: string): Sql<boolean> => sql`held_place >= ${placeOf(tier)}::integer`

/** Few enough failures, by the table that the engine itself uses; for longer histories the tail is summed in the row. */
const isCertain = (leaf: Leaf & { readonly certainty: object }, { n, d }: Ratio, held: boolean): Sql => {
  const question = questionOf(leaf.certainty, { below: leaf.threshold as Share, isHeld: held })
  const { prior, below, limit } = question
  return sql`case when ${d} <= ${tableTotalMax}::integer
    then ${d} - ${n} <= (${[...allowedTable(question)]}::integer[])[${d}::integer + 1]
    else is_sure_enough(${n}::bigint, (${d} - ${n})::bigint, ${prior.a}::bigint, ${prior.b}::bigint, ${below.n}::bigint, ${below.d}::bigint,
      ${limit.n}::bigint, ${limit.d}::bigint) end`
}

const compared: Readonly<Record<Leaf['comparator'], Sql>> = { '>=': sql`>=`, '<=': sql`<=`, '=': sql`=` }

const ratioSql = (leaf: Leaf, tier: string, ratio: Ratio): Sql => {
  const { threshold, comparator, whenEmpty, certainty } = leaf
  const { n, d } = threshold as Share
  const decided = certainty
    ? sql`case when ${isHeld(tier)} then ${isCertain({ ...leaf, certainty }, ratio, true)}
        else ${isCertain({ ...leaf, certainty }, ratio, false)} end`
    : sql`${ratio.n} * ${d}::bigint ${compared[comparator]} ${n}::bigint * ${ratio.d}`
  return sql`case when ${ratio.d} = 0 then ${whenEmpty === 'met'}::boolean else ${decided} end`
}

const leafSql = <M extends string>(
  leaf: LeafOf<M, string>,
  { tier, columns }: { tier: string; columns: Columns<M> },
): Sql => {
  const { metric, comparator, threshold, perContract } = leaf
  const column: Column = columns[metric]
  const ref = (name: string): Sql =>
    sql.ref(perContract === undefined ? name : boundColumn(name, perContract))
  if ('n' in column) return ratioSql(leaf, tier, { n: ref(column.n), d: ref(column.d) })
  // The share itself stands in the cuts that the figures were joined to: to be in the top of one category is a yes or a no.
  if (typeof threshold === 'object') return ref(column.value)
  return sql`${ref(column.value)} ${compared[comparator]} ${threshold}`
}

const ruleSql = <M extends string>(
  rule: RuleOf<M, string>,
  at: { tier: string; columns: Columns<M> },
): Sql =>
  'anyOf' in rule
    ? sql`(${sql.join(
        rule.anyOf.map((leaf) => leafSql(leaf, at)),
        sql` or `,
      )})`
    : sql`(${leafSql(rule, at)})`

const isEarnedStep = <M extends string>(
  { tier, conditions }: StepOf<M, string, string>,
  columns: Columns<M>,
): Sql =>
  sql`(${sql.join(
    conditions.map((rule) => ruleSql(rule, { tier, columns })),
    sql` and `,
  )})`

/** The first tier that is not earned by its conditions ends the evaluation: a policy of any vocabulary, over its columns. */
export const policySql = <M extends string, T>(
  { tiers: steps }: PolicyOf<M, string, string>,
  columns: Columns<M>,
  value: (index: number) => Sql,
): Sql<T> => {
  const cases = steps.map((step, index) => sql`when not ${isEarnedStep(step, columns)} then ${value(index)}`)
  return sql<T>`case ${sql.join(cases, sql` `)} else ${value(steps.length)} end`
}

/** How many of the tiers are earned; worked out once per row, whoever asks (`offset 0`). */
const earnedSql = (policy: Policy): Sql =>
  sql`(select ${policySql(policy, columns, (index) => sql`${index}::integer`)} as earned offset 0) e`

/** Held, not earned, and neither warned of 30 days ago nor longer: what `settle` keeps (§2.7). */
const isKeptOnNotice = (tier: Tier, warningDays: number, at: Date): Sql => {
  const falls = sql`${sql.ref(warnedColumn(tier))} + make_interval(hours => ${24 * warningDays}::integer)`
  return sql`(${isHeld(tier)} and coalesce(${falls} > ${at}, true))`
}

/**
 * A policy's thresholds as SQL over a row of figures: the tier that `evaluate` would give at `at` (§2.4). A policy with
 * memory reads the columns of the past besides.
 */
export const compilePolicy = (policy: Policy, at: Date): RawBuilder<Tier> => {
  const { tiers: steps, warningDays } = policy
  const below = (index: number): Sql => sql`${steps[index - 1]?.tier ?? 'none'}::text`
  if (warningDays === undefined) return policySql<MetricKey, Tier>(policy, columns, below)
  const cases = steps.map(
    (
      { tier },
      index,
    ) => sql`when not (e.earned > ${index}::integer or ${isKeptOnNotice(tier, warningDays, at)})
      then ${below(index)}`,
  )
  return sql<Tier>`(select case ${sql.join(cases, sql` `)} else ${below(steps.length)} end from ${earnedSql(policy)})`
}

/** Whether a warning is to be given or ended: for each tier, that it is held without being earned is what a warning says. */
export const compileWarnings = (policy: Policy): RawBuilder<boolean> => {
  const { tiers: steps, warningDays } = policy
  // A rule that does not warn ends what another rule has begun.
  if (warningDays === undefined)
    return sql<boolean>`exists (select from rank_warnings w where w.member_id = f.member_id and w.ended_at is null)`
  const isWrong = steps.map(
    ({ tier }, index) =>
      sql`(${isHeld(tier)} and e.earned <= ${index}::integer) <> (${sql.ref(warnedColumn(tier))} is not null)`,
  )
  return sql<boolean>`(select ${sql.join(isWrong, sql` or `)} from ${earnedSql(policy)})`
}
