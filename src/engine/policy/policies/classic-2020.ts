import type { Policy } from '../policy'
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

export const classic2020: Policy = {
  id: 'classic-2020',
  version: 1,
  effectiveFrom: '2020-01-01',
  author: 'Tanomi',
  note: {
    ja: '標準の基準です。シルバーは完了率、平均評価、返信率の三つで判定します。',
    en: 'The default rules. Silver looks at completion, mean rating and replies.',
  },
  labels: { ja: '標準（2020年）', en: 'Classic (2020)' },
  noneLabels,
  tiers: [regular, bronze, silver(completion, ...ratedAndReplying), certified(topFifth)],
}
