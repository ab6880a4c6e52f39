import {
  type ClientCondition,
  type ClientStanding,
  clientPolicy,
  evaluateClient,
} from '../../engine/evaluate/client-standing'
import { type ClientFactHistory, noFactHistory } from '../../engine/facts/client-fact-history'
import { type ClientFacts, clientAsOf } from '../../engine/facts/client-facts'
import { type ClientForecast, clientForecast, clientSinceOf } from '../../engine/history/client-history'
import { measureClient } from '../../engine/measure/measure-client'
import { type ClientMetrics, type ClientTier, clientTiers } from '../../engine/policy/client-metrics'
import type { ClientPolicy } from '../../engine/policy/client-policy'
import type { Lang } from '../../platform/i18n'

/** All that the page of a client's standing shows, worked out from facts alone (§2.8). */
export interface ClientView {
  readonly at: Date
  readonly policy: ClientPolicy
  readonly facts: ClientFacts
  readonly metrics: ClientMetrics
  readonly standing: ClientStanding
  readonly forecast: ClientForecast
  /** Since when each condition of the standing reads as it does; null where it always has, undefined where that is not told. */
  readonly since: readonly (Date | null | undefined)[]
}

export const clientView = (
  known: ClientFacts,
  at: Date,
  earlier: ClientFactHistory = noFactHistory,
): ClientView => {
  const policy = clientPolicy
  const facts = clientAsOf(known, at)
  const metrics = measureClient(facts, at)
  return {
    at,
    policy,
    facts,
    metrics,
    standing: evaluateClient(policy, metrics),
    forecast: clientForecast(policy, facts, at),
    since: clientSinceOf(policy, { facts, earlier }, at),
  }
}

/** The conditions of one tier. No rule for clients has alternatives so far: each condition is one. */
export interface ClientGroup {
  readonly tier: ClientTier
  readonly conditions: readonly ClientCondition[]
  readonly met: number
}

export const clientGroups = ({ conditions }: ClientStanding): ClientGroup[] =>
  clientTiers.flatMap((tier) => {
    const own = conditions.filter((condition) => condition.tier === tier)
    return own.length > 0 ? [{ tier, conditions: own, met: own.filter(({ met }) => met).length }] : []
  })

export const clientLabel = (policy: ClientPolicy, tier: ClientTier, lang: Lang): string =>
  (policy.tiers.find((step) => step.tier === tier)?.labels ?? policy.noneLabels)[lang]
