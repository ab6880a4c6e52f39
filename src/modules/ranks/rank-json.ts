import type { ConditionDetail } from '../../engine/evaluate/evaluate'
import { rendered } from '../../engine/evaluate/judge'
import { instantText, yearBefore } from '../../platform/calendar'
import { placeOf } from './actions'
import type { PastChange } from './queries-page'
import type { RankView } from './rank-view'

const countedJson = ({ measure }: ConditionDetail) =>
  measure.kind === 'ratio' ? { n: rendered(measure.value.n), d: rendered(measure.value.d) } : null

const missingJson = ({ step }: ConditionDetail) =>
  step && { missing: step.missing, unit: step.unit, category: step.category, action: step.action }

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

/** Things of one instant each, with their times in Japan's offset. */
export const dated = <T extends { readonly at: Date }>(things: readonly T[]) =>
  things.map((thing) => ({ ...thing, at: instantText(thing.at) }))

/** What a page of a standing may have to call by name: facts counted, and those that time will move. */
export const mentionedIn = ({
  standing,
  forecast,
}: {
  readonly standing: { readonly conditions: readonly { readonly evidence: readonly string[] }[] }
  readonly forecast: {
    readonly changes: readonly { readonly because: readonly { readonly id: string | null }[] }[]
  }
}): string[] => [
  ...standing.conditions.flatMap(({ evidence }) => evidence),
  ...forecast.changes.flatMap(({ because }) => because.flatMap(({ id }) => id ?? [])),
]

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
  forecast: dated(view.forecast.changes),
  steps: dated(view.forecast.steps),
  advice: view.advice,
  history: dated(history),
})
