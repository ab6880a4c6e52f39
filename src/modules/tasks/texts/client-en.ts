import type { NoticeFill } from '../../../platform/notices'
import type { TodoFill } from '../../../platform/todos'

export const clientTexts = {
  steps: { settings: 'Conditions', form: 'Questions', check: 'Check and pay' },
  tabs: {
    running: 'Open and in review',
    drafts: 'Drafts',
    over: 'Over',
    none: 'Nothing here yet',
    jobs: 'To your projects',
  },
  settings: {
    what: 'What you need',
    money: 'Price and number',
    people: 'Period, and who can take part',
    other: 'For larger work by one person post a project; to choose among designs, a competition.',
    otherLink: 'Which way suits when',
    copy: 'Duplicate an earlier task',
    cancel: 'Back without changes',
  },
  check: {
    title: 'Check and pay',
    missing: 'Before the task can open:',
    missingItem: { settings: 'Fill in the conditions', form: 'Complete the questions' },
    ready: 'Look at what workers will see, then pay into escrow.',
    awaiting: 'The payment is under way. The task opens when it has arrived.',
    seen: 'What workers see',
    conditions: 'Conditions',
    none: 'none',
  },
  review: {
    tabs: { waiting: 'To review', approved: 'Approved', declined: 'Sent back and rejected', all: 'All' },
    marks: { fast: 'Very fast', flat: 'All the same answer', similar: 'Text like another’s' },
    everything: (n: number) => `All ${n.toLocaleString('en')} that match, also those not on this page`,
    corrected: 'Corrected',
    files: (n: number) => `${n} files`,
    next: 'The next to review',
    backToGrid: 'Back to the list',
    consent: 'What was agreed to',
    facts: 'About this work',
    decisions: 'Decisions so far',
  },
  results: {
    median: 'Median',
    range: 'Range',
    from: (first: string, last: string) => `${first}–${last}`,
    under: (from: string, to: string) => `${from} to under ${to}`,
    noneText: 'Once works are handed in, each question is summed up here.',
  },
  builder: {
    back: 'Back to the conditions',
    branchFirst: 'Choose a question and save; then its answers can be chosen.',
    settingsOf: (n: string) => `Settings of ${n}`,
    section: 'Heading',
    count: (n: number) => `${n} of 100`,
    full: 'At most 100 questions.',
  },
}

export const clientNoticeTexts = {
  'task.opened': ({ title }: NoticeFill) => `Your payment has arrived: “${title}” is open.`,
  'task.ending': ({ title }: NoticeFill) =>
    `“${title}” ends within 24 hours. You can extend it, or order more works.`,
  'works.due': ({ title }: NoticeFill) =>
    `Works of “${title}” that wait for you are approved by themselves within 24 hours.`,
  'task.closed': ({ title }: NoticeFill) => `“${title}” takes no more works.`,
  'task.completed': ({ title }: NoticeFill) =>
    `All works of “${title}” are decided. What was not spent is refunded.`,
  'works.appealed': ({ title }: NoticeFill) =>
    `A rejection in “${title}” was appealed. The operator looks at it.`,
  'works.overturned': ({ title }: NoticeFill) => `The operator has approved a work of “${title}”.`,
  'works.upheld': ({ title }: NoticeFill) => `The operator has confirmed a rejection in “${title}”.`,
}

export const clientTodoTexts = {
  'review-works': ({ title, n }: TodoFill) => `Review ${n} works of “${title}”`,
  'pay-task': ({ title }: TodoFill) => `Pay for “${title}”`,
}
