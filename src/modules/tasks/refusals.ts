import { defineRefusals } from '../../platform/domain-error'

export const refuse = defineRefusals({
  'task-not-found': { status: 404, ja: 'そのタスクは見つかりません。', en: 'That task cannot be found.' },
  'work-not-found': { status: 404, ja: 'その作業は見つかりません。', en: 'That work cannot be found.' },
  'not-possible-now': {
    status: 409,
    ja: 'もう状態が変わっています。画面を開き直してください。',
    en: 'This has changed in the meantime. Please open the page again.',
  },
  'not-yours': { status: 404, ja: 'その作業は見つかりません。', en: 'That work cannot be found.' },
  'category-missing': { status: 422, ja: 'カテゴリを選んでください。', en: 'Please choose a category.' },
  'title-missing': { status: 422, ja: '件名を入力してください。', en: 'Please enter a title.' },
  'brief-missing': { status: 422, ja: '作業の説明を入力してください。', en: 'Please describe the work.' },
  'unit-missing': { status: 422, ja: '単価を入力してください。', en: 'Please enter the price of one work.' },
  'count-missing': {
    status: 422,
    ja: '件数を入力してください。',
    en: 'Please enter how many works you need.',
  },
  'form-incomplete': {
    status: 422,
    ja: '質問に直すところがあります。フォームの画面で確かめてください。',
    en: 'Some questions need to be completed. Please look at the form.',
  },
  'screening-incomplete': {
    status: 422,
    ja: '参加条件の質問は、質問文と2つ以上の選択肢、参加できる選択肢を入力してください。',
    en: 'The screening question needs a text, at least two options, and which of them qualify.',
  },
  'training-incomplete': {
    status: 422,
    ja: '学習データとして使う場合は、目的・学習を行う者・利用条件をすべて入力してください。',
    en: 'For training data, please state purpose, who trains, and the licence.',
  },
  'training-needs-consent': {
    status: 422,
    ja: '学習データとしての利用に同意してください。',
    en: 'Please agree to the use as training data.',
  },
  'personal-data': {
    status: 422,
    ja: '学習データには、メールアドレス・電話番号・口座などの個人情報を含められません。該当する部分を消してください。',
    en: 'Training data may hold no personal data such as mail addresses, phone numbers or bank accounts. Please remove them.',
  },
  'works-outstanding': {
    status: 409,
    ja: 'まだ終わっていない作業があります。',
    en: 'Some works are not finished yet.',
  },
  'task-not-open': {
    status: 409,
    ja: 'このタスクの受付は終了しました。',
    en: 'This task takes no more works.',
  },
  'own-task': {
    status: 403,
    ja: 'ご自身のタスクには参加できません。',
    en: 'You cannot work on your own task.',
  },
  'operators-do-not-work': {
    status: 403,
    ja: '運営の方は参加できません。',
    en: 'Operators of the site cannot take part.',
  },
  'screening-failed': {
    status: 409,
    ja: '参加条件の質問の回答が、このタスクの条件に合いませんでした。',
    en: 'Your answer to the screening question does not match what this task needs.',
  },
  'screening-unanswered': {
    status: 422,
    ja: '参加条件の質問に答えてください。',
    en: 'Please answer the screening question.',
  },
  'tier-too-low': {
    status: 403,
    ja: 'このタスクに必要なランクに届いていません。',
    en: 'This task asks for a higher rank.',
  },
  'other-region': {
    status: 403,
    ja: 'このタスクは、指定された地域の方だけが参加できます。地域はプロフィールの「稼働状況」で設定します。',
    en: 'This task asks for people of certain regions. Yours is set in your profile, under availability.',
  },
  'approval-too-low': {
    status: 403,
    ja: 'これまでの作業の承認率が、このタスクの条件に届いていません。',
    en: 'The share of your approved works is below what this task asks for.',
  },
  'limit-reached': {
    status: 409,
    ja: 'このタスクで1人が行える件数に達しました。',
    en: 'You have done as many works as one person may for this task.',
  },
  'no-place-free': {
    status: 409,
    ja: '今は空きがありません。作業中の人が時間切れになると、すぐにまた空きます。',
    en: 'No place is free right now. Places that are lost are free again at once.',
  },
  'time-over': {
    status: 409,
    ja: '制限時間が過ぎたため、提出できませんでした。空きがあれば、書いた内容を引き継いでもう一度始められます。',
    en: 'The time was over. If a place is free, you can start again with what you had written.',
  },
  'same-text': {
    status: 422,
    ja: 'ほかの作業とまったく同じ文章です。ご自身の言葉で書いてください。',
    en: 'This text is identical to one that was handed in before. Please use your own words.',
  },
  'ai-forbidden': {
    status: 422,
    ja: 'このタスクでは生成AIを使えません。',
    en: 'This task does not allow generative AI.',
  },
  'returned-before': { status: 409, ja: '差し戻しは1回だけです。', en: 'A work can be sent back only once.' },
  'too-many-rejections': {
    status: 409,
    ja: '非承認にできる上限（件数の30％）に達しました。差し戻すか、差し戻し後であれば運営に判断を依頼できます。',
    en: 'The cap of rejections (30 % of the works) is reached. Send the work back, or after that ask the operator.',
  },
  'reject-instead': {
    status: 409,
    ja: 'まだ上限に達していないため、非承認にできます。',
    en: 'You can still reject this yourself.',
  },
  'return-first': {
    status: 409,
    ja: '運営に判断を依頼する前に、一度差し戻してください。',
    en: 'Please send the work back once before asking the operator.',
  },
  'reason-missing': { status: 422, ja: '非承認の理由を選んでください。', en: 'Please choose the reason.' },
  'comment-missing': {
    status: 422,
    ja: '作業した人に伝えるコメントを入力してください。',
    en: 'Please write a comment for the worker.',
  },
  'no-works-chosen': { status: 422, ja: '作業を選んでください。', en: 'Please choose at least one work.' },
  'end-not-later': {
    status: 422,
    ja: '今の終了日より後の日を選んでください。',
    en: 'The new end must be later than the current one.',
  },
  'answers-wrong': { status: 422, ja: '回答を確かめてください。', en: 'Please check your answers.' },
})
