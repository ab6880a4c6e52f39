import { readClientEarlier } from '../../../engine/documents/client-earlier'
import { measureTold, readClientFacts } from '../../../engine/documents/client-facts-json'
import { metricsJson } from '../../../engine/documents/metrics-json'
import { readInstant } from '../../../engine/documents/read-facts'
import { clientPolicies, evaluateClient } from '../../../engine/evaluate/client-standing'
import { type JsonObject, readObject, readText } from '../../../engine/values/read-json'
import type { Reevaluation } from '../receipts/reevaluate-receipt'
import { clientConditionRecords, clientPolicyMark } from './client-receipt'

/** A client's judgement made again from the facts in their receipt (§2.6, §2.8). */
export const reevaluateClientReceipt = async (receipt: JsonObject): Promise<Reevaluation> => {
  const at = readInstant(receipt, 'at')
  const id = readText(readObject(receipt, 'policy'), 'id')
  const rule = clientPolicies.find((policy) => policy.id === id) ?? null
  const bag = readObject(receipt, 'facts')
  const told = readClientFacts(bag)
  const earlier = 'earlier' in bag ? readClientEarlier(readObject(bag, 'earlier')) : null
  const measured = measureTold(told, at)
  const standing = rule && evaluateClient(rule, measured)
  return {
    rule,
    isKnown: rule !== null,
    mark: rule && (await clientPolicyMark(rule)),
    metrics: metricsJson(measured),
    tier: standing?.tier ?? null,
    conditions:
      rule && standing ? clientConditionRecords(rule, { standing, facts: told.facts, earlier, at }) : [],
  }
}
