import { defineRefusals } from '../../platform/domain-error'

export const refuse = defineRefusals({
  'ai-not-allowed': {
    status: 422,
    ja: 'この仕事では、生成AIを使用できません。',
    en: 'This work must be made without generative AI.',
  },
  'proposal-not-found': {
    status: 404,
    ja: 'その提案は見つかりません。',
    en: 'That proposal cannot be found.',
  },
  'job-not-found': { status: 404, ja: 'その仕事は見つかりません。', en: 'That job cannot be found.' },
  'not-possible-now': {
    status: 409,
    ja: 'この提案はもう状態が変わっています。画面を開き直してください。',
    en: 'This proposal has changed in the meantime. Please open the page again.',
  },
  guest: { status: 403, ja: '提案するにはログインしてください。', en: 'Please sign in to propose.' },
  operator: { status: 403, ja: '運営のアカウントでは提案できません。', en: 'Operators cannot propose.' },
  'own-job': {
    status: 403,
    ja: 'ご自身の仕事には提案できません。',
    en: 'You cannot propose for your own job.',
  },
  'already-proposed': {
    status: 409,
    ja: 'この仕事にはすでに提案しています。',
    en: 'You have already proposed for this job.',
  },
  'not-taking-proposals': {
    status: 409,
    ja: 'この仕事は提案の受付を終えています。',
    en: 'This job no longer takes proposals.',
  },
  'deadline-passed': {
    status: 409,
    ja: '提案の締切を過ぎています。',
    en: 'The deadline for proposals has passed.',
  },
  'invited-only': {
    status: 403,
    ja: 'この仕事は招待された方だけが提案できます。',
    en: 'Only people who were invited may propose for this job.',
  },
  'tier-too-low': {
    status: 403,
    ja: 'この仕事に提案できるランクに達していません。',
    en: 'Your rank does not reach what this job asks for.',
  },
  'identity-needed': {
    status: 403,
    ja: 'この仕事に提案するには本人確認が必要です。',
    en: 'This job asks for a confirmed identity.',
  },
  'confidentiality-needed': {
    status: 403,
    ja: 'この仕事に提案するには機密保持確認が必要です。',
    en: 'This job asks for a confirmed confidentiality agreement.',
  },
  'due-in-the-past': {
    status: 422,
    ja: '納期は明日以降の日にしてください。',
    en: 'Due dates must be tomorrow or later.',
  },
  'valid-in-the-past': {
    status: 422,
    ja: '有効期限は今日以降の日にしてください。',
    en: 'The proposal must be valid until today or later.',
  },
  'not-your-work': {
    status: 422,
    ja: 'ご自身の実績だけを添えられます。',
    en: 'You can only attach your own work.',
  },
  'already-read': {
    status: 409,
    ja: 'クライアントがすでに読んだため、提案は変えられません。メッセージで伝えるか、取り下げて出し直してください。',
    en: 'The client has read this proposal, so it can no longer change. Write a message, or withdraw it and propose anew.',
  },
  'job-ended': {
    status: 409,
    ja: 'この仕事は募集を終えているため、発注できません。',
    en: 'This job has ended, so it cannot be ordered from.',
  },
})
