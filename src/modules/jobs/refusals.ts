import { defineRefusals } from '../../platform/domain-error'

export const refuse = defineRefusals({
  'job-not-found': { status: 404, ja: 'その仕事は見つかりません。', en: 'That job cannot be found.' },
  'not-possible-now': {
    status: 409,
    ja: 'この仕事はもう状態が変わっています。画面を開き直してください。',
    en: 'This job has changed in the meantime. Please open the page again.',
  },
  'category-missing': { status: 422, ja: 'カテゴリを選んでください。', en: 'Please choose a category.' },
  'title-missing': { status: 422, ja: '件名を入力してください。', en: 'Please enter a title.' },
  'brief-missing': {
    status: 422,
    ja: '依頼内容を入力してください。',
    en: 'Please describe what you need.',
  },
  'pay-missing': {
    status: 422,
    ja: '予算を選んでください。従業員がいるか役員が2人以上の方の募集には、法律により報酬の表示が必要です。',
    en: 'Please choose a budget. By law, posts of clients with employees or two officers state the pay.',
  },
  'deadline-missing': {
    status: 422,
    ja: '提案の締切を決めてください。',
    en: 'Please choose a deadline for proposals.',
  },
  'deadline-in-the-past': {
    status: 422,
    ja: '締切は明日以降にしてください。',
    en: 'The deadline must be tomorrow or later.',
  },
  'deadline-too-far': {
    status: 422,
    ja: '締切は90日以内にしてください。',
    en: 'The deadline must be within 90 days.',
  },
  'deadline-not-later': {
    status: 422,
    ja: 'いまの締切より後の日にしてください。',
    en: 'Please choose a date after the present deadline.',
  },
  'wanted-before-deadline': {
    status: 422,
    ja: '希望納期は、提案の締切より後の日にしてください。',
    en: 'The wanted date must be after the deadline for proposals.',
  },
  'budget-incomplete': {
    status: 422,
    ja: '予算の下限と上限を入力してください。',
    en: 'Please enter the lowest and the highest budget.',
  },
  'budget-upside-down': {
    status: 422,
    ja: '上限は下限以上にしてください。',
    en: 'The highest budget must not be below the lowest.',
  },
  'confirmation-needed': {
    status: 403,
    ja: '提案の条件を付けるには、本人確認と電話確認が必要です。',
    en: 'To set requirements, confirm your identity and your phone first.',
  },
  'proposals-have-come': {
    status: 409,
    ja: 'すでに提案が届いているため、内容は変えられません。追記で補ってください。',
    en: 'Proposals have arrived, so the post itself cannot change any more. Please add a note instead.',
  },
  'not-taking-questions': {
    status: 409,
    ja: 'この仕事への質問は締め切られました。',
    en: 'This job no longer takes questions.',
  },
  'own-question': {
    status: 422,
    ja: 'ご自身の仕事には質問できません。補足は追記をお使いください。',
    en: 'You cannot ask about your own job. To add something, write a note.',
  },
  'already-answered': {
    status: 409,
    ja: 'この質問にはすでに回答しています。',
    en: 'This question has been answered.',
  },
  'no-such-freelancer': {
    status: 404,
    ja: 'その方は招待できません。',
    en: 'That person cannot be invited.',
  },
  'nobody-hired': {
    status: 409,
    ja: 'まだどなたにも発注していません。やめる場合は「募集を終了」を選んでください。',
    en: 'Nobody has been hired yet. To stop, choose "Close the job".',
  },
  'already-filled': {
    status: 409,
    ja: 'この仕事は募集人数に達したか、募集を終えています。',
    en: 'This job has found its people, or is closed.',
  },
})
