import { defineRefusals } from '../../platform/domain-error'

export const refuse = defineRefusals({
  'nothing-to-report': {
    status: 404,
    ja: '通報する対象が見つかりません。',
    en: 'There is no such thing to report.',
  },
  'own-thing': { status: 403, ja: 'ご自身のものは通報できません。', en: 'This is your own.' },
  'reported-already': {
    status: 409,
    ja: 'すでに通報いただいています。運営の対応をお待ちください。',
    en: 'You have reported this already. Please wait for the operators’ decision.',
  },
  'too-many-reports': {
    status: 429,
    ja: '1日に送れる通報の数を超えました。明日またお試しください。',
    en: 'You have sent as many reports as one day allows. Please try again tomorrow.',
  },
  'report-not-found': { status: 404, ja: 'この通報は見つかりません。', en: 'There is no such report.' },
  'sanction-not-found': { status: 404, ja: 'この措置は見つかりません。', en: 'There is no such sanction.' },
  'appeal-not-found': { status: 404, ja: 'この異議は見つかりません。', en: 'There is no such appeal.' },
  'not-yours': { status: 403, ja: 'この操作はできません。', en: 'This is not for you to do.' },
  'wrong-moment': {
    status: 409,
    ja: '状態が変わったため、この操作はもうできません。',
    en: 'This has moved on, so it can no longer be done.',
  },
  'taken-by-another': {
    status: 409,
    ja: 'ほかの運営者が担当しています。',
    en: 'Another operator has taken this.',
  },
  'same-operator': {
    status: 409,
    ja: '承認は、提案した運営者とは別の運営者が行います。',
    en: 'The approval is for another operator than the one who proposed it.',
  },
  'own-sanction': {
    status: 409,
    ja: 'ご自身が出した措置への異議は、別の運営者が判断します。',
    en: 'Appeals against your own sanctions are for another operator to decide.',
  },
  'no-such-rule': { status: 422, ja: '規則を選んでください', en: 'Please choose a rule' },
  'notice-missing': { status: 422, ja: '本人への通知を入力してください', en: 'Please write the notice' },
  'features-missing': {
    status: 422,
    ja: '制限する機能を1つ以上選んでください',
    en: 'Please choose at least one feature to restrict',
  },
  'end-missing': { status: 422, ja: '終わりの日を入れてください', en: 'Please enter the last day' },
  'end-too-early': { status: 422, ja: '明日以降の日にしてください', en: 'Must be tomorrow or later' },
  'end-too-late': { status: 422, ja: '1年以内の日にしてください', en: 'Must be within a year' },
  'not-removable': {
    status: 409,
    ja: 'この種類のものは、ここから非表示にできません。',
    en: 'Things of this kind cannot be taken out of sight here.',
  },
  'too-late-to-appeal': {
    status: 409,
    ja: '異議を申し立てられる期間が過ぎました。',
    en: 'The time to appeal is over.',
  },
  'already-appealed': {
    status: 409,
    ja: 'この措置には、すでに異議を申し立てています。',
    en: 'You have appealed against this already.',
  },
})
