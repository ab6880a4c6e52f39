import type { ClientPolicy, ClientRule } from '../client-metrics'
import { confirmed } from './built-in'

const inHalfYear = (
  metric: ClientRule['metric'],
  comparator: ClientRule['comparator'],
  asked: Pick<ClientRule, 'threshold' | 'whenEmpty'>,
): ClientRule => ({ metric, comparator, ...asked, window: '6 months' })

export const clients2020: ClientPolicy = {
  id: 'clients-2020',
  version: 1,
  effectiveFrom: '2020-01-01',
  author: 'Tanomi',
  note: {
    ja: 'クライアントの確認と認定の基準です。認定は過去6か月の発注の実績で判定します。',
    en: 'How clients are verified and certified. Certified looks at what they did in the past 6 months.',
  },
  labels: { ja: 'クライアント（2020年）', en: 'Clients (2020)' },
  noneLabels: { ja: '未確認', en: 'Not verified' },
  tiers: [
    {
      tier: 'verified',
      labels: { ja: '確認済みクライアント', en: 'Verified client' },
      conditions: [confirmed('identity'), confirmed('phone'), confirmed('client-profile')],
    },
    {
      tier: 'certified',
      labels: { ja: '認定クライアント', en: 'Certified client' },
      conditions: [
        inHalfYear('paid-total', '>=', { threshold: 300_000, whenEmpty: null }),
        inHalfYear('order-rate', '>=', { threshold: { n: 7, d: 10 }, whenEmpty: 'unmet' }),
        inHalfYear('mean-rating', '>=', { threshold: { n: 24, d: 5 }, whenEmpty: 'unmet' }),
        inHalfYear('reply-rate', '>=', { threshold: { n: 4, d: 5 }, whenEmpty: 'met' }),
        inHalfYear('unfair-price', '<=', { threshold: { n: 1, d: 20 }, whenEmpty: 'met' }),
        inHalfYear('arrears', '=', { threshold: 0, whenEmpty: null }),
      ],
    },
  ],
}
