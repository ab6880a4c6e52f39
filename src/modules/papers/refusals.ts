import { defineRefusals } from '../../platform/domain-error'

export const refuse = defineRefusals({
  'paper-not-found': { status: 404, ja: 'この書類は見つかりません。', en: 'There is no such paper.' },
  'person-not-found': { status: 404, ja: 'この会員は見つかりません。', en: 'There is no such member.' },
  'not-yours': { status: 403, ja: 'この操作はできません。', en: 'This is not for you to do.' },
  'not-correctable': {
    status: 409,
    ja: 'この種類の書類は訂正できません。',
    en: 'Papers of this kind cannot be corrected.',
  },
  'already-corrected': {
    status: 409,
    ja: 'この書類はすでに訂正されています。新しい書類から訂正してください。',
    en: 'This paper was corrected already: please correct the newer one.',
  },
  'nothing-to-correct': {
    status: 409,
    ja: 'いまの事業者の情報で作り直しても、内容は変わりません。先に情報を直してください。',
    en: 'Made again, it would say the same. Please change your business details first.',
  },
  'already-confirmed': { status: 409, ja: 'すでに確認済みです。', en: 'It is confirmed already.' },
  'paid-in-the-future': {
    status: 422,
    ja: '納めた日は今日までの日付にしてください',
    en: 'The day must not be in the future',
  },
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
