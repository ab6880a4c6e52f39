import { defineRefusals } from '../../platform/domain-error'

export const refuse = defineRefusals({
  'no-account': {
    status: 409,
    ja: '銀行振込は、まだ使えません（サイトの口座が登録されていません）。',
    en: 'Bank transfers cannot be used yet: the site has no account.',
  },
  'sender-letters': {
    status: 422,
    ja: '振込名義は、カタカナ・英数字で入力してください',
    en: 'Please enter the sender in katakana, Latin letters or digits',
  },
  'charge-not-found': { status: 404, ja: 'このお支払いは見つかりません。', en: 'There is no such payment.' },
  'charge-is-over': {
    status: 409,
    ja: 'このお支払いはすでに終わっています。',
    en: 'This payment is already over.',
  },
  'deposit-not-found': { status: 404, ja: 'この入金は見つかりません。', en: 'There is no such deposit.' },
  'deposit-decided': {
    status: 409,
    ja: 'この入金は処理が済んでいます。',
    en: 'This deposit has been decided on.',
  },
  'transfer-not-found': {
    status: 422,
    ja: 'この振込番号の支払いはありません',
    en: 'There is no payment of this number',
  },
  'other-payout': {
    status: 422,
    ja: 'この入金と振込の金額が違います',
    en: 'This deposit and the payout differ in amount',
  },
  'transfer-paid': { status: 409, ja: 'このお支払いは済んでいます。', en: 'This payment is complete.' },
  'refund-not-due': {
    status: 409,
    ja: 'この返金は処理が済んでいます。',
    en: 'This refund is done.',
  },
  'no-file': { status: 422, ja: 'ファイルを選んでください', en: 'Please choose a file' },
  'not-a-statement': {
    status: 422,
    ja: '入出金明細として読めません。全銀形式（200バイト）か、日付・入金額・摘要の列があるCSVを選んでください',
    en: 'This is no statement. Please choose a file of 200-byte records, or a CSV with columns for day, amount and sender',
  },
  'other-account': {
    status: 422,
    ja: '登録されている口座の明細ではありません',
    en: 'This statement is of another account',
  },
  'sums-differ': {
    status: 422,
    ja: '明細の件数か合計が合いません。ファイルが途中で切れていないか確かめてください',
    en: 'Count or sum do not add up. Is the file complete?',
  },
  'date-unclear': {
    status: 422,
    ja: '日付が読めない行があります',
    en: 'There is a line whose day cannot be read',
  },
})
