import { metricsJson } from '../engine/metrics-json'
import { instantIn } from '../engine/read-facts'
import { type Bag, bagIn, textIn } from '../engine/read-json'
import type { JudgedAgain } from '../receipts/judged-again'
import { readClientEarlier } from './client-earlier'
import { measureTold, readClientFacts } from './client-facts-json'
import { clientConditionsSaid, clientPolicyMark } from './client-receipt'
import { clientPolicies, evaluateClient } from './client-standing'

/** A client's judgement made again from the facts in their receipt (§2.6, §2.8). */
export const clientAgain = async (receipt: Bag): Promise<JudgedAgain> => {
  const at = instantIn(receipt, 'at')
  const id = textIn(bagIn(receipt, 'policy'), 'id')
  const rule = clientPolicies.find((policy) => policy.id === id) ?? null
  const bag = bagIn(receipt, 'facts')
  const told = readClientFacts(bag)
  const earlier = 'earlier' in bag ? readClientEarlier(bagIn(bag, 'earlier')) : null
  const measured = measureTold(told, at)
  const standing = rule && evaluateClient(rule, measured)
  return {
    rule,
    isKnown: rule !== null,
    mark: rule && (await clientPolicyMark(rule)),
    metrics: metricsJson(measured),
    tier: standing?.tier ?? null,
    conditions:
      rule && standing ? clientConditionsSaid(rule, { standing, facts: told.facts, earlier, at }) : [],
  }
}
