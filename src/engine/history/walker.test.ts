import { expect, test } from 'vitest'
import { noon } from '../../../test/support/freelancer-fixtures'
import type { StandingWarning } from '../evaluate/evaluate'
import { momentOf } from '../measure/moment'
import type { MetricKey } from '../policy/metrics'
import { classic2020 } from '../policy/policies/built-in'
import type { Turn } from './freelancer-contributions'
import { type Subject, walkHistory } from './walker'

interface WarnedStanding {
  readonly tier: string
  readonly conditions: readonly []
  readonly warnings: readonly StandingWarning[]
}

/** Somebody without facts, whose warning falls as long after each judgement as `delayMs` says. */
const warned = (delayMs: number): Subject<MetricKey, Turn, WarnedStanding> => ({
  policy: classic2020,
  metrics: [],
  means: [],
  contributions: [],
  marks: [],
  jumps: () => [],
  momentAt: momentOf,
  measured: () => ({ kind: 'flag', value: true, evidence: [] }),
  evaluate: (_, { at }) => ({
    tier: 'silver',
    conditions: [],
    warnings: [{ tier: 'silver', at, fallsAt: new Date(at.getTime() + delayMs) }],
  }),
  hasMemory: true,
})

test('a warning that would fall for ever is an error, not a loop', () => {
  const span = { from: noon, until: new Date(noon.getTime() + 1000) }
  expect(() => walkHistory(warned(0), span)).toThrow('warnings without end')
  expect(() => walkHistory(warned(1), span)).toThrow('warnings without end')
  expect(walkHistory(warned(500), span).end.tier).toBe('silver')
})
