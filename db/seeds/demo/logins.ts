/** What `npm start` prints, so that a stranger can step into any role at once. */
export const demoLogins = [
  {
    email: 'step-regular@example.jp',
    ja: 'ランサー：電話確認だけでレギュラー',
    en: 'freelancer, one step before Regular',
  },
  {
    email: 'step-bronze@example.jp',
    ja: 'ランサー：承諾するとブロンズ',
    en: 'freelancer, one step before Bronze',
  },
  {
    email: 'step-silver@example.jp',
    ja: 'ランサー：納品が検収されて評価5ならシルバー',
    en: 'freelancer, one step before Silver',
  },
  {
    email: 'step-certified@example.jp',
    ja: 'ランサー：認定ランサーが近い',
    en: 'freelancer, close to Certified',
  },
  { email: 'client@example.jp', ja: 'クライアント', en: 'client' },
  { email: 'operator@example.jp', ja: '運営', en: 'operator' },
] as const
