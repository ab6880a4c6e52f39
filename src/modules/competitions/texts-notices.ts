import { defineTexts, quoteJa } from '../../platform/i18n'
import type { NoticeFill } from '../../platform/notices'

/** One sentence or two per kind of notice: in the list, and as a letter. */
export const noticeTexts = defineTexts(
  {
    'competition.opened': ({ title }: NoticeFill) =>
      `コンペ${quoteJa(title)}の仮払いが済み、応募の受付が始まりました。`,
    'competition.extended': ({ title }: NoticeFill) => `応募中のコンペ${quoteJa(title)}の締切が延びました。`,
    'competition.closed': ({ title }: NoticeFill) =>
      `コンペ${quoteJa(title)}の応募受付が終わりました。21日以内に作品を選んでください。`,
    'competition.decided': ({ title }: NoticeFill) =>
      `応募したコンペ${quoteJa(title)}で、ほかの作品が採用されました。`,
    'competition.shared': ({ title }: NoticeFill) =>
      `コンペ${quoteJa(title)}は期限までに採用作品が選ばれなかったため、賞金が応募作品で等分されました。`,
    'competition.refunded': ({ title }: NoticeFill) => `コンペ${quoteJa(title)}は採用なしで終了しました。`,
    'entry.submitted': ({ title }: NoticeFill) => `コンペ${quoteJa(title)}に作品の応募がありました。`,
    'entry.won': ({ title }: NoticeFill) =>
      `コンペ${quoteJa(title)}であなたの作品が採用されました。発注のページから最終データを納品してください。`,
    'entry.won-unpaid': ({ title }: NoticeFill) =>
      `コンペ${quoteJa(title)}であなたの作品も採用されました。依頼者の仮払いが済んだら、最終データを納品してください。`,
    'entry.rewarded': ({ title }: NoticeFill) => `コンペ${quoteJa(title)}の参加報酬が支払われました。`,
    'entry.answered': ({ title }: NoticeFill) =>
      `コンペ${quoteJa(title)}の応募作品に、依頼者からフィードバックが届きました。`,
  },
  {
    'competition.opened': ({ title }: NoticeFill) =>
      `The competition “${title}” is paid for and open for entries.`,
    'competition.extended': ({ title }: NoticeFill) =>
      `The deadline of “${title}”, which you entered, was extended.`,
    'competition.closed': ({ title }: NoticeFill) =>
      `Entries for “${title}” are closed. Please choose within 21 days.`,
    'competition.decided': ({ title }: NoticeFill) =>
      `Another entry was chosen for “${title}”, which you entered.`,
    'competition.shared': ({ title }: NoticeFill) =>
      `Nobody was chosen for “${title}” in time, so the prize was shared among the entries.`,
    'competition.refunded': ({ title }: NoticeFill) => `The competition “${title}” ended without a winner.`,
    'entry.submitted': ({ title }: NoticeFill) => `There is a new entry for “${title}”.`,
    'entry.won': ({ title }: NoticeFill) =>
      `Your entry for “${title}” was chosen. Please hand in the final files on the order’s page.`,
    'entry.won-unpaid': ({ title }: NoticeFill) =>
      `Your entry for “${title}” was chosen, too. Please hand in the final files once the client has paid.`,
    'entry.rewarded': ({ title }: NoticeFill) => `The reward for taking part in “${title}” was paid to you.`,
    'entry.answered': ({ title }: NoticeFill) => `The client of “${title}” wrote feedback on your entry.`,
  },
)
