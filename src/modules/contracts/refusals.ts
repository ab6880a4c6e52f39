import { defineRefusals } from '../../platform/domain-error'
import { endNoticeRefusals } from './end-notice-refusals'

export const refuse = defineRefusals({
  ...endNoticeRefusals,
  'end-notice-not-found': {
    status: 404,
    ja: 'この終了の予告は見つかりません。',
    en: 'There is no such notice.',
  },
  'no-long-work': {
    status: 409,
    ja: 'この相手との業務委託は6か月続いていないため、予告は必要ありません。',
    en: 'Your work together has not run for six months, so no notice is needed.',
  },
  'retainer-runs': {
    status: 409,
    ja: '毎月の発注が続いています。終了の予告は、そのページでできます。',
    en: 'A retainer is running. Notice is given on its page.',
    link: { ja: '毎月の発注', en: 'The retainer' },
  },
  'end-too-early': {
    status: 422,
    ja: '最後の日は、今日から30日後以降にしてください。',
    en: 'The last day must be thirty days from now or later.',
  },
  'end-too-late': {
    status: 422,
    ja: '最後の日は、今日から1年以内にしてください。',
    en: 'The last day must be within a year.',
  },
  'end-passed': {
    status: 409,
    ja: '最後の日を過ぎているため、予告は取り消せません。',
    en: 'The last day has passed, so the notice cannot be taken back.',
  },
  'ai-not-allowed': {
    status: 422,
    ja: 'この発注では、生成AIを使用できません。',
    en: 'This order must be made without generative AI.',
  },
  'recommission-incomplete': {
    status: 422,
    ja: '再委託のときは、元の委託者と元の委託の支払期日の両方を入力してください。',
    en: 'For a re-commission, give both who commissioned it first and the day of that payment.',
  },
  'price-talk-open': {
    status: 409,
    ja: '価格の協議をすでに申し入れています。相手の回答をお待ちください。',
    en: 'You have asked to talk about the price already. Please wait for the answer.',
  },
  'price-talk-not-found': {
    status: 404,
    ja: 'この協議の申し入れは見つかりません。',
    en: 'There is no such request.',
  },
  'price-talk-answered': {
    status: 409,
    ja: 'この協議の申し入れには回答が済んでいます。',
    en: 'This request has been answered.',
  },
  'order-not-found': { status: 404, ja: 'この発注は見つかりません。', en: 'There is no such order.' },
  'not-yours': { status: 403, ja: 'この操作は相手の方が行います。', en: 'This is for the other side to do.' },
  'wrong-moment': {
    status: 409,
    ja: '発注の状態が変わったため、この操作はもうできません。今の状態を確かめてください。',
    en: 'The order has moved on, so this can no longer be done. Please look at its present state.',
  },
  disputed: {
    status: 409,
    ja: '紛争手続きのあいだ、この発注は止まっています。手続きが終わるまで、この操作はできません。',
    en: 'The order stands still while a dispute runs. This can be done once it has ended.',
  },
  'not-disputed': {
    status: 409,
    ja: 'この発注に、進んでいる紛争手続きはありません。',
    en: 'No dispute is running on this order.',
  },
  'delivery-changed': {
    status: 409,
    ja: 'このページを開いたあとに、納品が差し替えられました。新しい納品を確かめてから、もう一度お進みください。',
    en: 'Since you opened this page the delivery was replaced. Please look at the new one before you go on.',
  },
  'terms-changed': {
    status: 409,
    ja: 'このページを開いたあとに、発注の条件が変わりました。今の条件を確かめてから、もう一度お進みください。',
    en: 'Since you opened this page the terms of the order changed. Please read them before you go on.',
  },
  'not-your-turn': {
    status: 409,
    ja: '相手の返事を待っています。',
    en: 'The other side’s answer is awaited.',
  },
  'not-taking-part': {
    status: 409,
    ja: 'この方とは、いま新しい取引を始められません。',
    en: 'No new work can be begun with this person at present.',
  },
  'due-date-past': {
    status: 422,
    ja: '納期には今日以降の日付を入れてください。',
    en: 'The due date must be today or later.',
  },
  'payment-too-late': {
    status: 422,
    ja: 'お支払いの日が受領から60日を超えてしまいます。納期を見直してください。',
    en: 'Payment would come more than 60 days after receipt. Please change the due date.',
  },
  'nothing-delivered': {
    status: 422,
    ja: '納品の説明か、ファイル、リンクのどれかを入れてください。',
    en: 'Please add a message, a file or a link.',
  },
  'revisions-used-up': {
    status: 409,
    ja: '取り決めた修正の回数を使いきっています。追加の修正は条件の変更として相談してください。',
    en: 'The agreed number of revisions is used up. Ask for more as a change of terms.',
  },
  'request-open': {
    status: 409,
    ja: 'すでに返事待ちの相談があります。先にそちらを終えてください。',
    en: 'A request is already waiting for an answer. Please finish it first.',
  },
  'request-not-found': {
    status: 404,
    ja: 'その相談はすでに終わっています。',
    en: 'That request is already over.',
  },
  'nothing-changed': {
    status: 422,
    ja: '今の条件と同じです。変えたい条件を直してください。',
    en: 'These are the terms as they stand. Please change what should be different.',
  },
  'share-out-of-range': {
    status: 422,
    ja: '報酬には0円から契約金額までの額を入れてください。',
    en: 'The reward must lie between 0 and the contract amount.',
  },
  'too-few-pieces': { status: 422, ja: '2つ以上に分けてください。', en: 'Divide it into two or more.' },
  'too-many-pieces': { status: 422, ja: '分けられるのは100件までです。', en: 'At most 100 pieces.' },
  'piece-too-cheap': {
    status: 422,
    ja: '1件は500円以上にしてください。',
    en: 'Each piece must be ¥500 or more.',
  },
  'pieces-do-not-add-up': {
    status: 422,
    ja: '金額の合計が元の発注と一致しません。1円まで合わせてください。',
    en: 'The amounts must add up to the original order, to the yen.',
  },
  'nothing-to-merge': {
    status: 409,
    ja: '統合できる、作業中の発注がほかにありません。',
    en: 'No other order of this contract is in progress, so there is nothing to merge.',
  },
  'merged-too-dear': {
    status: 422,
    ja: '合計が1件の上限（1億円）を超えるため、統合できません。',
    en: 'Together they would exceed the highest price of one order (¥100,000,000).',
  },
  'other-side-not-silent': {
    status: 409,
    ja: '相手から7日以上返事がないときに、正式な催促ができます。',
    en: 'A formal reminder is possible after 7 days without a word from the other side.',
  },
  'already-reminded': {
    status: 409,
    ja: 'すでに催促をお送りしています。',
    en: 'A reminder has been sent already.',
  },
  'price-too-high': {
    status: 422,
    ja: '金額は1億円までにしてください。',
    en: 'A price may be at most 100 million yen.',
  },
  'raise-needs-payment': {
    status: 409,
    ja: '金額が上がる変更は、差額の仮払いで承諾します。',
    en: 'A higher price is accepted by paying the difference into escrow.',
  },
  'price-needs-funding': {
    status: 422,
    ja: '仮払いのあとに金額を上げることはできません。追加の分は新しい発注にしてください。',
    en: 'After funding a price cannot go up. Please make the addition a new order.',
  },
  'no-such-proposal': {
    status: 404,
    ja: 'この提案には発注できません。',
    en: 'This proposal cannot be ordered from.',
  },
  'no-such-freelancer': {
    status: 404,
    ja: 'この方に直接の依頼はできません。',
    en: 'This person cannot be asked directly.',
  },
  'pair-blocked': {
    status: 403,
    ja: 'この方とはブロックの設定があるため、依頼できません。',
    en: 'One of you has blocked the other, so no work can be requested.',
  },
  'category-missing': { status: 422, ja: 'カテゴリを選んでください。', en: 'Please choose a category.' },
  'nothing-to-pay': {
    status: 409,
    ja: '仮払いを待つ発注はありません。',
    en: 'No order is waiting to be paid for.',
  },
})
