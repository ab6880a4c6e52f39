import { rendered } from '../../engine/evaluate/judge'
import type { Measure } from '../../engine/policy/metrics'
import type { Json } from '../../engine/values/canonical'

const measureJson = (measure: Measure): Json => {
  const { kind, evidence } = measure
  switch (measure.kind) {
    case 'flag':
      return { kind, evidence, value: measure.value }
    case 'count':
      return { kind, evidence, value: rendered(measure.value) }
    case 'ratio':
      return { kind, evidence, n: rendered(measure.value.n), d: rendered(measure.value.d) }
    case 'top-share':
      return {
        kind,
        evidence,
        categories: measure.value.map(({ earnedYen, cutYen, ...rest }) => ({
          ...rest,
          earnedYen: rendered(earnedYen),
          cutYen: cutYen === null ? null : rendered(cutYen),
        })),
      }
  }
}

/** Every figure as a receipt carries it, exact, with the ids of the facts counted (§2.6). */
export const metricsJson = (metrics: Readonly<Record<string, Measure>>): Json =>
  Object.fromEntries(Object.entries(metrics).map(([key, measure]) => [key, measureJson(measure)]))
