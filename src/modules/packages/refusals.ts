import { defineRefusals } from '../../platform/domain-error'

export const refuse = defineRefusals({
  'package-not-found': {
    status: 404,
    ja: 'このパッケージは見つかりません。',
    en: 'There is no such package.',
  },
  'not-possible-now': {
    status: 409,
    ja: 'パッケージの状態が変わったため、この操作はもうできません。',
    en: 'The package has changed in the meantime, so this can no longer be done.',
  },
  'unknown-category': { status: 422, ja: 'カテゴリを選んでください。', en: 'Please choose a category.' },
  'no-plan': {
    status: 422,
    ja: '少なくとも1つのプランに、名前・価格・日数・修正回数を入れてください。',
    en: 'At least one plan needs a name, a price, days and revisions.',
  },
  'plan-incomplete': {
    status: 422,
    ja: 'このプランは、名前・価格・日数・修正回数をすべて入れるか、すべて空にしてください。',
    en: 'Fill in name, price, days and revisions of this plan, or leave all of them empty.',
  },
  'option-incomplete': {
    status: 422,
    ja: 'オプションには名前と価格の両方を入れてください。',
    en: 'An option needs both a name and a price.',
  },
  'question-incomplete': {
    status: 422,
    ja: '質問と答えの両方を入れてください。',
    en: 'Please give both the question and its answer.',
  },
  'too-many-packages': {
    status: 409,
    ja: 'パッケージは20件までです。使わないものを削除してください。',
    en: 'You can keep 20 packages. Remove one you no longer use.',
  },
  'too-many-images': { status: 422, ja: '画像は6枚までです。', en: 'At most 6 pictures.' },
  'not-on-sale': {
    status: 409,
    ja: 'このパッケージは、いま受け付けていません。',
    en: 'This package is not on sale at the moment.',
  },
  'queue-full': {
    status: 409,
    ja: 'いまは受付の枠がいっぱいです。空く予定の日をご確認ください。',
    en: 'All places are taken at the moment. Please see when one will be free.',
  },
  'own-package': {
    status: 403,
    ja: 'ご自身のパッケージは購入できません。',
    en: 'You cannot buy your own package.',
  },
  'pair-blocked': {
    status: 403,
    ja: 'この方とはブロックの設定があるため、利用できません。',
    en: 'One of you has blocked the other, so this is not possible.',
  },
  'no-such-plan': { status: 422, ja: 'プランを選んでください。', en: 'Please choose a plan.' },
  'no-such-option': {
    status: 422,
    ja: '選んだオプションはなくなりました。もう一度選んでください。',
    en: 'An option that you chose is gone. Please choose again.',
  },
  'price-changed': {
    status: 409,
    ja: '価格が変わりました。新しい価格を確かめてください。',
    en: 'The price has changed. Please look at the new price.',
  },
  'no-consultation': {
    status: 404,
    ja: 'この方からの相談は見つかりません。',
    en: 'There is no consultation with this person.',
  },
})
