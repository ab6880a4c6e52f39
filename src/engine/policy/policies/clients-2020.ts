import type { ClientPolicy, ClientRule } from '../client-policy'

const confirmed = (metric: ClientRule['metric']): ClientRule => ({
  metric,
  comparator: '=',
  threshold: true,
  window: null,
  whenEmpty: null,
})

const share = (
  metric: ClientRule['metric'],
  asked: Pick<ClientRule, 'comparator' | 'threshold' | 'whenEmpty'>,
): ClientRule => ({ metric, ...asked, window: '6 months' })

/** How clients are judged (§2.8). */
export const clients2020: ClientPolicy = {
  id: 'clients-2020',
  version: 1,
  effectiveFrom: '2020-01-01',
  author: 'Tanomi',
  note: {
    ja: 'クライアントの認証と認定の基準です。認定は過去6か月の発注の実績で判定します。',
    en: 'How clients are verified and certified. Certified looks at what they did in the past 6 months.',
  },
  labels: { ja: 'クライアント（2020年）', en: 'Clients (2020)' },
  noneLabels: { ja: '未認証', en: 'Not verified' },
  tiers: [
    {
      tier: 'verified',
      labels: { ja: '認証クライアント', en: 'Verified client' },
      conditions: [confirmed('identity'), confirmed('phone'), confirmed('client-profile')],
    },
    {
      tier: 'certified',
      labels: { ja: '認定クライアント', en: 'Certified client' },
      conditions: [
        { metric: 'paid-total', comparator: '>=', threshold: 300_000, window: '6 months', whenEmpty: null },
        share('order-rate', { comparator: '>=', threshold: { n: 7, d: 10 }, whenEmpty: 'unmet' }),
        share('mean-rating', { comparator: '>=', threshold: { n: 24, d: 5 }, whenEmpty: 'unmet' }),
        share('reply-rate', { comparator: '>=', threshold: { n: 4, d: 5 }, whenEmpty: 'met' }),
        share('unfair-price', { comparator: '<=', threshold: { n: 1, d: 20 }, whenEmpty: 'met' }),
        { metric: 'arrears', comparator: '=', threshold: 0, window: '6 months', whenEmpty: null },
      ],
    },
  ],
}
