import type { Leaf, Policy, Rule } from '../../engine/policy/policy'
import { registry } from '../../engine/policy/registry'
import type { Tier } from '../../engine/policy/tiers'
import type { Lang } from '../../platform/i18n'
import { ruleText } from '../ranks'
import { credentialTexts } from './texts'

const leafText = (condition: Leaf, lang: Lang): string => {
  const t = credentialTexts[lang].document
  const need = `${registry[condition.metric].labels[lang]} ${ruleText(condition, lang)}`
  return condition.window ? t.inYear(need) : need
}

const ruleLine = (rule: Rule, lang: Lang): string =>
  'anyOf' in rule
    ? `${credentialTexts[lang].document.anyOf}: ${rule.anyOf.map((one) => leafText(one, lang)).join(' / ')}`
    : leafText(rule, lang)

/** What a tier asks for beyond the tiers below it, one line each. */
export const criteriaLines = (policy: Policy, tier: Tier, lang: Lang): string[] =>
  (policy.tiers.find((step) => step.tier === tier)?.conditions ?? []).map((rule) => ruleLine(rule, lang))

/** What a tier asks for, as Markdown, from the policy's data alone; with the address of the whole rule. */
export const criteriaText = (of: { policy: Policy; tier: Tier; site: string }, lang: Lang): string => {
  const t = credentialTexts[lang].document
  const step = of.policy.tiers.find(({ tier }) => tier === of.tier)
  const lines = criteriaLines(of.policy, of.tier, lang).map((line) => `- ${line}`)
  const whole = t.whole(`${of.site}/ranks/rules/${of.policy.id}#${of.tier}`)
  return [t.criteria(step?.labels[lang] ?? of.tier), '', ...lines, '', t.lower, '', whole].join('\n')
}
