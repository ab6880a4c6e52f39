import { defineRefusals } from '../../platform/domain-error'

export const refuse = defineRefusals({
  'no-such-person': { status: 404, ja: 'この会員は見つかりません。', en: 'There is no such person.' },
  'not-to-decide': {
    status: 409,
    ja: 'この相談は、もう判断を待っていません。',
    en: 'This request no longer waits for a decision.',
  },
})
