import type { Translation } from '../../../platform/i18n'
import type { NoticeFill } from '../../../platform/notices'
import type { TodoFill } from '../../../platform/todos'
import type * as ja from './ja'

export const texts: Translation<typeof ja.texts> = {
  stars: {
    '1': 'Unhappy',
    '2': 'Not quite happy',
    '3': 'Fair',
    '4': 'Happy',
    '5': 'Very happy',
    of: (score: number) => `${score} out of 5`,
    one: (score: number, word: string) => `${score}, ${word}`,
    unset: 'Not rated',
  },
  scales: {
    quality: 'poor|rather poor|fair|good|very good',
    communication: 'difficult|rather difficult|fair|easy|very easy',
    timeliness: 'slow|rather slow|fair|prompt|very prompt',
    again: 'would not hire|would rather not hire|undecided|would hire|would gladly hire',
    againToWork: 'would not work|would rather not work|undecided|would work|would gladly work',
  },
  byClient: {
    quality: 'Quality of work',
    communication: 'Communication',
    timeliness: 'On time',
    again: 'Would order again',
  },
  byFreelancer: {
    quality: 'Clarity of the request',
    communication: 'Communication',
    timeliness: 'Prompt answers and acceptance',
    again: 'Would work for again',
  },
  role: { client: 'Client', freelancer: 'Freelancer' },
  form: {
    title: 'Write a review',
    lead: (name: string) => `How was working with ${name}?`,
    order: 'Order',
    endedAt: 'Completed',
    until: 'Can be written until',
    hidden:
      'Neither side sees a review until the other has written too, or the window has ended. Once both have written, both are revealed at the same moment.',
    fixed: 'Once sent, neither the rating nor the comment can be changed.',
    score: 'Overall',
    aspects: 'By aspect',
    aspectsHint: 'Optional. Rate only what you can judge.',
    comment: 'Comment',
    commentHint: 'What went well, and what would help the next person who works with them.',
    priceUnfair: 'The pay was not fair',
    priceUnfairHint:
      'Optional. It is never shown with your name or this order, only as a share of all reviews of the client. It cannot be changed later.',
    submit: 'Send the review',
    done: 'Your review has been sent. It is revealed once the other side has written or the window has ended.',
    doneRevealed: 'Your review has been sent. Both reviews are public now.',
    notNow: 'A review can be written for 14 days once an order is completed.',
    tooLate: 'The time for writing a review is over.',
    already: 'You have reviewed this order already.',
    toMine: 'See my reviews',
    toOrder: 'Back to the order',
  },
  pieces: {
    title: 'Review several orders',
    lead: (name: string, count: number) =>
      `Completed orders with ${name}: ${count}. Only those that you rate are sent; the rest can be written later.`,
    leadWorkers: (count: number) =>
      `People whose works you approved: ${count}. Only those that you rate are sent; the rest can be written later.`,
    submit: 'Send the reviews',
    done: (count: number) => (count === 1 ? 'One review has been sent.' : `${count} reviews have been sent.`),
    none: 'Nothing to review now',
    noneText: 'The orders are not completed, have been reviewed, or ended more than 14 days ago.',
    more: 'Aspects and comment',
    piece: (position: number) => `No. ${position}`,
  },
  mine: {
    title: 'Reviews',
    received: 'Received',
    written: 'Written',
    waiting: 'To write',
    write: 'Write a review',
    writeAll: (count: number) => `Review all ${count} of this contract`,
    workers: (count: number) => (count === 1 ? 'One person' : `${count} people`),
    until: 'Until',
    otherWrote: 'The other side has written',
    noWaiting: 'Nothing waits for your review',
    noWaitingText: 'Once an order is completed, both sides can write a review for 14 days.',
    noReceived: 'No reviews received yet',
    noReceivedText: 'They appear here once both sides have written, or 14 days after completion.',
    noWritten: 'No reviews written yet',
    noWrittenText: 'Completed orders can be reviewed under “To write”.',
    hiddenUntil: 'Hidden for now',
    about: (name: string) => `About ${name}`,
    reply: 'Reply',
    replyLabel: 'Public reply',
    replyHint: 'You can reply once, and not change it later.',
    replySubmit: 'Publish the reply',
    replied: 'Your reply is public now.',
  },
  list: {
    empty: 'No reviews yet.',
    hidden: 'An operator has hidden this comment. The rating stays as it is.',
    hiddenReason: (reason: string) => `Reason: ${reason}`,
    noComment: 'No comment.',
    replyOf: (name: string) => `Reply by ${name}`,
    label: 'List of reviews',
  },
  rating: {
    none: 'No ratings',
    count: (n: string) => (n === '1' ? '1 rating' : `${n} ratings`),
    likely: (n: number, low: string, high: string) =>
      `${n === 1 ? 'Only 1 rating' : `Only ${n} ratings`} so far. With more of them, the mean is expected between ${low} and ${high} (95 % confidence).`,
  },
}

export const noticeTexts: Translation<typeof ja.noticeTexts> = {
  'review.written': ({ title }: NoticeFill) =>
    `“${title}” was reviewed. Write yours, and both of you can read them.`,
  'review.revealed': ({ title }: NoticeFill) => `The review of “${title}” can be read now.`,
}

export const todoTexts: Translation<typeof ja.todoTexts> = {
  review: ({ who, title }: TodoFill) => `Review ${who} for “${title}”`,
  'review-workers': ({ title, n }: TodoFill) =>
    n === 1
      ? `Review the person who worked on “${title}”`
      : `Review the ${n} people who worked on “${title}”`,
  'review-all': ({ who, title, n }: TodoFill) => `Review ${who} for the ${n} orders of “${title}”`,
}

export const navigationTexts: Translation<typeof ja.navigationTexts> = {
  reviews: 'Reviews',
}
