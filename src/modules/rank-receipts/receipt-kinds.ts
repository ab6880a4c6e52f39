import {
  clientEarlierJson,
  clientFactsJson,
  measureTold,
  readClientEarlier,
  readClientFacts,
} from '../../engine/documents/client-facts'
import {
  earlierJson,
  factsJson,
  pruneHistory,
  readEarlier,
  readFacts,
} from '../../engine/documents/freelancer-facts'
import { isJsonObject, list, object, oneOf, plain, type Schema, text } from '../../engine/documents/schema'
import { clientPolicies, evaluateClient } from '../../engine/evaluate/client-standing'
import { evaluate } from '../../engine/evaluate/evaluate'
import { type ClientFactHistory, type ClientFacts, clientAsOf } from '../../engine/facts/client-facts'
import type { FactHistory } from '../../engine/facts/fact-history'
import type { Facts, OrderFact } from '../../engine/facts/facts'
import { clientSinceOf } from '../../engine/history/client-history'
import { sinceOf } from '../../engine/history/since'
import { measure } from '../../engine/measure/measure'
import type { ClientPolicy } from '../../engine/policy/client-metrics'
import { metricKeys } from '../../engine/policy/metrics'
import { builtInPolicies } from '../../engine/policy/policies/built-in'
import type { Policy } from '../../engine/policy/policy'
import { boundsOf, hasMemory } from '../../engine/policy/policy-parts'
import { tiers } from '../../engine/policy/tiers'
import type { Json } from '../../engine/values/canonical'
import type { ReceiptKind } from './receipt'

const labels = object({ ja: text, en: text })
const threshold = plain((value): value is Json => {
  const isFraction = isJsonObject(value) && [value['n'], value['d']].every(Number.isSafeInteger)
  return isFraction || typeof value === 'boolean' || Number.isSafeInteger(value)
})
const leaf = object({ metric: oneOf(...metricKeys), threshold })
const choice = object({ anyOf: list(leaf) })
const rule: Schema<unknown> = {
  read: (value, field) => (isJsonObject(value) && 'anyOf' in value ? choice : leaf).read(value, field),
  write: (value) => value as Json,
}
const policy = object({
  id: text,
  labels,
  noneLabels: labels,
  note: labels,
  tiers: list(object({ tier: oneOf(...tiers), labels, conditions: list(rule) })),
})

/**
 * A rule out of a receipt, with only what would make a judgement fail looked at: whoever signed the receipt had it
 * validated. Throws an error that names the field at fault.
 */
const readPolicy = (document: unknown): Policy => {
  policy.read(document, 'policy')
  return document as Policy
}

const withoutContract = ({ contract: _, ...order }: OrderFact): OrderFact => order

/**
 * The facts that a policy asks for: what was held before only where it has a memory, contracts only where it bounds them
 * (§2.7). A receipt carries no more.
 */
const relevantFacts = (policy: Policy, { past, orders, ...facts }: Facts): Facts => ({
  ...facts,
  orders: boundsOf(policy).length > 0 ? orders : orders.map(withoutContract),
  ...(past && hasMemory(policy) && { past }),
})

/** A freelancer's judgement is made from what the receipt says, by whoever writes it and whoever checks it. */
export const freelancerReceipts: ReceiptKind<Facts, FactHistory, Policy> = {
  about: 'freelancer',
  policies: builtInPolicies,
  told: (policy, { facts: known, earlier }) => {
    const facts = relevantFacts(policy, known)
    const before = earlier && { earlier: earlierJson(pruneHistory(earlier, facts.orders)) }
    return { ...factsJson(facts), ...before }
  },
  judging: (document, at) => {
    const facts = readFacts(document)
    const earlier = 'earlier' in document ? readEarlier(document['earlier']) : null
    const metrics = measure(facts, at)
    return {
      metrics,
      under: (policy) => {
        const standing = evaluate(policy, metrics, { at, past: facts.past })
        const since = earlier ? sinceOf(policy, { history: { facts, earlier }, standing }, at) : []
        return { ...standing, since }
      },
    }
  },
  readPolicy,
}

/** A client's, in another vocabulary (§2.8, decision 028). */
export const clientReceipts: ReceiptKind<ClientFacts, ClientFactHistory, ClientPolicy> = {
  about: 'client',
  policies: clientPolicies,
  told: (_, { facts, earlier, at }) => ({
    ...clientFactsJson(clientAsOf(facts, at), at),
    ...(earlier && { earlier: clientEarlierJson(earlier) }),
  }),
  judging: (document, at) => {
    const known = readClientFacts(document)
    const earlier = 'earlier' in document ? readClientEarlier(document['earlier']) : null
    const metrics = measureTold(known, at)
    return {
      metrics,
      under: (policy) => {
        const since = earlier ? clientSinceOf(policy, { facts: known.facts, earlier }, at) : []
        return { ...evaluateClient(policy, metrics), since }
      },
    }
  },
  readPolicy: null,
}
