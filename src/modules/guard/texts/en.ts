import type { Translation } from '../../../platform/i18n'
import type * as ja from './ja'

export const texts: Translation<typeof ja.texts> = {
  kinds: {
    email: 'E-mail address',
    phone: 'Phone number',
    messenger: 'Outside messenger',
    'contact-url': 'Link to a way to get in touch',
    'bank-account': 'Bank account or payment outside',
    'direct-deal': 'Direct deal',
    'fee-avoidance': 'Avoiding the fee',
  },
  reasons: {
    email: 'E-mail addresses cannot be given or asked for before the escrow is funded.',
    phone: 'Phone numbers cannot be given or asked for before the escrow is funded.',
    messenger: 'You cannot move to a messenger outside the site before the escrow is funded.',
    'contact-url': 'Links to a contact outside the site cannot be sent before the escrow is funded.',
    'bank-account': 'All payments go through the site: accounts to pay into cannot be given or asked for.',
    'direct-deal': 'The terms of use forbid dealing outside the site.',
    'fee-avoidance': 'The terms of use forbid dealing in a way that avoids the fee.',
  },
  field: 'Please check the marked words before you send.',
  places: {
    'text-layer': (name, page) => `Text on page ${page} of “${name}”`,
    'qr-code': (name, page) =>
      page === null ? `QR code in “${name}”` : `QR code on page ${page} of “${name}”`,
  },
  at: (place, reason) => `${place}: ${reason}`,
  publicFiles:
    'An attached file carries what may not be given here. Please replace it by one without the marked words.',
  publicHold: 'Contact details and direct deals cannot be published. Please rewrite the marked words.',
  publicWarn: 'Please check the marked words. Change them, or confirm that they are fine and go on.',
  publicGoOn: 'I have checked: go on as it is',
}

export const consoleTexts: Translation<typeof ja.consoleTexts> = {
  title: 'Direct deals: reports and repetition',
  lead: 'Those who sent contact details or proposals of direct deals three times or more within 90 days, and those whom a reader has reported.',
  tabs: { repeated: 'Repetition', reported: 'Reports' },
  empty: {
    repeated: { title: 'Nobody repeats it', text: 'People are listed here from their third text on.' },
    reported: {
      title: 'No reports',
      text: 'Reports by readers are listed here. The person reported is not told.',
    },
  },
  texts: (n: number) => `${n}`,
  counts: ({ held, sent, reported }: { held: number; sent: number; reported: number }) =>
    `held ${held} · sent after a look ${sent} · reported ${reported}`,
  last: 'latest',
  open: 'Look at the texts',
  person: 'Page of the member',
  found: 'What was found',
  surfaces: {
    message: 'Message',
    profile: 'Profile',
    'client-profile': 'Client profile',
    package: 'Package',
    job: 'Job',
    question: 'Question on a job',
    competition: 'Competition',
    task: 'Task',
    proposal: 'Proposal',
    offer: 'Offer',
    review: 'Review',
  },
  outcomes: { held: 'held', sent: 'sent after a look', reported: 'reported' },
  reportedBy: (name: string) => `reported by ${name}`,
  off: 'released or withdrawn',
  where: 'Open where it stands',
  gone: 'The text is not kept.',
  audited: 'That you looked at this page is kept in the audit log.',
}
