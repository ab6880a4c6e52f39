import { defineRefusals } from '../../platform/domain-error'

export const refuse = defineRefusals({
  'escrow-not-funded': {
    status: 409,
    ja: '連絡先の交換は、仮払いが済んでから申し込めます。',
    en: 'Contact details can be exchanged once the escrow is funded.',
  },
  'disclosure-open': {
    status: 409,
    ja: '連絡先の交換は、すでに申し込まれています。',
    en: 'The exchange of contact details has been asked for already.',
  },
  'disclosure-declined': {
    status: 409,
    ja: '前回のお断りから30日間は、もう一度申し込めません。',
    en: 'You can ask again 30 days after the last no.',
  },
  'disclosure-not-found': {
    status: 404,
    ja: 'この申し込みは見つかりません。',
    en: 'There is no such request.',
  },
  'disclosure-decided': {
    status: 409,
    ja: 'この申し込みには、もうお返事が済んでいます。',
    en: 'This request has been answered already.',
  },
  'message-empty': {
    status: 422,
    ja: 'メッセージを入力するか、ファイルを添付してください。',
    en: 'Write a message or attach a file.',
  },
  'message-too-long': {
    status: 422,
    ja: 'メッセージは10,000文字以内にしてください。',
    en: 'A message can have at most 10,000 characters.',
  },
  'too-many-files': {
    status: 422,
    ja: 'ファイルは1通につき10件までです。',
    en: 'A message can carry at most 10 files.',
  },
  'file-not-yours': {
    status: 422,
    ja: '添付できないファイルがあります。もう一度選んでください。',
    en: 'One of the files cannot be attached. Please choose it again.',
  },
  'recipient-has-blocked-you': {
    status: 403,
    ja: 'この方にはメッセージを送れません。',
    en: 'You cannot write to this person.',
  },
  'you-have-blocked-them': {
    status: 403,
    ja: 'ブロック中の方には送れません。解除してからお送りください。',
    en: 'You have blocked this person. Unblock them to write.',
  },
  'thread-not-found': {
    status: 404,
    ja: 'このやり取りは見つかりません。',
    en: 'This conversation cannot be found.',
  },
  'person-not-found': {
    status: 404,
    ja: 'この方にはここから連絡できません。',
    en: 'This person cannot be contacted here.',
  },
  'too-many-templates': {
    status: 422,
    ja: '文例は50件までです。使わないものを削除してください。',
    en: 'You can keep 50 templates. Remove one you no longer use.',
  },
  'template-not-found': {
    status: 404,
    ja: 'この文例は見つかりません。',
    en: 'This template cannot be found.',
  },
  'message-not-found': {
    status: 404,
    ja: 'このメッセージは見つかりません。',
    en: 'This message cannot be found.',
  },
  'held-not-found': {
    status: 404,
    ja: 'このメッセージは見つかりません。',
    en: 'This message cannot be found.',
  },
  'held-already-decided': {
    status: 409,
    ja: 'このメッセージは、すでに取り下げられたか、判断されています。',
    en: 'This message was withdrawn or decided already.',
  },
})
