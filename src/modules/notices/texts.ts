import { defineTexts, quoteJa } from '../../platform/i18n'
import { formatLongDate } from '../../ui/format'
import { clientPolicy, type MetricKey, registry } from '../ranks'

/** The words a notice is filled with. */
interface Fill {
  who: string
  title: string
  note: string
}

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
const tiersJa: Record<string, string> = {
  none: 'ランク外',
  regular: 'レギュラー',
  bronze: 'ブロンズ',
  silver: 'シルバー',
  certified: '認定ランサー',
}
const tiersEn: Record<string, string> = {
  none: 'Unranked',
  regular: 'Regular',
  bronze: 'Bronze',
  silver: 'Silver',
  certified: 'Certified',
}
/** What the rule for clients calls a standing. */
const clientTier = (tier: string, lang: 'ja' | 'en'): string =>
  (clientPolicy.tiers.find((step) => step.tier === tier)?.labels ?? clientPolicy.noneLabels)[lang]
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

/** A warning's words: the tier to come, the day, and the metrics of the conditions that are unmet. */
const warned = (note: string) => {
  const [tier = '', on = '', ...unmet] = note.split('/')
  return { tier, on, unmet }
}
const metricsOf = (unmet: readonly string[], lang: 'ja' | 'en'): string[] =>
  unmet.map((key) => registry[key as MetricKey]?.labels[lang] ?? key)
const warnedJa = (note: string): string => {
  const { tier, on, unmet } = warned(note)
  const why = unmet.length > 0 ? `満たしていない条件：${metricsOf(unmet, 'ja').join('、')}。` : ''
  return `このままでは${formatLongDate(on, 'ja')}にランクが「${tiersJa[tier] ?? tier}」に変わります。${why}それまでに条件を満たせば、ランクは変わりません。できることはランクのページで確かめられます。`
}
const warnedEn = (note: string): string => {
  const { tier, on, unmet } = warned(note)
  const why = unmet.length > 0 ? ` Not met: ${metricsOf(unmet, 'en').join(', ')}.` : ''
  return `Your rank will become ${tiersEn[tier] ?? tier} on ${formatLongDate(on, 'en')} if nothing changes.${why} Meet the conditions by then and it stays. The rank page shows what you can do.`
}

/** One sentence or two per kind of notice: in the list, and as a letter. */
export const noticeTexts = defineTexts(
  {
    'order.offered': ({ who, title }: Fill) => `${who}さんから${quoteJa(title)}の発注が提示されました。`,
    'order.countered': ({ who, title }: Fill) =>
      `${who}さんから${quoteJa(title)}の条件の修正案が届きました。`,
    'order.agreed': ({ who, title, note }: Fill) =>
      `${who}さんが${quoteJa(title)}に合意しました。${note === 'client' ? '仮払いをすると作業が始まります。' : '仮払いが済んでから作業を始めてください。'}`,
    'order.declined': ({ who, title }: Fill) => `${who}さんは${quoteJa(title)}の発注を見送りました。`,
    'order.funded': ({ title }: Fill) => `${quoteJa(title)}の仮払いが済みました。作業を始められます。`,
    'order.delivered': ({ who, title }: Fill) =>
      `${who}さんが${quoteJa(title)}を納品しました。内容を確かめて検収してください。`,
    'order.delivery-withdrawn': ({ who, title }: Fill) =>
      `${who}さんが${quoteJa(title)}の納品を取り下げました。`,
    'order.revision-asked': ({ who, title }: Fill) =>
      `${who}さんから${quoteJa(title)}の修正依頼が届きました。`,
    'order.completed': ({ title }: Fill) =>
      `${quoteJa(title)}の検収が済み、支払いが確定しました。14日以内に評価を書けます。`,
    'order.cancelled': ({ title }: Fill) => `${quoteJa(title)}はキャンセルになりました。`,
    'order.changed': ({ title }: Fill) =>
      `${quoteJa(title)}の条件が変わりました。新しい取引条件通知書をご確認ください。`,
    'order.split': ({ title }: Fill) => `${quoteJa(title)}の発注が分割されました。`,
    'order.merged': ({ title }: Fill) =>
      `ほかの発注が${quoteJa(title)}に統合されました。新しい取引条件通知書をご確認ください。`,
    'order.request-made': ({ who, title, note }: Fill) =>
      `${who}さんから${quoteJa(title)}の${requestsJa[note] ?? ''}の相談が届きました。`,
    'order.request-answered': ({ title, note }: Fill) => {
      const [kind = '', answer = ''] = note.split('/')
      return `${quoteJa(title)}の${requestsJa[kind] ?? ''}の相談は${answersJa[answer] ?? '終了しました'}。`
    },
    'order.reminded': ({ who, title }: Fill) =>
      `${who}さんから${quoteJa(title)}について正式な催促がありました。7日以内にお返事ください。`,
    'order.due-soon': ({ title, note }: Fill) => `${quoteJa(title)}${dueJa(note)}`,
    'proposal.sent': ({ who, title }: Fill) => `${who}さんから${quoteJa(title)}に提案が届きました。`,
    'proposal.changed': ({ who, title }: Fill) => `${who}さんが${quoteJa(title)}への提案を書き直しました。`,
    'proposal.withdrawn': ({ who, title }: Fill) => `${who}さんが${quoteJa(title)}への提案を取り下げました。`,
    'proposal.declined': ({ title }: Fill) => `${quoteJa(title)}への提案は見送りとなりました。`,
    'job.changed': ({ title }: Fill) => `提案中の${quoteJa(title)}の募集内容が更新されました。`,
    'job.ended': ({ title }: Fill) => `提案中の${quoteJa(title)}の募集が終わりました。`,
    'question.asked': ({ who, title }: Fill) => `${who}さんから${quoteJa(title)}に質問が届きました。`,
    'question.answered': ({ title }: Fill) => `${quoteJa(title)}への質問に回答がありました。`,
    'freelancer.invited': ({ who, title }: Fill) =>
      `${who}さんから${quoteJa(title)}への提案に招待されました。`,
    'message.received': ({ who }: Fill) => `${who}さんからメッセージが届きました。`,
    'review.written': ({ title }: Fill) =>
      `${quoteJa(title)}の評価が書かれました。あなたも評価を書くと、互いに公開されます。`,
    'review.revealed': ({ title }: Fill) => `${quoteJa(title)}の評価が公開されました。`,
    'tier.raised': ({ note }: Fill) => `ランクが「${tiersJa[note] ?? note}」に上がりました。`,
    'tier.lowered': ({ note }: Fill) =>
      `ランクが「${tiersJa[note] ?? note}」に変わりました。理由と次の一歩はランクのページで確かめられます。`,
    'client-tier.raised': ({ note }: Fill) =>
      `「${clientTier(note, 'ja')}」になりました。仕事の一覧や発注のページに表示されます。`,
    'client-tier.lowered': ({ note }: Fill) =>
      `クライアント認証が「${clientTier(note, 'ja')}」に変わりました。理由と次の一歩はクライアント認証のページで確かめられます。`,
    'rank.warned': ({ note }: Fill) => warnedJa(note),
    'policy.announced': ({ note }: Fill) =>
      `${formatLongDate(note, 'ja')}からランクの基準が変わります。あなたのランクにかかわる変更です。くわしくはランクのページで確かめられます。`,
    'policy.withdrawn': ({ note }: Fill) =>
      `${formatLongDate(note, 'ja')}から予定していたランクの基準の変更は、取り下げられました。`,
    'verification.submitted': ({ note }: Fill) => `${checksJa[note] ?? ''}の書類を受け付けました。`,
    'verification.confirmed': ({ note }: Fill) => `${checksJa[note] ?? ''}が済みました。`,
    'verification.approved': ({ note }: Fill) => `${checksJa[note] ?? ''}が承認されました。`,
    'verification.rejected': ({ note }: Fill) =>
      `${checksJa[note] ?? ''}を承認できませんでした。理由をご覧のうえ、もう一度お送りください。`,
    'charge.failed': ({ title }: Fill) =>
      `${quoteJa(title)}の仮払いができませんでした。お支払い方法をご確認ください。`,
  },
  {
    'order.offered': ({ who, title }: Fill) => `${who} offers you the order “${title}”.`,
    'order.countered': ({ who, title }: Fill) => `${who} suggests other terms for “${title}”.`,
    'order.agreed': ({ who, title, note }: Fill) =>
      `${who} agreed to “${title}”. ${note === 'client' ? 'Fund it, and the work begins.' : 'Please start once it is funded.'}`,
    'order.declined': ({ who, title }: Fill) => `${who} declined the order “${title}”.`,
    'order.funded': ({ title }: Fill) => `“${title}” is funded. The work can begin.`,
    'order.delivered': ({ who, title }: Fill) => `${who} delivered “${title}”. Please check and accept it.`,
    'order.delivery-withdrawn': ({ who, title }: Fill) => `${who} withdrew the delivery of “${title}”.`,
    'order.revision-asked': ({ who, title }: Fill) => `${who} asks for a revision of “${title}”.`,
    'order.completed': ({ title }: Fill) =>
      `“${title}” is accepted and paid. You can write a review within 14 days.`,
    'order.cancelled': ({ title }: Fill) => `“${title}” is cancelled.`,
    'order.changed': ({ title }: Fill) =>
      `The terms of “${title}” changed. Please see the new notice of terms.`,
    'order.split': ({ title }: Fill) => `The order “${title}” was split.`,
    'order.merged': ({ title }: Fill) =>
      `Other orders were merged into “${title}”. Please see the new notice of terms.`,
    'order.request-made': ({ who, title, note }: Fill) =>
      `${who} asks ${requestsEn[note] ?? 'about'} “${title}”.`,
    'order.request-answered': ({ title, note }: Fill) => {
      const [kind = '', answer = ''] = note.split('/')
      return `The request ${requestsEn[kind] ?? 'about'} “${title}” was ${answersEn[answer] ?? 'closed'}.`
    },
    'order.reminded': ({ who, title }: Fill) =>
      `${who} formally reminds you about “${title}”. Please answer within 7 days.`,
    'order.due-soon': ({ title, note }: Fill) => `“${title}”: ${dueEn(note)}`,
    'proposal.sent': ({ who, title }: Fill) => `${who} sent a proposal for “${title}”.`,
    'proposal.changed': ({ who, title }: Fill) => `${who} rewrote the proposal for “${title}”.`,
    'proposal.withdrawn': ({ who, title }: Fill) => `${who} withdrew the proposal for “${title}”.`,
    'proposal.declined': ({ title }: Fill) => `Your proposal for “${title}” was not chosen.`,
    'job.changed': ({ title }: Fill) => `The job “${title}”, for which you made a proposal, was updated.`,
    'job.ended': ({ title }: Fill) => `The job “${title}”, for which you made a proposal, has ended.`,
    'question.asked': ({ who, title }: Fill) => `${who} asked a question about “${title}”.`,
    'question.answered': ({ title }: Fill) => `Your question about “${title}” was answered.`,
    'freelancer.invited': ({ who, title }: Fill) => `${who} invites you to make a proposal for “${title}”.`,
    'message.received': ({ who }: Fill) => `${who} wrote to you.`,
    'review.written': ({ title }: Fill) =>
      `“${title}” was reviewed. Write yours, and both of you can read them.`,
    'review.revealed': ({ title }: Fill) => `The review of “${title}” can be read now.`,
    'tier.raised': ({ note }: Fill) => `Your rank rose to ${tiersEn[note] ?? note}.`,
    'tier.lowered': ({ note }: Fill) =>
      `Your rank is now ${tiersEn[note] ?? note}. The rank page shows why, and the next step.`,
    'client-tier.raised': ({ note }: Fill) =>
      `Your client standing rose to “${clientTier(note, 'en')}”. It is shown on your jobs and orders.`,
    'client-tier.lowered': ({ note }: Fill) =>
      `Your client standing is now “${clientTier(note, 'en')}”. Its page shows why, and the next step.`,
    'rank.warned': ({ note }: Fill) => warnedEn(note),
    'policy.announced': ({ note }: Fill) =>
      `The rank rules change on ${formatLongDate(note, 'en')}. This concerns your own rank; its page says how.`,
    'policy.withdrawn': ({ note }: Fill) =>
      `The change of the rank rules that was announced for ${formatLongDate(note, 'en')} is withdrawn.`,
    'verification.submitted': ({ note }: Fill) => `Your ${checksEn[note] ?? ''} documents have arrived.`,
    'verification.confirmed': ({ note }: Fill) => `Your ${checksEn[note] ?? ''} confirmation is done.`,
    'verification.approved': ({ note }: Fill) => `Your ${checksEn[note] ?? ''} was approved.`,
    'verification.rejected': ({ note }: Fill) =>
      `Your ${checksEn[note] ?? ''} could not be approved. Please see why and send it again.`,
    'charge.failed': ({ title }: Fill) =>
      `The payment for “${title}” did not go through. Please check how you pay.`,
  },
)

export type NoticeKind = keyof (typeof noticeTexts)['ja'] & string

/** The pages' own words. */
export const texts = defineTexts(
  {
    notices: {
      title: 'お知らせ',
      readAll: 'すべて既読にする',
      allRead: 'すべて既読にしました。',
      unread: '未読',
      emptyTitle: 'お知らせはまだありません',
      emptyText: '提案や発注に動きがあると、ここに届きます。大切なものはメールでもお送りします。',
      count: (n: number) => `${n}件`,
    },
    outbox: {
      title: '送ったメール',
      lead: 'この環境にはメールサーバーが設定されていないため、メールとSMSは外へ出ず、ここに残ります。',
      mails: 'メール',
      phoneTexts: 'SMS',
      to: '宛先',
      noMail: 'まだありません。',
    },
  },
  {
    notices: {
      title: 'Notices',
      readAll: 'Mark all as read',
      allRead: 'All are marked as read.',
      unread: 'unread',
      emptyTitle: 'No notices yet',
      emptyText: 'When a proposal or an order moves, you read it here. What matters also comes by mail.',
      count: (n: number) => `${n} unread`,
    },
    outbox: {
      title: 'Letters sent',
      lead: 'No mail server is set here: letters and text messages do not leave, and are kept on this page.',
      mails: 'Mail',
      phoneTexts: 'Text messages',
      to: 'To',
      noMail: 'None so far.',
    },
  },
)
