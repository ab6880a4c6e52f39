import type { Leaf, Policy, Rule } from '../../engine/policy/policy'
import { leavesOf } from '../../engine/policy/policy-parts'
import { registry } from '../../engine/policy/registry'
import { canonical, type Json } from '../../engine/values/canonical'
import type { Lang } from '../../platform/i18n'
import { ruleText } from './rule-words'
import { policyTexts } from './texts'

type Step = Policy['tiers'][number]

/** One difference between two rules, in words, under the tier that it concerns. */
export interface PolicyChange {
  /** What the tier is called in the new rule, or in the old one where the new one has no such tier; or that it is all of them. */
  readonly label: string
  readonly text: string
}

/** Conditions of two rules are the same one when they look at the same figures. */
const keyOf = (rule: Rule): string =>
  leavesOf(rule)
    .map(({ metric }) => metric)
    .sort()
    .join('+')

const isSame = (a: unknown, b: unknown): boolean => canonical(a as Json) === canonical(b as Json)

const leafName = (leaf: Leaf, lang: Lang): string => registry[leaf.metric].labels[lang]

const ruleName = (rule: Rule, lang: Lang): string =>
  leavesOf(rule)
    .map((leaf) => leafName(leaf, lang))
    .join(policyTexts[lang].changes.or)

const needOf = (rule: Rule, lang: Lang): string =>
  leavesOf(rule)
    .map((leaf) => ruleText(leaf, lang))
    .join(policyTexts[lang].changes.or)

/** What of one condition changed: its threshold, what counts when there is nothing to count, or how it is judged. */
const ruleChanges = (before: Rule, after: Rule, lang: Lang): string[] => {
  const t = policyTexts[lang].changes
  const name = ruleName(after, lang)
  const [was, is] = [needOf(before, lang), needOf(after, lang)]
  if (was !== is) return [t.need(name, was, is)]
  const [old, now] = [leavesOf(before)[0], leavesOf(after)[0]]
  if (old?.whenEmpty !== now?.whenEmpty && now?.whenEmpty) return [t.whenEmpty[now.whenEmpty](name)]
  return [t.judged(name)]
}

const stepChanges = (before: Step, after: Step, lang: Lang): string[] => {
  const t = policyTexts[lang].changes
  const gone = before.conditions.filter((rule) =>
    after.conditions.every((each) => keyOf(each) !== keyOf(rule)),
  )
  const others = after.conditions.flatMap((rule) => {
    const old = before.conditions.find((each) => keyOf(each) === keyOf(rule))
    if (!old) return [t.added(ruleName(rule, lang), needOf(rule, lang))]
    return isSame(old, rule) ? [] : ruleChanges(old, rule, lang)
  })
  const renamed = before.labels[lang] === after.labels[lang] ? [] : [t.renamed(before.labels[lang])]
  return [...renamed, ...others, ...gone.map((rule) => t.removed(ruleName(rule, lang)))]
}

const warningChange = (before: Policy, after: Policy, lang: Lang): PolicyChange[] => {
  const t = policyTexts[lang].changes
  if (before.warningDays === after.warningDays) return []
  const text = after.warningDays === undefined ? t.warningGone : t.warning(`${after.warningDays}`)
  return [{ label: t.everywhere, text }]
}

/** What is different in the rule that comes after, tier by tier, in the reader's words (§2.7); empty if nothing is. */
export const policyChanges = (before: Policy, after: Policy, lang: Lang): PolicyChange[] => {
  const t = policyTexts[lang].changes
  const kept = after.tiers.flatMap((step) => {
    const old = before.tiers.find(({ tier }) => tier === step.tier)
    const words = old ? stepChanges(old, step, lang) : [t.newTier]
    return words.map((text) => ({ label: step.labels[lang], text }))
  })
  const gone = before.tiers.filter(({ tier }) => after.tiers.every((step) => step.tier !== tier))
  return [
    ...warningChange(before, after, lang),
    ...kept,
    ...gone.map(({ labels }) => ({ label: labels[lang], text: t.tierGone })),
  ]
}
