import { defineTexts, quoteJa } from '../../platform/i18n'
import type { NoticeFill } from '../../platform/notices'

const requestsJa: Record<string, string> = {
  cancel: 'キャンセル',
  change: '条件の変更',
  split: '発注の分割',
  merge: '発注の統合',
}
const requestsEn: Record<string, string> = {
  cancel: 'to cancel',
  change: 'to change the terms of',
  split: 'to split',
  merge: 'to merge',
}
const answersJa: Record<string, string> = { accepted: '承諾されました', declined: '承諾されませんでした' }
const answersEn: Record<string, string> = { accepted: 'accepted', declined: 'declined' }
const dueJa = (note: string): string => {
  const days = /^accept-(\d+)/.exec(note)?.[1]
  return days
    ? `の検収の期限まで${days}日です。期限を過ぎると自動で検収されます。`
    : 'は長く動きがありません。このままではキャンセルになります。'
}
const dueEn = (note: string): string => {
  const days = /^accept-(\d+)/.exec(note)?.[1]
  return days
    ? `${days === '1' ? '1 day' : `${days} days`} left to accept; then it is accepted by itself.`
    : 'has not moved for a long time and will be cancelled.'
}

/** One sentence or two per kind of notice: in the list, and as a letter. */
export const noticeTexts = defineTexts(
  {
    'order.offered': ({ who, title }: NoticeFill) =>
      `${who}さんから${quoteJa(title)}の発注が提示されました。`,
    'order.countered': ({ who, title }: NoticeFill) =>
      `${who}さんから${quoteJa(title)}の条件の修正案が届きました。`,
    'order.agreed': ({ who, title, note }: NoticeFill) =>
      `${who}さんが${quoteJa(title)}に合意しました。${note === 'client' ? '仮払いをすると作業が始まります。' : '仮払いが済んでから作業を始めてください。'}`,
    'order.declined': ({ who, title }: NoticeFill) => `${who}さんは${quoteJa(title)}の発注を見送りました。`,
    'order.funded': ({ title }: NoticeFill) => `${quoteJa(title)}の仮払いが済みました。作業を始められます。`,
    'order.delivered': ({ who, title }: NoticeFill) =>
      `${who}さんが${quoteJa(title)}を納品しました。内容を確かめて検収してください。`,
    'order.delivery-withdrawn': ({ who, title }: NoticeFill) =>
      `${who}さんが${quoteJa(title)}の納品を取り下げました。`,
    'order.revision-asked': ({ who, title }: NoticeFill) =>
      `${who}さんから${quoteJa(title)}の修正依頼が届きました。`,
    'order.completed': ({ title }: NoticeFill) =>
      `${quoteJa(title)}の検収が済み、支払いが確定しました。14日以内に評価を書けます。`,
    'order.cancelled': ({ title }: NoticeFill) => `${quoteJa(title)}はキャンセルになりました。`,
    'order.changed': ({ title }: NoticeFill) =>
      `${quoteJa(title)}の条件が変わりました。新しい取引条件通知書をご確認ください。`,
    'order.split': ({ title }: NoticeFill) => `${quoteJa(title)}の発注が分割されました。`,
    'order.merged': ({ title }: NoticeFill) =>
      `ほかの発注が${quoteJa(title)}に統合されました。新しい取引条件通知書をご確認ください。`,
    'order.request-made': ({ who, title, note }: NoticeFill) =>
      `${who}さんから${quoteJa(title)}の${requestsJa[note] ?? ''}の相談が届きました。`,
    'order.request-answered': ({ title, note }: NoticeFill) => {
      const [kind = '', answer = ''] = note.split('/')
      return `${quoteJa(title)}の${requestsJa[kind] ?? ''}の相談は${answersJa[answer] ?? '終了しました'}。`
    },
    'order.reminded': ({ who, title }: NoticeFill) =>
      `${who}さんから${quoteJa(title)}について正式な催促がありました。7日以内にお返事ください。`,
    'order.due-soon': ({ title, note }: NoticeFill) => `${quoteJa(title)}${dueJa(note)}`,
  },
  {
    'order.offered': ({ who, title }: NoticeFill) => `${who} offers you the order “${title}”.`,
    'order.countered': ({ who, title }: NoticeFill) => `${who} suggests other terms for “${title}”.`,
    'order.agreed': ({ who, title, note }: NoticeFill) =>
      `${who} agreed to “${title}”. ${note === 'client' ? 'Fund it, and the work begins.' : 'Please start once it is funded.'}`,
    'order.declined': ({ who, title }: NoticeFill) => `${who} declined the order “${title}”.`,
    'order.funded': ({ title }: NoticeFill) => `“${title}” is funded. The work can begin.`,
    'order.delivered': ({ who, title }: NoticeFill) =>
      `${who} delivered “${title}”. Please check and accept it.`,
    'order.delivery-withdrawn': ({ who, title }: NoticeFill) => `${who} withdrew the delivery of “${title}”.`,
    'order.revision-asked': ({ who, title }: NoticeFill) => `${who} asks for a revision of “${title}”.`,
    'order.completed': ({ title }: NoticeFill) =>
      `“${title}” is accepted and paid. You can write a review within 14 days.`,
    'order.cancelled': ({ title }: NoticeFill) => `“${title}” is cancelled.`,
    'order.changed': ({ title }: NoticeFill) =>
      `The terms of “${title}” changed. Please see the new notice of terms.`,
    'order.split': ({ title }: NoticeFill) => `The order “${title}” was split.`,
    'order.merged': ({ title }: NoticeFill) =>
      `Other orders were merged into “${title}”. Please see the new notice of terms.`,
    'order.request-made': ({ who, title, note }: NoticeFill) =>
      `${who} asks ${requestsEn[note] ?? 'about'} “${title}”.`,
    'order.request-answered': ({ title, note }: NoticeFill) => {
      const [kind = '', answer = ''] = note.split('/')
      return `The request ${requestsEn[kind] ?? 'about'} “${title}” was ${answersEn[answer] ?? 'closed'}.`
    },
    'order.reminded': ({ who, title }: NoticeFill) =>
      `${who} formally reminds you about “${title}”. Please answer within 7 days.`,
    'order.due-soon': ({ title, note }: NoticeFill) => `“${title}”: ${dueEn(note)}`,
  },
)
