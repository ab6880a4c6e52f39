import { defineRefusals } from '../../platform/domain-error'

export const refuse = defineRefusals({
  'identity-already-submitted': {
    status: 409,
    ja: '本人確認はすでに受け付けています。結果をお待ちください。',
    en: 'Your identity check is already with us. Please wait for the outcome.',
  },
  'front-missing': {
    status: 422,
    ja: '書類の表面の画像を選んでください。',
    en: 'Please choose an image of the front.',
  },
  'back-missing': {
    status: 422,
    ja: 'この書類は裏面の画像も必要です。',
    en: 'This document needs an image of its back as well.',
  },
  'back-not-wanted': {
    status: 422,
    ja: 'マイナンバーカードの裏面は送らないでください。番号をお預かりすることはできません。',
    en: 'Please do not send the back of an Individual Number card. We may not collect the number.',
  },
  'kana-not-readable': {
    status: 422,
    ja: 'フリガナをカタカナで入力してください。',
    en: 'Please enter the reading in katakana.',
  },
  'birth-date-not-past': {
    status: 422,
    ja: '生年月日を確かめてください。',
    en: 'Please check the date of birth.',
  },
  'check-not-found': {
    status: 404,
    ja: 'この本人確認は見つかりません。',
    en: 'There is no such identity check.',
  },
  'already-decided': {
    status: 409,
    ja: 'この本人確認はすでに判断されています。',
    en: 'This identity check has been decided already.',
  },
  'note-missing': {
    status: 422,
    ja: '「その他」のときは、何を直せばよいかを書いてください。',
    en: 'For "other", please write what should be put right.',
  },
  'pledge-outdated': {
    status: 409,
    ja: '誓約の文面が新しくなりました。もう一度お読みください。',
    en: 'The pledge has a new text. Please read it again.',
  },
  'phone-not-mobile': {
    status: 422,
    ja: 'SMSを受け取れる携帯電話の番号を入力してください。',
    en: 'Please enter a mobile number that can receive text messages.',
  },
  'code-just-sent': {
    status: 429,
    ja: '1分ほど待ってから、もう一度お送りください。',
    en: 'Please wait a minute before asking for another code.',
  },
  'too-many-codes': {
    status: 429,
    ja: '24時間にお送りできるのは5回までです。時間をおいてお試しください。',
    en: 'We send at most 5 codes in 24 hours. Please try again later.',
  },
  'no-code-waiting': {
    status: 409,
    ja: '有効なコードがありません。新しいコードをお送りください。',
    en: 'There is no valid code. Please ask for a new one.',
  },
  'code-wrong': {
    status: 422,
    ja: 'コードが違います。届いた6桁の数字を確かめてください。',
    en: 'The code is not right. Please check the six digits you received.',
  },
  'phone-taken': {
    status: 409,
    ja: 'この電話番号は別のアカウントで確認されています。',
    en: 'This number is confirmed by another account.',
  },
})
