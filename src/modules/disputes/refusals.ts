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
  'own-dispute': {
    status: 403,
    ja: 'ご自身が当事者の手続きは判断できません。',
    en: 'Nobody decides a dispute of their own.',
  },
})
