import { defineTexts, quoteJa } from '../../platform/i18n'
import type { NoticeFill } from '../../platform/notices'

/** One sentence or two per kind of notice: in the list, and as a letter. */
export const noticeTexts = defineTexts(
  {
    'job.changed': ({ title }: NoticeFill) => `提案中の${quoteJa(title)}の募集内容が更新されました。`,
    'job.ended': ({ title }: NoticeFill) => `提案中の${quoteJa(title)}の募集が終わりました。`,
    'question.asked': ({ who, title }: NoticeFill) => `${who}さんから${quoteJa(title)}に質問が届きました。`,
    'question.answered': ({ title }: NoticeFill) => `${quoteJa(title)}への質問に回答がありました。`,
    'freelancer.invited': ({ who, title }: NoticeFill) =>
      `${who}さんから${quoteJa(title)}への提案に招待されました。`,
  },
  {
    'job.changed': ({ title }: NoticeFill) =>
      `The job “${title}”, for which you made a proposal, was updated.`,
    'job.ended': ({ title }: NoticeFill) => `The job “${title}”, for which you made a proposal, has ended.`,
    'question.asked': ({ who, title }: NoticeFill) => `${who} asked a question about “${title}”.`,
    'question.answered': ({ title }: NoticeFill) => `Your question about “${title}” was answered.`,
    'freelancer.invited': ({ who, title }: NoticeFill) =>
      `${who} invites you to make a proposal for “${title}”.`,
  },
)
