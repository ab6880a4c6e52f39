import type { MetricKey } from '../../engine/policy/metrics'
import { registry } from '../../engine/policy/registry'
import { defineTexts } from '../../platform/i18n'
import type { NoticeFill } from '../../platform/notices'
import { formatLongDate } from '../../ui/format'

const tiersJa: Record<string, string> = {
  none: 'ランク外',
  regular: 'レギュラー',
  bronze: 'ブロンズ',
  silver: 'シルバー',
  certified: '認定ランサー',
}
const tiersEn: Record<string, string> = {
  none: 'Unranked',
  regular: 'Regular',
  bronze: 'Bronze',
  silver: 'Silver',
  certified: 'Certified',
}
/** A warning's words: the tier to come, the day, and the metrics of the conditions that are unmet. */
const warned = (note: string) => {
  const [tier = '', on = '', ...unmet] = note.split('/')
  return { tier, on, unmet }
}
const metricsOf = (unmet: readonly string[], lang: 'ja' | 'en'): string[] =>
  unmet.map((key) => registry[key as MetricKey]?.labels[lang] ?? key)
const warnedJa = (note: string): string => {
  const { tier, on, unmet } = warned(note)
  const why = unmet.length > 0 ? `満たしていない条件：${metricsOf(unmet, 'ja').join('、')}。` : ''
  return `このままでは${formatLongDate(on, 'ja')}にランクが「${tiersJa[tier] ?? tier}」に変わります。${why}それまでに条件を満たせば、ランクは変わりません。できることはランクのページで確かめられます。`
}
const warnedEn = (note: string): string => {
  const { tier, on, unmet } = warned(note)
  const why = unmet.length > 0 ? ` Not met: ${metricsOf(unmet, 'en').join(', ')}.` : ''
  return `Your rank will become ${tiersEn[tier] ?? tier} on ${formatLongDate(on, 'en')} if nothing changes.${why} Meet the conditions by then and it stays. The rank page shows what you can do.`
}

/** One sentence or two per kind of notice: in the list, and as a letter. */
export const noticeTexts = defineTexts(
  {
    'tier.raised': ({ note }: NoticeFill) => `ランクが「${tiersJa[note] ?? note}」に上がりました。`,
    'tier.lowered': ({ note }: NoticeFill) =>
      `ランクが「${tiersJa[note] ?? note}」に変わりました。理由と次の一歩はランクのページで確かめられます。`,
    'rank.warned': ({ note }: NoticeFill) => warnedJa(note),
  },
  {
    'tier.raised': ({ note }: NoticeFill) => `Your rank rose to ${tiersEn[note] ?? note}.`,
    'tier.lowered': ({ note }: NoticeFill) =>
      `Your rank is now ${tiersEn[note] ?? note}. The rank page shows why, and the next step.`,
    'rank.warned': ({ note }: NoticeFill) => warnedEn(note),
  },
)
