import { defineTexts } from '../../platform/i18n'
import type { NoticeFill } from '../../platform/notices'

/** One sentence or two per kind of notice: in the list, and as a letter. */
export const noticeTexts = defineTexts(
  {
    'message.received': ({ who }: NoticeFill) => `${who}さんからメッセージが届きました。`,
  },
  {
    'message.received': ({ who }: NoticeFill) => `${who} wrote to you.`,
  },
)
