import { defineRefusals } from '../../platform/domain-error'

export const refuse = defineRefusals({
  'notice-not-found': {
    status: 404,
    ja: 'このお知らせは見つかりません。',
    en: 'This notice cannot be found.',
  },
})
