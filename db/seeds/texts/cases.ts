import type { Reason } from '../../../src/modules/cases'

/** Two that wait, one that came to nothing, one that led to a warning. */
export const reportTexts: readonly { daysAgo: number; reason: Reason; body: string }[] = [
  {
    daysAgo: 2,
    reason: 'copied-work',
    body: '実績として載っている3枚目のロゴは、当社が昨年別のデザイナーに依頼したものです。',
  },
  {
    daysAgo: 4,
    reason: 'spam',
    body: 'どの募集にも同じ文面で提案を送っているようです。内容が仕事と合っていません。',
  },
  { daysAgo: 16, reason: 'other', body: '見積もりが相場よりかなり高いと感じました。' },
  {
    daysAgo: 9,
    reason: 'copied-work',
    body: '紹介文が、ほかの方のプロフィールとほとんど同じです。',
  },
]

export const warningWords = {
  notice:
    'プロフィールの紹介文に、ほかの方の文章とほぼ同じ部分が見つかりました。ご自身の言葉に書き直してください。同じことが続くと、機能の制限を受けることがあります。',
  note: '二つの紹介文を並べて確かめた。初めてのため警告とする。',
}

export const appealWords =
  '紹介文は、以前わたしが運営していたサイトに載せていたものです。相手の方がそちらを引用されたのだと思います。公開した日の記録をお見せできます。'
