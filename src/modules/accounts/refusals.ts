import { defineRefusals } from '../../platform/domain-error'

export const refuse = defineRefusals({
  'export-under-way': {
    status: 409,
    ja: '書き出しを作っているところです。終わるまでお待ちください。',
    en: 'An export is being made. Please wait until it is ready.',
  },
  'one-export-a-day': {
    status: 429,
    ja: '書き出しは1日に3回までです。前に作ったものをお使いいただくか、明日もう一度お試しください。',
    en: 'At most three exports a day. Please use the one you have, or try again tomorrow.',
  },
  'must-end-first': {
    status: 409,
    ja: '先に終えていただくことがあります。',
    en: 'Something must end first.',
  },
  'operators-do-not-close': {
    status: 403,
    ja: '運営のアカウントは、ここからは退会できません。',
    en: 'Operators’ accounts are not closed here.',
  },
  'link-not-valid': {
    status: 410,
    ja: 'このリンクは期限が切れているか、すでに使われています。',
    en: 'This link is too old or has been used.',
  },
})
