import { defineRefusals } from '../../platform/domain-error'

export const refuse = defineRefusals({
  'dispute-not-found': {
    status: 404,
    ja: 'この紛争手続きは見つかりません。',
    en: 'There is no such dispute.',
  },
  'not-yours': { status: 403, ja: 'この操作はできません。', en: 'This is not for you to do.' },
  'wrong-moment': {
    status: 409,
    ja: '手続きの状態が変わったため、この操作はもうできません。今の状態を確かめてください。',
    en: 'The dispute has moved on, so this can no longer be done. Please look at its present state.',
  },
  escalated: {
    status: 409,
    ja: 'すでに運営の判断に移っています。',
    en: 'The operators have been asked to decide already.',
  },
  'still-talking': {
    status: 409,
    ja: 'まだ二人の話し合いの期間です。',
    en: 'The two are still talking.',
  },
  'too-many-statements': {
    status: 409,
    ja: '主張と証拠の追加は、1つの手続きにつき20回までです。',
    en: 'A side can add to its case 20 times at most.',
  },
  'too-many-offers': {
    status: 409,
    ja: '金額の提示は、1つの手続きにつき20回までです。',
    en: 'A side can offer 20 times at most.',
  },
  'offer-out-of-range': {
    status: 422,
    ja: '0円から仮払いの額までで入れてください。',
    en: 'The amount must lie between 0 and what is in escrow.',
  },
  'offer-goes-back': {
    status: 422,
    ja: '一度示した金額から、相手に近づける向きにだけ変えられます。',
    en: 'An offer can only be changed towards the other side, from the one you made before.',
  },
  'reward-out-of-range': {
    status: 422,
    ja: '報酬には0円から仮払いの額までの額を入れてください。',
    en: 'The reward must lie between 0 and what is in escrow.',
  },
  'taken-by-other': {
    status: 409,
    ja: '別の運営者が担当しています。判断する前に、担当を引き継いでください。',
    en: 'Another operator has this in hand. Take it over before you decide.',
  },
  'same-operator': {
    status: 409,
    ja: '2人目の承認は、1人目とは別の運営者が行います。',
    en: 'The second approval is for another operator to give.',
  },
  'too-late-to-appeal': {
    status: 409,
    ja: '不服申立ての期間（判断から7日）が過ぎています。',
    en: 'The seven days in which the decision could be appealed are over.',
  },
  'already-appealed': {
    status: 409,
    ja: 'この判断には、すでに不服申立てが出されています。',
    en: 'This decision has been appealed already.',
  },
  'answered-before': {
    status: 409,
    ja: '意見はすでに提出されています。',
    en: 'Your answer has been handed in already.',
  },
  'own-decision': {
    status: 403,
    ja: '不服申立ては、もとの判断をした運営者とは別の運営者が読みます。',
    en: 'An appeal is read by another operator than the one who decided.',
  },
  'take-first': {
    status: 409,
    ja: '先に担当になってください。',
    en: 'Take this in hand first.',
  },
  'nothing-overturned': {
    status: 422,
    ja: 'もとの判断と同じ内容です。変えないときは「判断を維持する」を選んでください。',
    en: 'This is the decision as it was. To leave it, uphold it.',
  },
  'own-dispute': {
    status: 403,
    ja: 'ご自身が当事者の手続きは判断できません。',
    en: 'Nobody decides a dispute of their own.',
  },
})
