import type { Translation } from '../../../platform/i18n'
import type { NoticeFill } from '../../../platform/notices'
import type * as ja from './ja'

export const texts: Translation<typeof ja.texts> = {
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
}

export const homeTexts: Translation<typeof ja.homeTexts> = {
  todo: {
    title: 'To do',
    lead: 'What waits for you, newest first.',
    emptyTitle: 'Nothing waits for you',
    emptyText: 'A message to answer, a delivery to accept: whatever is your turn appears here.',
    home: 'To the dashboard',
    due: 'By',
    dueOn: 'Due',
    all: 'See all',
  },
  home: {
    title: 'Dashboard',
    welcomeTitle: 'Welcome to Tanomi',
    welcomeFreelancer:
      'Complete your profile and the three confirmations (identity, confidentiality, phone). Once you are Regular, clients find you in their searches.',
    welcomeClient:
      'Post what you need done. When proposals arrive, you can compare estimates and track records side by side.',
    startProfile: 'Write your profile',
    startVerification: 'To the confirmations',
    post: 'Post a job',
    asClient: 'Want to hire?',
    asClientButton: 'Switch to client',
    rank: 'Rank',
    tiers: {
      none: 'Unranked',
      regular: 'Regular',
      bronze: 'Bronze',
      silver: 'Silver',
      certified: 'Certified',
    },
    next: {
      none: 'Once you are Regular, clients find you in their searches.',
      regular: 'Next is Bronze: agree to one project order.',
      bronze: 'Next is Silver: deliver, be rated well, and reply in time.',
      silver: 'Next is Certified: reach the top 20% of rewards in a category.',
      certified: 'This is the highest rank. Have a look at its outlook.',
    },
    toRank: 'See the conditions',
    underWay: 'Orders under way',
    underWayNoneFreelancer: 'No orders under way',
    underWayNoneFreelancerText: 'Send a proposal for a job you like: work begins there.',
    underWayNoneClient: 'No orders under way',
    underWayNoneClientText: 'Order from a proposal, and follow its progress here.',
    allOrders: 'All orders',
    status: { offered: 'Offered', agreed: 'To be funded', working: 'Working', delivered: 'To be accepted' },
    dueOn: 'Due',
    earnings: 'Rewards by month',
    earningsNote: 'Released after acceptance, before fees, tax included',
    spending: 'Payments by month',
    spendingNote: 'Contract amounts after acceptance, tax included, without fees',
    chartNoneEarnings: 'Once an order is accepted, you can compare the months here.',
    chartNoneSpending: 'Once you accept a delivery, you can compare the months here.',
    month: (m: number) =>
      ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][m - 1] ?? '',
    monthShort: (m: number) =>
      ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][m - 1] ?? '',
    monthName: (y: number, m: number) => `${y}-${String(m).padStart(2, '0')}`,
    jobs: 'Open jobs',
    jobsNone: 'No open jobs',
    jobsNoneText: 'Post a job, and freelancers send you proposals.',
    proposals: (n: number) => (n === 1 ? '1 proposal' : `${n} proposals`),
    unread: (n: number) => `${n} unread`,
    until: 'Until',
    selecting: 'Selecting',
    findJobs: 'Find jobs',
  },
}

export const noticeTexts: Translation<typeof ja.noticeTexts> = {
  'message.received': ({ who }: NoticeFill) => `${who} wrote to you.`,
}
