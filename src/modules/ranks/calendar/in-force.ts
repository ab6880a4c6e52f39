import { builtInPolicies, classic2020 } from '../../../engine/policy/policies/built-in'
import type { Policy } from '../../../engine/policy/policy'
import { isSameShare, type TopShare, topShareOf } from '../../../engine/policy/policy-parts'
import { startOf } from '../../../platform/calendar'
import type { CivilDate } from '../../../platform/clock'

/** A rule and the civil date in Japan from whose first instant on it decides. */
export interface InForce {
  readonly policy: Policy
  readonly from: string
}

type Calendar = readonly [InForce, ...InForce[]]

/** The other built-in policies ship for comparison; one takes effect here only by being published. */
const first: InForce = { policy: classic2020, from: '2020-01-01' }
let calendar: Calendar = [first]

/**
 * Keeps what is published in the memory of this process (decision 020), so that asking which rule decides costs no
 * statement. Answers how to put back what was there before.
 */
export const installCalendar = (published: readonly InForce[]): (() => void) => {
  const before = calendar
  const ordered = [...published].sort((a, b) => (a.from < b.from ? -1 : 1))
  calendar = [first, ...ordered]
  return () => {
    calendar = before
  }
}

/** Which rule decided when, and which ones are announced, oldest first (§2.1, §2.7). */
export const inForce = (): Calendar => calendar

/** The rule by which a moment is judged; before the first rule, the first. */
export const policyInForce = (at: Date): Policy =>
  (calendar.findLast(({ from }) => startOf(from) <= at) ?? calendar[0]).policy

/** The next rule that will decide, with its first day; undefined where none is announced. */
export const announcedAfter = (at: Date): InForce | undefined =>
  calendar.find(({ from }) => startOf(from) > at)

/**
 * The top shares that the rule of this moment and those announced ask for, each once: the ones whose cuts are computed
 * every night (§2.2).
 */
export const sharesAsked = (at: Date): TopShare[] => {
  const ahead = calendar.filter(({ from }) => startOf(from) > at).map(({ policy }) => policy)
  const shares = [policyInForce(at), ...ahead].flatMap((policy) => topShareOf(policy) ?? [])
  return shares.filter((share, index) => shares.findIndex((other) => isSameShare(other, share)) === index)
}

/** Every rule that anybody may read: those that ship with the code, and those published. */
export const knownPolicies = (): readonly Policy[] => [
  ...builtInPolicies,
  ...calendar.map(({ policy }) => policy).filter(({ id }) => builtInPolicies.every((each) => each.id !== id)),
]

export const policyCalled = (id: string): Policy | undefined =>
  knownPolicies().find((policy) => policy.id === id)

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
