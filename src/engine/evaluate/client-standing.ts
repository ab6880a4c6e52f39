import type { ClientFacts } from '../facts/client-facts'
import { measureClient } from '../measure/measure-client'
import type {
  ClientAction,
  ClientMetricKey,
  ClientMetrics,
  ClientPolicy,
  ClientTier,
  ClientWindow,
} from '../policy/client-metrics'
import { clientRegistry } from '../policy/client-registry'
import { clients2020 } from '../policy/policies/clients-2020'
import { type ConditionOf, evaluatePolicy } from './evaluate-policy'
import type { NextStepOf } from './next-step'

export type ClientCondition = ConditionOf<ClientMetricKey, ClientTier, ClientWindow>

/** One evaluation of one client (§2.8): the standing and every condition, in the policy's order. */
export interface ClientStanding {
  readonly tier: ClientTier
  readonly conditions: readonly ClientCondition[]
  readonly next: readonly NextStepOf<ClientMetricKey, ClientTier, ClientAction>[]
}

/** The rule by which clients are judged; there has been one so far. */
export const clientPolicy: ClientPolicy = clients2020
export const clientPolicies: readonly ClientPolicy[] = [clients2020]

/** Judges a client's metrics under a policy: the same evaluation as a freelancer's (§2.8). */
export const evaluateClient = (policy: ClientPolicy, metrics: ClientMetrics): ClientStanding => {
  const { earned, conditions, next } = evaluatePolicy(policy, metrics, {
    units: clientRegistry,
    isHeld: () => false,
  })
  return { tier: earned, conditions, next }
}

export const clientStandingAt = (facts: ClientFacts, at: Date): ClientStanding =>
  evaluateClient(clientPolicy, measureClient(facts, at))
