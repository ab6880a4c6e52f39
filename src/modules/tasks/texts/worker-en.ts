import type { NoticeFill } from '../../../platform/notices'
import type { TodoFill } from '../../../platform/todos'

export const workerTexts = {
  counts: (min: number | null, max: number | null) =>
    min !== null && max !== null
      ? `Choose ${min} to ${max}`
      : min !== null
        ? `Choose at least ${min}`
        : max !== null
          ? `Choose up to ${max}`
          : '',
  card: {
    perWork: 'per work',
    left: (n: number) => `${n.toLocaleString('en')} left`,
    full: 'No place free',
    regional: 'Certain regions',
    hour: 'An hour, about',
    minutes: (n: number) => `Time limit ${n} min`,
  },
  page: {
    received: 'You receive',
    receivedHint: 'After fees',
    pace: 'One work takes',
    paceOf: (seconds: number) =>
      seconds < 90 ? `about ${seconds} s` : `about ${Math.round(seconds / 60)} min`,
    measured: 'median so far',
    guessed: 'estimated from the questions',
    hourly: 'Pay per hour, about',
    hour: (yen: string) => `${yen} / h`,
    who: 'Who can take part',
    open: 'You can take part in this task.',
    notYet: 'Sign in to see whether you can take part.',
    yours: (value: string) => `You: ${value}`,
    rateNone: 'no work decided yet',
    anyRank: 'Any rank',
    anyRate: 'Any approval rate',
    rank: (tier: string) => `Rank: ${tier}`,
    rate: (n: number) => `Approval rate of ${n} % or more (or no decided works yet)`,
    regions: (names: readonly string[]) => `Region: ${names.join(', ')}`,
    regionNone: 'not set (in your profile, under availability)',
    limit: (n: number) => `Up to ${n} per person`,
    done: (n: number) => `${n} done`,
    screening: 'One question is asked first',
    passed: 'passed',
    failed: 'did not match',
    isMet: 'Met',
    isUnmet: 'Not met',
    closedNow: 'This task is closed',
    manage: 'Manage this task',
    hidden: 'The questions are shown once you start.',
    training: 'Answers are used as training data',
  },
  form: {
    left: 'Ends',
    minutesSeconds: '{m} min {s} s',
    hoursMinutes: '{h} h {m} min',
    over: 'Time is over',
    autosave: 'What you write is saved every few seconds. You can go on with another device.',
    saved: 'Saved',
    saving: 'Saving',
    overTitle: 'The time limit has passed',
    overText: 'This place can no longer be used. What you wrote is kept below; copy it if you need it.',
    overAgain: 'A place is free. You can go on in a new place with what stands below.',
    overNone: 'You cannot go on right now:',
    again: 'Go on in a new place',
    resumed: 'You go on in a new place.',
    returned: 'The client asks for a correction',
    saveFor: 'Correction due',
    giveUpHint:
      'The place is free for others at once. What you wrote is kept, and taken over if you start again.',
    rules: 'Description and conditions',
    noscript: 'Press “Save for now” while you write, and you can go on later.',
  },
  mine: {
    title: 'Your works',
    lead: 'Works you have done for tasks, and what they earned.',
    tabs: { active: 'Waiting for you', waiting: 'In review', paid: 'Paid', over: 'Over' },
    received: 'Received',
    empty: {
      active: {
        title: 'Nothing waits for you',
        text: 'Works in progress, sent back or rejected are listed here.',
      },
      waiting: { title: 'Nothing is in review', text: 'After handing in you hear within 7 days.' },
      paid: { title: 'Nothing was paid yet', text: 'Approved works are paid and listed here.' },
      over: {
        title: 'Nothing is over',
        text: 'Works whose time ran out or whose rejection is final are listed here.',
      },
    },
    autoApproved: 'Approved by itself on',
  },
  work: {
    started: 'Started',
    submittedAt: 'Handed in',
    waitingTitle: 'The client is reviewing your work',
    waiting: (when: string) => `Without a decision by ${when} it is approved and paid.`,
    paidTitle: 'Approved and paid',
    rejectedTitle: 'Rejected',
    unpaidTitle: 'The rejection is final',
    appealedTitle: 'The operator is looking at your appeal',
    referredTitle: 'The operator decides',
    referred: 'The client has reached the cap of rejections and asked the operator to decide.',
    lapsedTitle: 'Ended without being handed in',
    lapsed: 'What you wrote is kept below.',
    yourAppeal: 'Your appeal',
    concedeHint: 'If you accept, the rejection is final.',
    earnings: 'Your earnings',
  },
  console: {
    openTab: 'Open',
    decidedTab: 'Decided',
    noneDecided: { title: 'Nothing was decided yet', text: 'Decisions are listed here.' },
    rejections: 'Rejections (cap)',
    likeness: 'Text alike',
  },
}

export const workerNoticeTexts = {
  'work.approved': ({ title }: NoticeFill) => `Your work for the task “${title}” was approved and paid.`,
  'work.rejected': ({ title }: NoticeFill) =>
    `Your work for the task “${title}” was rejected. You can appeal within 3 days.`,
  'work.returned': ({ title }: NoticeFill) =>
    `Your work for the task “${title}” was sent back. Please correct it within 3 days.`,
  'work.referred': ({ title }: NoticeFill) =>
    `The client asked the operator to decide on your work for the task “${title}”.`,
  'work.overturned': ({ title }: NoticeFill) =>
    `The operator approved your work for the task “${title}”, and it was paid.`,
  'work.upheld': ({ title }: NoticeFill) =>
    `The operator decided that your work for the task “${title}” stays rejected.`,
}

export const workerTodoTexts = {
  'finish-work': ({ title }: TodoFill) => `Hand in your work for the task “${title}”`,
  'correct-work': ({ title }: TodoFill) => `Correct your work for the task “${title}”`,
  'answer-rejection': ({ title }: TodoFill) => `Decide whether to appeal: the task “${title}”`,
}
