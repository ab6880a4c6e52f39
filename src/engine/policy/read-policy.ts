import {
  isJsonObject,
  type JsonObject,
  readObject,
  readObjects,
  readOneOf,
  readText,
} from '../values/read-json'
import { type MetricKey, metricKeys } from './metrics'
import type { Policy } from './policy'
import { tiers } from './tiers'

const labels = (bag: JsonObject, key: string): void => {
  readText(readObject(bag, key), 'ja')
  readText(readObject(bag, key), 'en')
}

const leaf = (bag: JsonObject): void => {
  const metric: MetricKey = readOneOf(bag, 'metric', metricKeys)
  const { threshold } = bag
  const isFraction = isJsonObject(threshold) && [threshold['n'], threshold['d']].every(Number.isSafeInteger)
  if (!isFraction && typeof threshold !== 'boolean' && !Number.isSafeInteger(threshold))
    throw new Error(metric)
}

/**
 * A rule out of a receipt, with only what would make a judgement fail looked at: whoever signed the receipt had it
 * validated. Throws an error that names the field at fault.
 */
export const readPolicy = (bag: JsonObject): Policy => {
  readText(bag, 'id')
  for (const key of ['labels', 'noneLabels', 'note']) labels(bag, key)
  for (const step of readObjects(bag, 'tiers')) {
    readOneOf(step, 'tier', tiers)
    labels(step, 'labels')
    for (const rule of readObjects(step, 'conditions'))
      for (const each of 'anyOf' in rule ? readObjects(rule, 'anyOf') : [rule]) leaf(each)
  }
  return bag as unknown as Policy
}
