import { type ClientMetricKey, type ClientTier, type ClientWindow, clientTiers } from './client-metrics'
import { clientRegistry } from './client-registry'
import type { ParseResult } from './parsed'
import { policyReader } from './policy-schema'
import type { LeafOf, PolicyOf } from './rule-language'

/** The rule by which clients are judged: data of the same language as the freelancers' (§2.3, §2.8). */
export type ClientPolicy = PolicyOf<ClientMetricKey, ClientTier, ClientWindow>
export type ClientRule = LeafOf<ClientMetricKey, ClientWindow>

/** Reads a policy document for clients; a fault is answered with the one field that has it. */
export const parseClientPolicy: (json: unknown) => ParseResult<ClientPolicy> = policyReader({
  metrics: clientRegistry,
  tiers: clientTiers,
  windows: ['6 months'] as const,
  bounded: [],
  hasMemory: false,
})
