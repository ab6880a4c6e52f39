import { defineTexts } from '../../platform/i18n'

/** The words of figures, by themselves: an island needs no others to say them. */
export const figuresJa = {
  done: '済',
  notYet: '未',
  nothing: '—',
  noCut: '境目は未定',
  units: {
    characters: (n: string) => `${n}字`,
    items: (n: string) => `${n}件`,
    orders: (n: string) => `${n}件`,
  },
  gap: {
    characters: (n: string) => `あと${n}字です。`,
    items: (n: string) => `あと${n}件です。`,
    orders: (n: string) => `あと${n}件です。`,
    completion: (n: string) => `完了があと${n}件続くと届きます。`,
    rating: (n: string) => `評価5があと${n}件続くと届きます。`,
    replies: (n: string) => `24時間以内の返信があと${n}回続くと届きます。`,
    share: (n: string) => `よい結果があと${n}件続くと届きます。`,
    yen: (yen: string) => `あと${yen}です。`,
    never: 'いまの数え方では届きません。',
  },
} as const

export const figuresEn = {
  done: 'Done',
  notYet: 'Not yet',
  nothing: '—',
  noCut: 'no cut yet',
  units: {
    characters: (n: string) => `${n} characters`,
    items: (n: string) => n,
    orders: (n: string) => n,
  },
  gap: {
    characters: (n: string) => `${n} more characters.`,
    items: (n: string) => `${n} more.`,
    orders: (n: string) => `${n} more.`,
    completion: (n: string) => `${n} more completed in a row will do.`,
    rating: (n: string) => `${n} more rated 5 in a row will do.`,
    replies: (n: string) => `${n} more answers within 24 hours in a row will do.`,
    share: (n: string) => `${n} more good results in a row will do.`,
    yen: (yen: string) => `${yen} more.`,
    never: 'No number of further results will do.',
  },
} as const

export const figureTexts = defineTexts(figuresJa, figuresEn)
export type FigureTexts = (typeof figureTexts)['ja']
