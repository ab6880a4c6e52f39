import { defineTexts, quoteJa } from '../../platform/i18n'
import type { NoticeFill } from '../../platform/notices'

/** One sentence or two per kind of notice: in the list, and as a letter. */
export const noticeTexts = defineTexts(
  {
    'charge.failed': ({ title }: NoticeFill) =>
      `${quoteJa(title)}の仮払いができませんでした。お支払い方法をご確認ください。`,
  },
  {
    'charge.failed': ({ title }: NoticeFill) =>
      `The payment for “${title}” did not go through. Please check how you pay.`,
  },
)
