import { clientPolicy } from '../../engine/evaluate/client-standing'
import { tierLabel } from '../../engine/policy/rule-language'
import { defineTexts } from '../../platform/i18n'
import type { NoticeFill } from '../../platform/notices'

/** One sentence or two per kind of notice: in the list, and as a letter. */
export const noticeTexts = defineTexts(
  {
    'client-tier.raised': ({ note }: NoticeFill) =>
      `「${tierLabel(clientPolicy, note, 'ja')}」になりました。仕事の一覧や発注のページに表示されます。`,
    'client-tier.lowered': ({ note }: NoticeFill) =>
      `クライアント認証が「${tierLabel(clientPolicy, note, 'ja')}」に変わりました。理由と次の一歩はクライアント認証のページで確かめられます。`,
  },
  {
    'client-tier.raised': ({ note }: NoticeFill) =>
      `Your client standing rose to “${tierLabel(clientPolicy, note, 'en')}”. It is shown on your jobs and orders.`,
    'client-tier.lowered': ({ note }: NoticeFill) =>
      `Your client standing is now “${tierLabel(clientPolicy, note, 'en')}”. Its page shows why, and the next step.`,
  },
)
