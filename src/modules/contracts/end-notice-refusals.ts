/** What is refused about a notice that work ends, of retainers and of orders alike. */
export const endNoticeRefusals = {
  'notice-given': {
    status: 409,
    ja: '終了の予告はすでに出ています。',
    en: 'Notice has been given already.',
  },
  'no-notice-of-yours': {
    status: 409,
    ja: 'ご自身が出した終了の予告はありません。',
    en: 'There is no notice of yours.',
  },
  'no-notice-of-theirs': {
    status: 409,
    ja: '相手の方からの終了の予告はありません。',
    en: 'The other side has given no notice.',
  },
  'reason-asked': {
    status: 409,
    ja: '理由はすでに届いているか、たずねたところです。',
    en: 'The reason is known, or has been asked for.',
  },
} as const
