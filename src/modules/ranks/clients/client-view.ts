import type { Lang } from '../../../platform/i18n'
import { type ClientFacts, clientAsOf } from './client-facts'
import { type ClientMetrics, type ClientTier, clientTiers } from './client-metrics'
import type { ClientPolicy } from './client-policy'
import { type ClientCondition, type ClientStanding, clientPolicy, evaluateClient } from './client-standing'
import { measureClient } from './measure-client'

/** All that the page of a client's standing shows, worked out from facts alone (§2.8). */
export interface ClientView {
  readonly at: Date
  readonly policy: ClientPolicy
  readonly facts: ClientFacts
  readonly metrics: ClientMetrics
  readonly standing: ClientStanding
}

export const clientView = (known: ClientFacts, at: Date): ClientView => {
  const facts = clientAsOf(known, at)
  const metrics = measureClient(facts, at)
  return { at, policy: clientPolicy, facts, metrics, standing: evaluateClient(clientPolicy, metrics) }
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
