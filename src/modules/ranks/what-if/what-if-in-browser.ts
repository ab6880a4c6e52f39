/* What the island of the months ahead may import; beside in-browser.ts, so that neither bundle carries the other's words. */
import type { Facts } from '../engine/facts'
import type { Policy } from '../engine/policy'
import { instantIn, readFacts } from '../engine/read-facts'
import { bagIn, isBag } from '../engine/read-json'

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
  if (!isBag(json)) throw new Error('facts')
  return {
    at: instantIn(json, 'at'),
    policy: bagIn(json, 'policy') as unknown as Policy,
    facts: readFacts(bagIn(json, 'facts')),
  }
}
