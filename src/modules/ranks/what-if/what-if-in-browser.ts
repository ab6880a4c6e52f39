/* What the island of the months ahead may import; beside in-browser.ts, so that neither bundle carries the other's words. */

import { readFacts, readInstant } from '../../../engine/documents/read-facts'
import type { Facts } from '../../../engine/facts/facts'
import type { Policy } from '../../../engine/policy/policy'
import { isJsonObject, readObject } from '../../../engine/values/read-json'

export { drawingTags, type Markup } from './markup'
export { planFrom } from './plan-form'
export { whatIf } from './what-if'
export { whatIfMarkup } from './what-if-markup'
export { whatIfView } from './what-if-view'

export interface Ready {
  readonly at: Date
  readonly policy: Policy
  readonly facts: Facts
}

/** The answer of /rank/facts.json. The policy is this site's own, checked when it was published. */
export const readWhatIf = (json: unknown): Ready => {
  if (!isJsonObject(json)) throw new Error('facts')
  return {
    at: readInstant(json, 'at'),
    policy: readObject(json, 'policy') as unknown as Policy,
    facts: readFacts(readObject(json, 'facts')),
  }
}
