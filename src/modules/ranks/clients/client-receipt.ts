import type { Json } from '../engine/canonical'
import { instantText } from '../engine/civil'
import { digest } from '../engine/digest'
import { metricsJson } from '../engine/metrics-json'
import type { ConditionSaid } from '../receipts/judged-again'
import { type Receipt, receiptVersion } from '../receipts/receipt'
import { type ClientFacts, clientAsOf } from './client-facts'
import { clientFactsJson } from './client-facts-json'
import type { ClientTier } from './client-metrics'
import type { ClientPolicy } from './client-policy'
import { type ClientCondition, evaluateClient } from './client-standing'
import { measureClient } from './measure-client'

/** A client's judgement with all that it was made from (§2.6, §2.8): a freelancer's receipt in another vocabulary. */
export type ClientReceipt = Omit<Receipt, 'tier' | 'conditions'> & {
  /** By this a reader knows which engine made it. */
  readonly about: 'client'
  readonly conditions: readonly ConditionSaid[]
  readonly tier: ClientTier
}

/** What identifies a rule for clients. All of them ship with the code: none has to be enclosed. */
export const clientPolicyMark = async (policy: ClientPolicy): Promise<Receipt['policy']> => ({
  id: policy.id,
  version: policy.version,
  hash: await digest(policy as unknown as Json),
})

export const clientConditionJson = ({
  tier,
  metric,
  met,
  required,
  actual,
  evidence,
}: ClientCondition): ConditionSaid => ({ tier, metric, met, required, actual, evidence })

interface Given {
  readonly id: string
  readonly site: string
  readonly subject: string
  readonly at: Date
  readonly policy: ClientPolicy
  readonly facts: ClientFacts
}

/** Judges a client's facts at `at` and writes down how. The same facts give the same receipt, to the byte. */
export const makeClientReceipt = async (given: Given): Promise<ClientReceipt> => {
  const { id, site, subject, at, policy } = given
  const facts = clientAsOf(given.facts, at)
  const measured = measureClient(facts, at)
  const { tier, conditions } = evaluateClient(policy, measured)
  const counted = clientFactsJson(facts, at)
  const metrics = metricsJson(measured)
  return {
    about: 'client',
    id,
    version: receiptVersion,
    site,
    policy: await clientPolicyMark(policy),
    subject,
    at: instantText(at),
    facts: counted,
    factsHash: await digest(counted),
    metrics,
    metricsHash: await digest(metrics),
    conditions: conditions.map(clientConditionJson),
    tier,
  }
}
