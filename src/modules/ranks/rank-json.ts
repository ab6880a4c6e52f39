import type { ConditionDetail } from '../../engine/evaluate/evaluate'
import { rendered } from '../../engine/evaluate/judge'
import { instantText, yearBefore } from '../../platform/calendar'
import { placeOf } from './actions'
import type { PastChange } from './queries-page'
import type { RankView } from './rank-view'

/** Numerator and denominator as they were counted: `actual` is reduced. */
const countedJson = ({ measure }: ConditionDetail) =>
  measure.kind === 'ratio' ? { n: rendered(measure.value.n), d: rendered(measure.value.d) } : null

/** What is missing, and where it can be done; null where nothing is. */
const missingJson = ({ step }: ConditionDetail) =>
  step && { missing: step.missing, unit: step.unit, category: step.category, action: step.action }

/** Every condition with all that the page says of it (§2.5). */
const conditionsJson = ({ standing, behind, since }: RankView) =>
  standing.conditions.map((condition, index) => {
    const [own, from] = [behind[index], since[index]]
    const lacks = own ? missingJson(own) : null
    return {
      ...condition,
      counted: own ? countedJson(own) : null,
      lacks: lacks && { ...lacks, href: placeOf[lacks.action] },
      since: from ? instantText(from) : null,
    }
  })

const fallJson = ({ fall }: RankView) =>
  fall && { at: instantText(fall.at), tier: fall.tier, because: fall.because, steps: fall.steps }

/** The page /my/rank as JSON: the same view, times in Japan's offset. */
export const rankJson = (view: RankView, history: readonly PastChange[]) => ({
  at: instantText(view.at),
  windowFrom: instantText(yearBefore(view.at)),
  policy: view.policy.id,
  tier: view.standing.tier,
  conditions: conditionsJson(view),
  next: view.standing.next,
  fall: fallJson(view),
  ...(view.standing.warnings && {
    warnings: view.standing.warnings.map((warning) => ({
      tier: warning.tier,
      at: instantText(warning.at),
      fallsAt: instantText(warning.fallsAt),
    })),
  }),
  forecast: view.forecast.changes.map((change) => ({ ...change, at: instantText(change.at) })),
  steps: view.forecast.steps.map((step) => ({ ...step, at: instantText(step.at) })),
  advice: view.advice,
  history: history.map((change) => ({ ...change, at: instantText(change.at) })),
})
