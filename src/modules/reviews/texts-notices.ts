import { defineTexts, quoteJa } from '../../platform/i18n'
import type { NoticeFill } from '../../platform/notices'

/** One sentence or two per kind of notice: in the list, and as a letter. */
export const noticeTexts = defineTexts(
  {
    'review.written': ({ title }: NoticeFill) =>
      `${quoteJa(title)}の評価が書かれました。あなたも評価を書くと、互いに公開されます。`,
    'review.revealed': ({ title }: NoticeFill) => `${quoteJa(title)}の評価が公開されました。`,
  },
  {
    'review.written': ({ title }: NoticeFill) =>
      `“${title}” was reviewed. Write yours, and both of you can read them.`,
    'review.revealed': ({ title }: NoticeFill) => `The review of “${title}” can be read now.`,
  },
)
