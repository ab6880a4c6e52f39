import { metricKeys } from '../policy/metrics'
import type { Policy } from '../policy/policy'
import { tiers } from '../policy/tiers'
import type { Json } from '../values/canonical'
import { isJsonObject, list, object, oneOf, plain, type Schema, text } from './schema'

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
export const readPolicy = (document: unknown): Policy => {
  policy.read(document, 'policy')
  return document as Policy
}
