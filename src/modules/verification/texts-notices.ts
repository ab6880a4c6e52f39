import { defineTexts } from '../../platform/i18n'
import type { NoticeFill } from '../../platform/notices'

const checksJa: Record<string, string> = {
  identity: '本人確認',
  confidentiality: '機密保持確認',
  phone: '電話確認',
}
const checksEn: Record<string, string> = {
  identity: 'identity',
  confidentiality: 'confidentiality',
  phone: 'phone',
}
/** One sentence or two per kind of notice: in the list, and as a letter. */
export const noticeTexts = defineTexts(
  {
    'verification.submitted': ({ note }: NoticeFill) => `${checksJa[note] ?? ''}の書類を受け付けました。`,
    'verification.confirmed': ({ note }: NoticeFill) => `${checksJa[note] ?? ''}が済みました。`,
    'verification.approved': ({ note }: NoticeFill) => `${checksJa[note] ?? ''}が承認されました。`,
    'verification.rejected': ({ note }: NoticeFill) =>
      `${checksJa[note] ?? ''}を承認できませんでした。理由をご覧のうえ、もう一度お送りください。`,
  },
  {
    'verification.submitted': ({ note }: NoticeFill) =>
      `Your ${checksEn[note] ?? ''} documents have arrived.`,
    'verification.confirmed': ({ note }: NoticeFill) => `Your ${checksEn[note] ?? ''} confirmation is done.`,
    'verification.approved': ({ note }: NoticeFill) => `Your ${checksEn[note] ?? ''} was approved.`,
    'verification.rejected': ({ note }: NoticeFill) =>
      `Your ${checksEn[note] ?? ''} could not be approved. Please see why and send it again.`,
  },
)
