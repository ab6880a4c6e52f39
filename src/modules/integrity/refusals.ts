import { defineRefusals } from '../../platform/domain-error'

export const refuse = defineRefusals({
  'case-not-found': {
    status: 404,
    ja: 'この案件は見つかりません。',
    en: 'There is no such case.',
  },
  'case-already-decided': {
    status: 409,
    ja: 'この案件はすでに判断されています。',
    en: 'This case has been decided already.',
  },
})
