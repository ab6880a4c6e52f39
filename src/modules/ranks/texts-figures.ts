import { defineTexts } from '../../platform/i18n'

/** The words of figures, by themselves: an island needs no others to say them. */
export const figuresJa = {
  day: (year: number, month: number, day: number) => `${year}年${month}月${day}日`,
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
    completion: (n: string) => `完了があと${n}件${n === '1' ? 'で' : '続くと'}届きます。`,
    rating: (n: string) => `評価5があと${n}件${n === '1' ? 'で' : '続くと'}届きます。`,
    replies: (n: string) => `24時間以内の返信があと${n}回${n === '1' ? 'で' : '続くと'}届きます。`,
    share: (n: string) => `よい結果があと${n}件${n === '1' ? 'で' : '続くと'}届きます。`,
    yen: (yen: string) => `あと${yen}です。`,
    never: 'いまの数え方では届きません。',
  },
} as const

const inARow = (n: string): string => (n === '1' ? '' : ' in a row')

export const figuresEn = {
  day: (year: number, month: number, day: number) =>
    `${day} ${'JanFebMarAprMayJunJulAugSepOctNovDec'.slice(month * 3 - 3, month * 3)} ${year}`,
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
    completion: (n: string) => `${n} more completed${inARow(n)} will do.`,
    rating: (n: string) => `${n} more rated 5${inARow(n)} will do.`,
    replies: (n: string) =>
      `${n} more ${n === '1' ? 'answer' : 'answers'} within 24 hours${inARow(n)} will do.`,
    share: (n: string) => `${n} more good ${n === '1' ? 'result' : 'results'}${inARow(n)} will do.`,
    yen: (yen: string) => `${yen} more.`,
    never: 'No number of further results will do.',
  },
} as const

export const figureTexts = defineTexts(figuresJa, figuresEn)
export type FigureTexts = (typeof figureTexts)['ja']

/** Since when a condition reads as it does. */
export const sinceTexts = defineTexts(
  {
    met: (date: string) => `${date}から満たしています。`,
    short: (date: string) => `${date}から不足しています。`,
  },
  { met: (date: string) => `Met since ${date}.`, short: (date: string) => `Short since ${date}.` },
)
