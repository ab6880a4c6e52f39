import { defineRefusals } from '../../platform/domain-error'

export const refuse = defineRefusals({
  'below-silver': {
    status: 403,
    ja: 'オープンバッジを作れるのは、シルバーと認定ランサーです。',
    en: 'Badges can be made from Silver upwards.',
  },
  'enough-credentials': {
    status: 429,
    ja: 'オープンバッジは1日に10個まで作れます。明日またお試しください。',
    en: 'You can make 10 badges a day. Please try again tomorrow.',
  },
  'no-such-credential': {
    status: 404,
    ja: 'このオープンバッジは見つからないか、すでに失効しています。',
    en: 'There is no such badge, or it has been revoked already.',
  },
})
