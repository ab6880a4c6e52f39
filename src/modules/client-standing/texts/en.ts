import { clientPolicy } from '../../../engine/evaluate/client-standing'
import { tierLabel } from '../../../engine/policy/rule-language'
import type { Translation } from '../../../platform/i18n'

import type * as ja from './ja'

export const clientTexts: Translation<typeof ja.clientTexts> = {
  title: 'Client standing',
  missing: (label, n) => `${n} to go for ${label}`,
  top: (label) => `You are a ${label}`,
  lead: {
    verified:
      'Once identity and phone are verified and your client profile is complete, you are a verified client from that moment.',
    certified: 'Decided by the past 6 months. All that was counted can be checked below.',
    top: 'The highest standing. Below are the conditions you keep.',
  },
  here: 'Now',
  since: (date) => `since ${date}`,
  shownOn:
    'Your standing is shown on your jobs in every list, on their pages, on your profile and on your orders.',
  window: (from) => `Counted from ${from}`,
  kept: 'Conditions kept',
  later: 'Further ahead',
  required: (text) => `needs ${text}`,
  rules: 'The rules',
  receipts: 'Receipts',
  asJson: 'The same as JSON',
  detail: {
    paid: (n) => `The total of completed orders: ${n}.`,
    noPaid: 'No order was completed in the past 6 months.',
    rate: (n) => `The mean over jobs: ${n}.`,
    noRate: 'No job counts in the past 6 months. The first that ends makes a rate.',
    rating: (n) => `The mean of revealed ratings: ${n}.`,
    noRating: 'No rating has been revealed yet.',
    replies: (n, d) => `Of ${d} times that somebody waited for you, ${n} were answered within 24 hours.`,
    noReplies: 'Nobody waited for an answer. With nothing to count, the condition is met.',
    unfair: (d) => `Its share of revealed reviews: ${d}. Nobody is shown who said so, operators included.`,
    noUnfair: 'There are fewer than five reviews, so it is not counted yet, and the condition is met.',
    arrears: (n) => `Orders without their money in time: ${n}.`,
    noArrears: 'Every order had its money in time.',
    done: 'Done.',
  },
  gap: {
    'paid-total': (yen) => `${yen} more.`,
    'order-rate': (n) => `${n} more jobs ordered and completed in a row will do.`,
    'mean-rating': (n) => `${n} more rated 5 in a row will do.`,
    'reply-rate': (n) => `${n} more answers within 24 hours in a row will do.`,
    'unfair-price': (n) => `${n} more reviews in a row without it will do.`,
  },
  evidence: {
    orders: (n) => `See the orders counted (${n})`,
    jobs: (n) => `See the jobs counted (${n})`,
    threads: (n) => `See the conversations counted (${n})`,
    people: (completed, ordered) => `${completed} of ${ordered} people completed`,
    nobody: 'nobody was ordered',
    score: (n) => `rated ${n}`,
    waiting: 'waiting for its money',
    expired: 'expired without its money',
  },
  button: {
    'present-client': 'Write your client profile',
    'verify-identity': 'Verify your identity',
    'verify-phone': 'Verify your phone',
    'order-work': 'Post a job',
    'choose-people': 'See your jobs',
    'work-well': 'See your orders',
    'reply-in-time': 'See your messages',
    'pay-fairly': 'Post a job at usual prices',
    'pay-in-time': 'See your orders',
  },
  nextStep: 'Your next step',
  forecast: {
    turns: {
      'order-leaves-window': (names, n) => `${names} ${n === 1 ? 'leaves' : 'leave'} the window of 6 months`,
      'money-goes-late': (names, n) => `${names} ${n === 1 ? 'has' : 'have'} waited 14 days for the money`,
      'deadline-passes': (names, n) => `${names} ${n === 1 ? 'passes its deadline' : 'pass their deadlines'}`,
      'choosing-ends': (names, n) =>
        `${names} ${n === 1 ? 'is' : 'are'} 14 days past the deadline without an order`,
      'job-leaves-window': (names, n) => `${names} ${n === 1 ? 'leaves' : 'leave'} the window of 6 months`,
      'reply-falls-due': (names, _n) => `the answer to ${names} is 24 hours late`,
      'reply-leaves-window': (names, _n) => `answers to ${names} leave the window of 6 months`,
      'calendar-shifts': (_names, _n) => 'the window of 6 months moves, because months differ in length',
    },
    jobs: (n) => (n === 1 ? 'a job' : `${n} jobs`),
    held: 'The share of “the pay was not fair” is taken as it stands: the day on which it turns would tell who said so.',
  },
  history: {
    title: 'Standings so far',
    none: 'No change yet. Each change will leave its full standing here.',
  },
}

export const noticeTexts: Translation<typeof ja.noticeTexts> = {
  'client-tier.raised': ({ note }) =>
    `Your client standing rose to “${tierLabel(clientPolicy, note, 'en')}”. It is shown on your jobs and orders.`,
  'client-tier.lowered': ({ note }) =>
    `Your client standing is now “${tierLabel(clientPolicy, note, 'en')}”. Its page shows why, and the next step.`,
}

export const navigationTexts: Translation<typeof ja.navigationTexts> = {
  standing: 'Client standing',
}
