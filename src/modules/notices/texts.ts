import { defineTexts } from '../../platform/i18n'

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
