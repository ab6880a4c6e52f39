// What an operator typed, as a measure. Pure.
import { addDays, type CivilDate, dateOf, startOf } from '../../platform/clock'
import type { Feature } from '../members'
import { refuse } from './refusals'
import type { Measure, SanctionKind } from './sanction'

export interface TypedMeasure {
  kind: SanctionKind
  features: readonly Feature[]
  /** The last day on which it holds; empty where it has no end. */
  lastOn: CivilDate | ''
}

export const longestDays = 365

/** The end of the last day in Japan. Refuses 'end-missing', 'end-too-early', 'end-too-late'. */
const endOf = (lastOn: CivilDate | '', at: Date): Date => {
  if (lastOn === '') throw refuse('end-missing', 'lastOn')
  if (lastOn <= dateOf(at)) throw refuse('end-too-early', 'lastOn')
  if (lastOn > addDays(dateOf(at), longestDays)) throw refuse('end-too-late', 'lastOn')
  return startOf(addDays(lastOn, 1))
}

/** Refuses a restriction of nothing ('features-missing') and what is wrong with its last day. */
export const measureFrom = ({ kind, features, lastOn }: TypedMeasure, at: Date): Measure => {
  if (kind === 'warn' || kind === 'hide' || kind === 'close') return { kind }
  if (kind === 'suspend') return { kind, until: endOf(lastOn, at) }
  const [first, ...more] = features
  if (!first) throw refuse('features-missing', 'features[]')
  return { kind, features: [first, ...more], until: endOf(lastOn, at) }
}
