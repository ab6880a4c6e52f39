import type { Policy, Rule } from '../policy'
import {
  bronze,
  certified,
  completion,
  noneLabels,
  ratedAndReplying,
  regular,
  silver,
  topFifth,
} from './conditions'

/**
 * Promoted when it is likelier than not that the true rate reaches the threshold, demoted only when it is likely by 85 %
 * that it does not. The prior is that of someone who completes 19 of 20 (§2.7).
 */
const likely = (rule: Rule): Rule => ({
  ...rule,
  certainty: { prior: { a: 19, b: 1 }, promoteBelow: { n: 1, d: 2 }, demoteFrom: { n: 17, d: 20 } },
})

/** As `classic-2020`, with a completion rate judged by its uncertainty and a month's warning before any fall (§2.7). */
export const robust: Policy = {
  id: 'robust',
  version: 1,
  effectiveFrom: '2026-04-01',
  author: 'Tanomi',
  note: {
    ja: '標準の条件のまま、完了率を件数の少なさも含めて判定します。1件の不成立だけでランクは下がらず、下がるときは30日前に予告します。',
    en: 'The classic conditions, with the completion rate judged by how sure its few orders make it. One failed order alone takes no rank away, and every fall is announced 30 days ahead.',
  },
  labels: { ja: '確からしさ（2026年）', en: 'Robust (2026)' },
  noneLabels,
  warningDays: 30,
  tiers: [regular, bronze, silver(likely(completion), ...ratedAndReplying), certified(topFifth)],
}
