import type { Translation } from '../../../platform/i18n'
import type * as ja from './settings-ja'

export const settingTexts: Translation<typeof ja.settingTexts> = {
  page: {
    title: 'Notification settings',
    lead: 'Choose what you want to hear of, and where.',
    back: 'Settings',
    site: 'On this site',
    siteLabel: 'Shown among your notices',
    mail: 'By mail',
    topics: {
      messages: 'Messages',
      proposals: 'Jobs and proposals',
      orders: 'Progress of orders',
      competitions: 'Competitions',
      tasks: 'Tasks',
      reviews: 'Reviews',
      ranks: 'Ranks',
      searches: 'Saved searches',
      terms: 'Terms and contracts',
      money: 'Money',
      safety: 'Safety and the operators',
      account: 'Sign-in and account',
    },
    about: {
      messages: 'New messages. Even at once, no letter is sent for what you read within ten minutes.',
      proposals: 'Proposals, questions and answers, invitations, changes and ends of jobs',
      orders: 'The day before a due date, requests for revision, declined offers',
      competitions: 'Entries, choices, longer periods',
      tasks: 'Works approved and sent back, ends of tasks',
      reviews: 'Reviews asked for and published',
      ranks: 'Changes of your rank, and the warning before it falls',
      searches: 'What is new in your saved searches',
      terms:
        'Orders offered, agreed, changed, delivered and cancelled, and monthly orders; including the notice of terms that the law asks for.',
      money: 'Escrow, payments, payouts, papers to confirm',
      safety: 'Reports, disputes, sanctions, identity checks',
      account: 'Sign-in on a new device, changes of password and e-mail address',
    },
    ways: { now: 'At once', digest: 'Once a day (8 in the morning, Japan)', off: 'Never' },
    save: 'Save',
    done: 'Your notification settings are saved.',
    locked: 'Always sent',
    lockedText:
      'What the law asks for, and what concerns your money or safety, always reaches you on the site and by mail.',
    always: 'Always sent',
  },
  digest: {
    subject: (n) => `Your digest: ${n} ${n === 1 ? 'notice' : 'notices'}`,
    lead: 'What has happened since the last digest.',
    settings: 'Change your notification settings',
  },
}
