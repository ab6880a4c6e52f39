import type { Policy } from '../policy'
import {
  bronze,
  certified,
  noneLabels,
  registeredAndApproved,
  regular,
  satisfiedSilver,
  topFifth,
} from './conditions'

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
  tiers: [regular, bronze, satisfiedSilver, certified(...registeredAndApproved, topFifth)],
}
