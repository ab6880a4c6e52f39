import { type ClientStanding, clientPolicy, evaluateClient } from '../../engine/evaluate/client-standing'
import {
  type ClientFactHistory,
  type ClientFacts,
  clientAsOf,
  noFactHistory,
} from '../../engine/facts/client-facts'
import { type ClientForecast, clientForecast, clientSinceOf } from '../../engine/history/client-history'
import { measureClient } from '../../engine/measure/measure-client'
import type { ClientMetrics, ClientPolicy } from '../../engine/policy/client-metrics'

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
