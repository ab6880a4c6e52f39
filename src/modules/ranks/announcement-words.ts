import type { AdviceStep } from '../../engine/advice/coach'
import { registry } from '../../engine/policy/registry'
import { tierLabel } from '../../engine/policy/rule-language'
import { isAtLeast } from '../../engine/policy/tiers'
import type { Lang } from '../../platform/i18n'
import { formatCount, formatMoney } from '../../ui'
import { categoryName } from '../categories'
import type { Announcement, UnmetCondition } from './announcement'
import { figureText } from './figures'
import { policyTexts, texts } from './texts'

/** A condition that is no longer met, with both figures: 完了率：91.6%（必要 95%以上）. */
export const unmetText = ({ metric, actual, required }: UnmetCondition, lang: Lang): string => {
  const t = policyTexts[lang].announced
  const name = registry[metric].labels[lang]
  if (registry[metric].kind === 'flag') return t.flag(name)
  return t.short(name, figureText(metric, actual, lang), figureText(metric, required, lang))
}

/** One deed of an advice in words, for all but deliveries. */
export const actionText = (step: AdviceStep, lang: Lang): string => {
  const { advice } = texts[lang]
  const n = formatCount(step.amount)
  if (step.action === 'write-introduction') return advice.characters(n)
  if (step.action === 'reply-in-time') return advice.replies(n)
  if (step.action === 'earn-more' && step.category)
    return advice.earn(categoryName(step.category, lang), formatMoney(BigInt(step.amount)))
  return advice.step[step.action]
}

/** The same where no order is called by its name. */
export const deedText = (step: AdviceStep, lang: Lang): string => {
  const t = policyTexts[lang].announced
  if (step.action === 'deliver-orders') return t.deliver(formatCount(step.amount))
  return step.action === 'find-work' ? t.win(formatCount(step.amount)) : actionText(step, lang)
}

/** What stands behind an advice: the new rule's own calculation, and what it took for granted. */
export const verifiedText = (steps: readonly AdviceStep[], lang: Lang): string => {
  const t = policyTexts[lang].announced
  const isRated = steps.some(({ action }) => action === 'deliver-orders')
  return isRated ? `${t.verified}${lang === 'en' ? ' ' : ''}${t.rated}` : t.verified
}

export const outcomeText = ({ policy, holds, becomes }: Announcement, lang: Lang): string => {
  const t = policyTexts[lang].announced
  const [from, to] = [tierLabel(policy, holds, lang), tierLabel(policy, becomes, lang)]
  if (holds === becomes) return t.stays(to)
  return isAtLeast(becomes, holds) ? t.rises(from, to) : t.falls(from, to)
}
