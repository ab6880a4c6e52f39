// A sanction as a type: what it does, and what it always rests on. Pure.
import { later } from '../../platform/clock'
import type { Feature } from '../members'

export const kinds = ['warn', 'hide', 'restrict', 'suspend', 'close'] as const
export type SanctionKind = (typeof kinds)[number]

/** What a sanction does. Only a restriction names features, and only what ends has an end. */
export type Measure =
  | { kind: 'warn' }
  /** What was reported is shown to its author alone. */
  | { kind: 'hide' }
  | { kind: 'restrict'; features: readonly [Feature, ...Feature[]]; until: Date }
  | { kind: 'suspend'; until: Date }
  | { kind: 'close' }

declare const mark: unique symbol
type Marked<T, Name extends string> = T & { readonly [mark]: Name }

/** The id of a rule that stands in the list of rules: `ruleInForce` of the store alone makes one. */
export type RuleId = Marked<string, 'rule'>
/** The id of a snapshot of something that this very person wrote: a locked report alone holds one. */
export type EvidenceId = Marked<string, 'evidence'>
/** What the person is told: never empty, see `noticeOf`. */
export type Notice = Marked<string, 'notice'>
/** The last instant of an appeal, fourteen days on: see `appealUntil`. */
export type AppealUntil = Marked<Date, 'appeal-until'>

/** What every sanction rests on (§5.3): without one of these there is no value of the type, and none can be imposed. */
export interface Ground {
  readonly ruleId: RuleId
  readonly evidenceId: EvidenceId
  /** The operator who answers for it. */
  readonly authorId: string
  readonly notice: Notice
  readonly appealUntil: AppealUntil
}

export type Sanction = Ground & {
  readonly id: string
  readonly reportId: string
  readonly memberId: string
  readonly measure: Measure
  readonly at: Date
}

export const appealDays = 14
/** Fourteen days from the moment at which a sanction begins to work. */
export const appealUntil = (at: Date): AppealUntil => later(at, { days: appealDays }) as AppealUntil

/** A notice of one character or more; undefined for blanks. */
export const noticeOf = (text: string): Notice | undefined => {
  const notice = text.trim()
  return notice === '' ? undefined : (notice as Notice)
}

/** Whether a second operator must agree before it works. */
export const needsSecond = ({ kind }: Measure): boolean => kind === 'suspend' || kind === 'close'
