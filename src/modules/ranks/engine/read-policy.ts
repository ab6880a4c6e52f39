import { type MetricKey, metricKeys } from './metrics'
import type { Policy } from './policy'
import { type Bag, bagIn, bagsIn, isBag, oneIn, textIn } from './read-json'
import { tiers } from './tiers'

const labels = (bag: Bag, key: string): void => {
  textIn(bagIn(bag, key), 'ja')
  textIn(bagIn(bag, key), 'en')
}

const leaf = (bag: Bag): void => {
  const metric: MetricKey = oneIn(bag, 'metric', metricKeys)
  const { threshold } = bag
  const isFraction = isBag(threshold) && [threshold['n'], threshold['d']].every(Number.isSafeInteger)
  if (!isFraction && typeof threshold !== 'boolean' && !Number.isSafeInteger(threshold))
    throw new Error(metric)
}

/**
 * A rule out of a receipt, with only what would make a judgement fail looked at: whoever signed the receipt had it
 * validated. Throws an error that names the field at fault.
 */
export const readPolicy = (bag: Bag): Policy => {
  textIn(bag, 'id')
  for (const key of ['labels', 'noneLabels', 'note']) labels(bag, key)
  for (const step of bagsIn(bag, 'tiers')) {
    oneIn(step, 'tier', tiers)
    labels(step, 'labels')
    for (const rule of bagsIn(step, 'conditions'))
      for (const each of 'anyOf' in rule ? bagsIn(rule, 'anyOf') : [rule]) leaf(each)
  }
  return bag as unknown as Policy
}
