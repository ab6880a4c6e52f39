import type { Lang } from '../../platform/i18n'
import { canonical, digest, type Json } from '../values/canonical'
import type { Policy } from './policy'

/** A rule without the day on which it takes effect: that day is picked when it is published, and judges nobody. */
export type RuleText = Omit<Policy, 'effectiveFrom'>

export const withoutDay = ({ effectiveFrom: _, ...rule }: Policy): RuleText => rule

/** The canonical text under which a rule is kept (RFC 8785). */
export const ruleDocument = (policy: Policy): string => canonical(withoutDay(policy) as Json)

/** What a replay is a replay of: the hash of `ruleDocument`, which the database computes itself too. */
export const ruleHash = (policy: Policy): Promise<string> => digest(withoutDay(policy) as Json)

export const withDay = (document: string, effectiveFrom: string): Policy => ({
  ...(JSON.parse(document) as RuleText),
  effectiveFrom,
})

/** What a kept rule is called, without reading the rest of it. */
export const labelOf = (document: string, lang: Lang): string =>
  (JSON.parse(document) as RuleText).labels[lang]
