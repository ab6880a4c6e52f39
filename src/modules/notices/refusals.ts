import { defineRefusals } from '../../platform/refused'

export const no = defineRefusals({
  'notice-not-found': {
    status: 404,
    ja: 'このお知らせは見つかりません。',
    en: 'This notice cannot be found.',
  },
})
