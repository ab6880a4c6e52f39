import { startOf } from '../../../platform/calendar'
import type { CivilDate } from '../../../platform/clock'
import { type InForce, inForce } from './in-force'

/** When a rule decides on this site: now, later, earlier, or never. */
export type PolicyState =
  | { readonly kind: 'in-force' | 'announced'; readonly from: CivilDate }
  | { readonly kind: 'past'; readonly from: CivilDate; readonly until: CivilDate }
  | { readonly kind: 'elsewhere' }

export interface CalendarLine extends InForce {
  readonly state: Exclude<PolicyState, { kind: 'elsewhere' }>
  /** The rule before it; null for the first. */
  readonly before: InForce | null
}

/** Which rule decided from when until when, which one decides, and which are announced; oldest first. */
export const calendarLines = (at: Date): CalendarLine[] =>
  inForce().map((line, index, lines) => {
    const next = lines[index + 1]
    const { from } = line
    const before = lines[index - 1] ?? null
    if (startOf(from) > at && index > 0) return { ...line, before, state: { kind: 'announced', from } }
    if (next && startOf(next.from) <= at)
      return { ...line, before, state: { kind: 'past', from, until: next.from } }
    return { ...line, before, state: { kind: 'in-force', from } }
  })

export const stateOf = (policyId: string, at: Date): PolicyState =>
  calendarLines(at).findLast(({ policy }) => policy.id === policyId)?.state ?? { kind: 'elsewhere' }
