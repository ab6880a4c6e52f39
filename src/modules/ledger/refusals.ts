import { defineRefusals } from '../../platform/domain-error'

export const refuse = defineRefusals({
  'already-posted': {
    status: 409,
    ja: 'この手続きはすでに済んでいます。',
    en: 'This has already been done.',
  },
  'not-enough-money': {
    status: 409,
    ja: '預かっている金額が足りません。',
    en: 'There is not enough money held for this.',
  },
  'charge-is-over': {
    status: 409,
    ja: 'このお支払いはすでに終わっています。',
    en: 'This payment is already over.',
  },
  'charge-not-found': {
    status: 404,
    ja: 'このお支払いは見つかりません。',
    en: 'There is no such payment.',
  },
  'card-number-wrong': {
    status: 422,
    ja: 'カード番号を確かめてください',
    en: 'Please check the card number',
  },
  'card-expired': {
    status: 422,
    ja: '有効期限が切れています',
    en: 'The card has expired',
  },
  'more-than-provider-holds': {
    status: 422,
    ja: '決済会社に残っている金額より多くは入金できません',
    en: 'The provider does not hold that much',
  },
})
