import type { Translation } from '../../../platform/i18n'
import type * as ja from './ja'

export const texts: Translation<typeof ja.texts> = {
  settings: 'Settings',
  readme:
    'This is your data as Tanomi keeps it.\nThe folder data holds one JSON file per table, the folder files what you have uploaded.\nTimes are in UTC. Passwords, keys and whatever else nobody is given for safety’s sake are not in it.',
  fileGone: 'This file is no longer there, so its content is missing here.',
  exports: {
    title: 'Export your data',
    lead: 'Everything that is kept about you, profile, jobs, orders, messages, payments and files, in one ZIP file.',
    none: 'You have not exported anything yet',
    noneText:
      'It may take some minutes. We write to you when it is ready, and you can download it for seven days.',
    ask: 'Make an export',
    asked: 'Your export is being made. We write to you when it is ready.',
    underWay: 'Under way',
    waiting: 'waiting for its turn',
    progress: 'How far it is',
    parts: (done: number, total: number) => `${done} of ${total}`,
    failed: 'Could not be made',
    gone: 'No longer kept',
    until: 'Can be downloaded until',
    fetch: (size: string) => `Download (${size})`,
    reload: 'See how far it is now',
  },
  closing: {
    title: 'Close your account',
    lead: 'You leave search at once, and every device is signed out. For 14 days you can come back. Then your personal data is removed.',
    first: 'What must end first',
    operators: 'Operators’ accounts are not closed here.',
    goesTitle: 'What is removed after 14 days',
    goes: 'Your name and e-mail address, profile, career and portfolio, identity documents and their records, telephone number, everything about signing in, notices, drafts and notes, and files that nothing uses. Messages you sent are shown under a name that says that you have left. Your address can be used to sign up again.',
    keptTitle: 'What stays, and why',
    kept: {
      books: {
        what: 'Payments, and the account they went to',
        why: 'Tax law asks for seven years from the filing date of the business year (ten where there was a loss).',
      },
      terms: {
        what: 'Terms of contracts, jobs, proposals, deliveries',
        why: 'They are the other side’s records too, and are kept until claims lapse (ten years at most).',
      },
      talk: {
        what: 'Messages with others',
        why: 'They are the other side’s record of the deal and stay on their pages, without your name.',
      },
      proof: {
        what: 'Consents, pledges, complaints and decisions',
        why: 'So that it can be shown what was agreed and decided, and when; without your name.',
      },
      facts: {
        what: 'Ratings, history of ranks, deeds',
        why: 'Ratings and ranks of others rest on them. They no longer tell whose they are.',
      },
    },
    exportFirst: 'Export your data before you leave',
    understood: 'I have read what is removed and what stays',
    submit: 'Close my account',
    done: 'Your account is being closed. Within 14 days you can come back by the link in our letter.',
    backTitle: 'Come back',
    backLead: 'Your account becomes what it was, with all its data.',
    backSubmit: 'Come back',
    back: 'Welcome back. Please sign in.',
  },
  mail: {
    exported: {
      subject: 'Your export is ready',
      body: 'The export of your data is ready. You can download it from this page for seven days; we ask once more that it is you.',
    },
    closing: (on: string) => ({
      subject: 'Your account is being closed',
      body: `Your account is being closed. On ${on} your personal data is removed.\n\nUntil then this link brings it back. If it was not you who asked, come back by it and change your password at once.`,
    }),
  },
}
