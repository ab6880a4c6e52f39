import { defineRefusals } from '../../platform/domain-error'

export const refuse = defineRefusals({
  'paper-not-found': { status: 404, ja: 'この書類は見つかりません。', en: 'There is no such paper.' },
  'person-not-found': { status: 404, ja: 'この会員は見つかりません。', en: 'There is no such member.' },
  'not-yours': { status: 403, ja: 'この操作はできません。', en: 'This is not for you to do.' },
  'invoice-number-mistyped': {
    status: 422,
    ja: '登録番号を確かめてください。「T」と13桁の数字です',
    en: 'Please check the registration number: T and 13 digits',
  },
  'invoice-from-missing': {
    status: 422,
    ja: '登録年月日も入力してください',
    en: 'Please give the day of the registration, too',
  },
})
