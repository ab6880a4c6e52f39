import type { Policy } from '../policy'
import {
  bronze,
  certified,
  inYear,
  noneLabels,
  registeredAndApproved,
  regular,
  satisfiedSilver,
  topFifth,
} from './conditions'

/**
 * Counts satisfied clients instead of a mean (§2.3). Its bronze counts package and hourly orders too: here these
 * are orders of mode project already, so the condition is the same as in the classic policy.
 */
export const satisfaction2022: Policy = {
  id: 'satisfaction-2022',
  version: 1,
  effectiveFrom: '2022-02-01',
  author: 'Tanomi',
  note: {
    ja: '平均評価に代えて、評価3以上の割合（満足率）を使います。認定ランサーにはスキルと資格の登録、タスク承認率、返信率が加わります。',
    en: 'Uses the share of ratings of 3 and above instead of the mean. Certified adds a registered skill and qualification, task approval and replies.',
  },
  labels: { ja: '満足率（2022年）', en: 'Satisfaction (2022)' },
  noneLabels,
  tiers: [
    regular,
    bronze,
    satisfiedSilver,
    certified(...registeredAndApproved, inYear('reply-rate', [4, 5], 'met'), topFifth),
  ],
}
