import { defineRefusals } from '../../platform/domain-error'

export const refuse = defineRefusals({
  'order-not-found': { status: 404, ja: 'この発注は見つかりません。', en: 'There is no such order.' },
  'not-completed': {
    status: 409,
    ja: '評価は、発注が完了してから書けます。',
    en: 'A review can be written once the order is completed.',
  },
  'window-over': {
    status: 410,
    ja: '評価を書ける14日間は終わりました。',
    en: 'The 14 days for writing a review are over.',
  },
  'already-reviewed': {
    status: 409,
    ja: 'この発注の評価はすでに書かれています。書いた評価は変えられません。',
    en: 'You have reviewed this order already. A review cannot be changed.',
  },
  'nothing-rated': {
    status: 422,
    ja: '評価する発注を、ひとつ以上選んで点をつけてください。',
    en: 'Please rate at least one order.',
  },
  'not-yet': {
    status: 409,
    ja: '双方が書くか期限が来るまで、評価は公開されません。',
    en: 'A review stays hidden until both have written or the window has ended.',
  },
  'review-not-found': { status: 404, ja: 'この評価は見つかりません。', en: 'There is no such review.' },
  'already-replied': {
    status: 409,
    ja: 'この評価にはすでに返信しています。返信は1回だけです。',
    en: 'You have replied to this review already. Only one reply is possible.',
  },
  'no-comment': {
    status: 409,
    ja: 'この評価には、表示されているコメントがありません。',
    en: 'This review has no comment in view.',
  },
})
