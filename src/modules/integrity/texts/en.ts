import { plural, type Translation } from '../../../platform/i18n'
import type * as ja from './ja'

type Figures = Readonly<Record<string, number>>

const n = (figures: Figures, name: string): string => (figures[name] ?? 0).toLocaleString('en')

export const texts: Translation<typeof ja.texts> = {
  list: {
    title: 'Suspicions',
    lead: 'Every night the site looks for money going round, puppet accounts, ratings traded and the like. Being listed here changes no rank.',
    openTab: 'To decide',
    decidedTab: 'Decided',
    none: 'Nothing to decide',
    noneText: 'What is found at night is here the next morning.',
    noneDecided: 'Nothing has been decided yet',
    noneDecidedText: 'Decisions are kept here.',
    others: (count: number) => `and ${count} more`,
    score: (score: number) => plural(score, 'point'),
    found: 'Found',
    grown: 'Evidence added',
    reopened: (times: number) => (times === 1 ? 'again' : `again, ${times} times`),
    open: 'Open',
    join: ', ',
  },
  status: { open: 'To decide', dismissed: 'Nothing in it', confirmed: 'Confirmed' },
  case: {
    title: (people: number) => `A suspicion among ${people} people`,
    lead: (score: number, limit: number) =>
      `It weighs ${score} of 100 points (a case begins at ${limit}): the sum of the signals below, 100 at most.`,
    picture: 'How the money went',
    pictureAlt: (people: number, orders: number) =>
      `${people} people and the ${orders} orders among them. The table below says the same.`,
    pictureHint: 'Arrows point to who was paid; width and number are orders. Seals are tiers.',
    table: 'Show the picture as a table',
    payer: 'Paid by',
    payee: 'Paid to',
    orders: 'Orders',
    yen: 'Amount',
    people: 'The people',
    joined: 'Joined',
    given: (count: number) => `Orders given ${count}`,
    taken: (count: number) => `taken ${count}`,
    signals: 'Signals',
    points: (points: number) => (points === 1 ? '1 point' : `${points} points`),
    evidence: (count: number) => (count === 1 ? '1 order' : `${count} orders`),
    evidencePeople: (count: number) => (count === 1 ? '1 person' : `${count} people`),
    evidenceTitle: 'Orders in evidence',
    order: 'Order',
    funded: 'Funded',
    delivered: 'Delivered',
    completed: 'Completed',
    ratings: 'Stars',
    noRating: '–',
    decide: 'Decide',
    dismiss: 'There is nothing in it',
    dismissLead:
      'Closes the case with your reason. It opens again only on new evidence: two orders or more, and a fifth as many as now.',
    confirm: 'Confirm the suspicion',
    confirmLead: 'Kept on record and handed to those who sanction. No rank changes by it.',
    note: 'Reason',
    decisions: 'Decisions so far',
    decidedBy: (name: string) => `by ${name}`,
    dismissed: 'Closed: there was nothing in it.',
    confirmed: 'Confirmed.',
    audited: 'That you opened this page is kept in the audit log.',
  },
  detectors: { rings: 'Rings', puppets: 'Puppets', ratings: 'Ratings and work', bursts: 'Bursts' },
  kinds: {
    'money-round': 'Money goes round',
    'mostly-inside': 'Mostly among themselves',
    'only-client': 'Clients of nobody else',
    'both-new': 'Both accounts are new',
    'no-one-else': 'No dealings with others',
    'joined-together': 'Joined together',
    'same-place': 'From the same place',
    'hasty-work': 'Delivered too soon',
    'unread-work': 'Accepted unread',
    'silent-work': 'Hardly a word',
    'swapped-ratings': 'Five stars swapped at once',
    'all-praise': 'Always mutual praise',
    'tiny-orders': 'Orders of the smallest size',
    burst: 'Many within hours',
    'split-for-show': 'Split for show',
    'before-a-tier': 'Right before a tier',
  },
  signals: {
    'money-round': (f: Figures) =>
      `In ${n(f, 'orders')} orders among ${n(f, 'people')} people, ¥${n(f, 'yen')} came back to those who had paid (${n(f, 'percent')}% of the money among them).`,
    'mostly-inside': (f: Figures) =>
      `Of ${n(f, 'orders')} orders taken, ${n(f, 'inside')} are among these people.`,
    'only-client': (f: Figures) =>
      `Clients who order from hardly anybody else, with little trace of work in it: ${n(f, 'people')} of ${n(f, 'of')}.`,
    'both-new': (f: Figures) =>
      `Orders in which both accounts were at most ${n(f, 'days')} days old: ${n(f, 'orders')} of ${n(f, 'of')}.`,
    'no-one-else': (f: Figures) =>
      `Clients who never had a proposal or a talk with anybody else: ${n(f, 'people')} of ${n(f, 'of')}.`,
    'joined-together': (f: Figures) =>
      `People who joined within ${n(f, 'days')} days of another one here: ${n(f, 'people')} of ${n(f, 'of')}.`,
    'same-place': (f: Figures) =>
      `People who sign in from the same address with the same browser: ${n(f, 'people')} of ${n(f, 'of')}.`,
    'hasty-work': (f: Figures) =>
      `Orders delivered so soon after funding that an hour earned ¥${n(f, 'yenPerHour')} or more: ${n(f, 'orders')} of ${n(f, 'of')}.`,
    'unread-work': (f: Figures) =>
      `Orders accepted within ${n(f, 'minutes')} minutes of delivery: ${n(f, 'orders')} of ${n(f, 'of')}.`,
    'silent-work': (f: Figures) => `Orders with hardly a message: ${n(f, 'orders')} of ${n(f, 'of')}.`,
    'swapped-ratings': (f: Figures) =>
      `Orders in which both gave five stars within ${n(f, 'minutes')} minutes: ${n(f, 'orders')} of ${n(f, 'of')}.`,
    'all-praise': (f: Figures) =>
      `Orders that both sides rated with four stars or five: ${n(f, 'orders')} of ${n(f, 'of')}.`,
    'tiny-orders': (f: Figures) => `Orders of ¥${n(f, 'yen')} or less: ${n(f, 'orders')} of ${n(f, 'of')}.`,
    burst: (f: Figures) =>
      `Orders with little trace of work that ended within ${n(f, 'hours')} hours: ${n(f, 'orders')}.`,
    'split-for-show': (f: Figures) =>
      `Pieces of a split order with little trace of work: ${n(f, 'orders')} of ${n(f, 'of')}.`,
    'before-a-tier': (f: Figures) =>
      `Orders with little trace of work that ended within ${n(f, 'days')} days before a tier was reached: ${n(f, 'orders')}.`,
  },
}
