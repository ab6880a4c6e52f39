import { defineRefusals } from '../../platform/domain-error'

export const refuse = defineRefusals({
  'nothing-to-judge': { status: 404, ja: '判定の対象が見つかりません。', en: 'There is nothing to judge.' },
  'no-such-step': { status: 404, ja: 'この判定の記録は見つかりません。', en: 'There is no such record.' },
  'enough-receipts': {
    status: 429,
    ja: '判定証明書は1日に20通まで作れます。明日またお試しください。',
    en: 'You can make 20 receipts a day. Please try again tomorrow.',
  },
})
