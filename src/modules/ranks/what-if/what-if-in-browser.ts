/* What the island of the months ahead may import; beside in-browser.ts, so that neither bundle carries the other's words. */

import { readFacts } from '../../../engine/documents/freelancer-facts'
import { bag, instant, object } from '../../../engine/documents/schema'
import type { Facts } from '../../../engine/facts/facts'
import type { Policy } from '../../../engine/policy/policy'

export { drawingTags, type Markup } from './months-chart'
export { planFrom } from './plan-form'
export { whatIf } from './what-if'
export { whatIfMarkup } from './what-if-markup'
export { whatIfView } from './what-if-view'

export interface WhatIfInput {
  readonly at: Date
  readonly policy: Policy
  readonly facts: Facts
}

const answer = object({ at: instant, policy: bag, facts: bag })

/** The answer of /my/rank/facts.json. The policy is this site's own, checked when it was published. */
export const readWhatIf = (json: unknown): WhatIfInput => {
  const { at, policy, facts } = answer.read(json, 'facts')
  return { at, policy: policy as unknown as Policy, facts: readFacts(facts) }
}
