import { defineRefusals } from '../../platform/domain-error'

export const refuse = defineRefusals({
  'run-not-found': { status: 404, ja: 'この支払いは見つかりません。', en: 'There is no such run.' },
  'line-not-found': { status: 404, ja: 'この振込は見つかりません。', en: 'There is no such transfer.' },
  'not-yours': { status: 403, ja: 'この操作はできません。', en: 'This is not for you to do.' },
  'wrong-moment': {
    status: 409,
    ja: '状態が変わったため、この操作はもうできません。',
    en: 'This has moved on, so this can no longer be done.',
  },
  'same-operator': {
    status: 409,
    ja: '2人目の承認は、1人目とは別の運営者が行います。',
    en: 'The second approval is for another operator to give.',
  },
  'bank-too-low': {
    status: 409,
    ja: '銀行口座の残高が足りません。決済会社からの入金を記録してから送ってください。',
    en: 'The bank account does not hold enough. Record what the provider has paid out first.',
  },
  'no-payer': {
    status: 409,
    ja: '振込元の口座を先に登録してください。',
    en: 'Register the account that pays first.',
  },
  'file-opened': {
    status: 409,
    ja: '振込ファイルはすでに取り出されています。もう一度取り出すには理由を書いてください。',
    en: 'The file has been taken already. To take it again, give a reason.',
  },
  'no-such-branch': {
    status: 422,
    ja: '銀行と支店を選び直してください',
    en: 'Please choose the bank and the branch again',
  },
  'holder-unreadable': {
    status: 422,
    ja: 'カタカナ・英数字と . , ( ) - / だけで入力してください',
    en: 'Only katakana, Latin letters, digits and . , ( ) - / can be used',
  },
  'holder-too-long': {
    status: 422,
    ja: '銀行の書式では30文字までです（濁点は1文字に数えます）',
    en: 'Banks take 30 letters at most (a voicing mark counts as one)',
  },
  'holder-differs': {
    status: 422,
    ja: '本人確認のお名前と違います。ご本人の名前を含む名義の口座を登録してください',
    en: 'This is not the name of your confirmed identity. The account must carry your own name',
  },
  'holder-to-confirm': {
    status: 422,
    ja: '銀行にはこの表記で届きます。確かめて、もう一度「登録する」を押してください',
    en: 'This is how your bank will read it. If it is right, press Register once more',
  },
})
