import type { Policy } from '../policy'
import { bronze, confirmed, inYear, noneLabels, regular, topShare } from './conditions'
import { satisfiedSilver } from './satisfaction-2022'

/** As `satisfaction-2022`, without the reply rate (§2.3). */
export const current2024: Policy = {
  id: 'current-2024',
  version: 1,
  effectiveFrom: '2024-02-01',
  author: 'Tanomi',
  note: {
    ja: '2022年の基準から、認定ランサーの返信率を除いたものです。',
    en: 'The rules of 2022 without the reply rate for certified.',
  },
  labels: { ja: '満足率（2024年）', en: 'Satisfaction (2024)' },
  noneLabels,
  tiers: [
    regular,
    bronze,
    satisfiedSilver,
    {
      tier: 'certified',
      labels: { ja: '認定ランサー', en: 'Certified' },
      conditions: [
        confirmed('skill-registered'),
        confirmed('qualification-registered'),
        inYear('task-approval', [9, 10], 'met'),
        topShare([1, 5]),
      ],
    },
  ],
}
