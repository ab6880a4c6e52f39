import { defineTexts, quoteJa } from '../../platform/i18n'
import type { NoticeFill } from '../../platform/notices'

/** One sentence or two per kind of notice: in the list, and as a letter. */
export const noticeTexts = defineTexts(
  {
    'proposal.sent': ({ who, title }: NoticeFill) => `${who}さんから${quoteJa(title)}に提案が届きました。`,
    'proposal.changed': ({ who, title }: NoticeFill) =>
      `${who}さんが${quoteJa(title)}への提案を書き直しました。`,
    'proposal.withdrawn': ({ who, title }: NoticeFill) =>
      `${who}さんが${quoteJa(title)}への提案を取り下げました。`,
    'proposal.declined': ({ title }: NoticeFill) => `${quoteJa(title)}への提案は見送りとなりました。`,
  },
  {
    'proposal.sent': ({ who, title }: NoticeFill) => `${who} sent a proposal for “${title}”.`,
    'proposal.changed': ({ who, title }: NoticeFill) => `${who} rewrote the proposal for “${title}”.`,
    'proposal.withdrawn': ({ who, title }: NoticeFill) => `${who} withdrew the proposal for “${title}”.`,
    'proposal.declined': ({ title }: NoticeFill) => `Your proposal for “${title}” was not chosen.`,
  },
)
