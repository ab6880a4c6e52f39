import { plural, type Translation } from '../../../platform/i18n'
import type { NoticeFill } from '../../../platform/notices'
import type { TodoFill } from '../../../platform/todos'
import { formatLongDate } from '../../../ui/format'
import type * as ja from './ja'

export const texts: Translation<typeof ja.texts> = {
  beforeClosing: (n: number) =>
    `${plural(n, 'retainer')} ${n === 1 ? 'is' : 'are'} under way: please end them`,
  title: 'Retainers',
  status: { offered: 'Offered', running: 'Running', ended: 'Ended', cancelled: 'Not agreed' },
  offer: {
    title: (name: string) => `Offer ${name} a retainer`,
    titleMore: 'Offer a retainer',
    lead: 'An order of the same terms is opened each month. Whoever agrees to the first one agrees to the others. Each month is paid into escrow by itself.',
    second: 'The second order opens on',
    secondHint: 'The others open on that day of each month, and are due a month later each.',
    submit: 'Offer these terms for each month',
    done: 'The retainer is offered. The answer is awaited.',
    link: 'Make it a monthly order',
  },
  list: {
    lead: 'An order of the same terms, opened on its day each month.',
    emptyTitle: 'There are no retainers',
    emptyClient: 'Offer one from a profile, or from a contract that you have.',
    emptyFreelancer: 'What clients offer you stands here.',
    findPeople: 'Find freelancers',
    seeOrders: 'See the orders',
    next: 'Next order on',
    price: 'Each month',
  },
  page: {
    number: (n: number) => `No. ${n}`,
    orders: 'Orders of each month',
    terms: 'Terms',
    price: 'Each month (tax included)',
    next: 'Next order on',
    due: 'Due',
    nextDue: 'Due',
    since: 'The contract runs since',
    client: 'Client',
    freelancer: 'Freelancer',
    contract: 'Contract',
    lastDay: 'Last day',
    none: 'No further order',
    waiting: 'It begins when the first order is agreed.',
    brief: 'What is ordered',
    ended: 'This retainer has ended. Orders that were opened go on by their own terms.',
  },
  notice: {
    lead: (on: string) => `With notice today, ${on} is the last day. Orders that were opened go on.`,
    longRule:
      'A contract that has run for six months or more ends with thirty days’ notice (a rule of this site, after Article 16 of the Freelance Act).',
    shortRule: 'It has run for less than six months, so it can end with the present month.',
  },
}

export const noticeTexts: Translation<typeof ja.noticeTexts> = {
  'retainer.repeated': ({ title, note }: NoticeFill) =>
    note === 'client'
      ? `This month’s order of “${title}” was opened. Work starts once you have paid into escrow.`
      : `This month’s order of “${title}” was opened. Please start once it is paid into escrow.`,
  'retainer.opening': ({ title, note }: NoticeFill) =>
    `The next order of the retainer “${title}” opens on ${formatLongDate(note, 'en')}.`,
  'retainer.notice-due': ({ title, note }: NoticeFill) =>
    `To end the retainer “${title}” at the next possible date, give notice by ${formatLongDate(note, 'en')}. To go on, nothing needs to be done.`,
  'retainer.notice-given': ({ who, title }: NoticeFill) =>
    `${who} has given notice of the retainer “${title}”. Please look at its last day.`,
  'retainer.notice-taken-back': ({ who, title }: NoticeFill) =>
    `${who} has taken the notice back. The retainer “${title}” goes on.`,
  'retainer.reason-asked': ({ who, title }: NoticeFill) =>
    `${who} asks why the retainer “${title}” is to end.`,
  'retainer.reason-given': ({ who, title }: NoticeFill) =>
    `${who} has said why the retainer “${title}” is to end.`,
  'retainer.ended': ({ title }: NoticeFill) =>
    `The retainer “${title}” has ended. No further order will open.`,
}

export const todoTexts: Translation<typeof ja.todoTexts> = {
  'give-reason': ({ who, title }: TodoFill) => `Tell ${who} why the retainer “${title}” is to end`,
}

export const navigationTexts: Translation<typeof ja.navigationTexts> = {
  retainers: 'Retainers',
}
