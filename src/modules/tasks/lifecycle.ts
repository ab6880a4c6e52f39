import { defineLifecycle } from '../../platform/lifecycle'

interface WorkCounts {
  /** Works on which a decision, an answer or time is awaited. */
  outstanding: number
}
const ifNothingOutstanding = ({ outstanding }: WorkCounts) => (outstanding > 0 ? 'works-outstanding' : null)

// biome-ignore format: a table is read by its columns
/** The life of a task (§3.5). */
export const taskLifecycle = defineLifecycle({
  title: 'The life of a task',
  states: ['draft', 'awaiting', 'open', 'closing', 'completed', 'cancelled'],
  start: 'draft',
  roles: ['client', 'clock'],
  table: {
    pay:         { from: ['draft', 'awaiting'], to: 'awaiting',  by: ['client'] },
    discard:     { from: ['draft', 'awaiting'], to: 'cancelled', by: ['client'] },
    open:        { from: ['awaiting'],          to: 'open',      by: ['client'], money: 'hold' },
    prolong:     { from: ['open'],              to: 'open',      by: ['client'] },
    'order-more': { from: ['open'],             to: 'open',      by: ['client'] },
    grow:        { from: ['open'],              to: 'open',      by: ['client'], money: 'hold', within: 'order-more' },
    close:       { from: ['open'],              to: 'closing',   by: ['client', 'clock'] },
    complete:    { from: ['closing'],           to: 'completed', by: ['clock'], money: 'refund', guard: ifNothingOutstanding },
  },
})

export type TaskStatus = (typeof taskLifecycle)['states'][number]
export type TaskRole = (typeof taskLifecycle)['roles'][number]
export type TaskVerb = (typeof taskLifecycle)['verbs'][number]
export const { verbsOpenTo } = taskLifecycle

/** Whether the money of works that are not paid out lies in the task's escrow while it is in this state. */
export const holdsMoney = (status: TaskStatus): boolean => status === 'open' || status === 'closing'

interface ReviewState {
  returnedAt: Date | null
  /** Rejections by the client that stand, of all works of the task, and how many there may be (§3.5). */
  rejections: number
  rejectionsMax: number
}

const ifNotReturned = ({ returnedAt }: Pick<ReviewState, 'returnedAt'>) =>
  returnedAt ? 'returned-before' : null
const ifUnderCap = ({ rejections, rejectionsMax }: Pick<ReviewState, 'rejections' | 'rejectionsMax'>) =>
  rejections < rejectionsMax ? null : 'too-many-rejections'
/** Past the cap a work is sent back first; only then the operator is asked. */
const ifOverCap = (work: ReviewState) => {
  if (work.rejections < work.rejectionsMax) return 'reject-instead'
  return work.returnedAt ? null : 'return-first'
}

// biome-ignore format: a table is read by its columns
/** The life of one person's work for a task (§3.5). */
export const workLifecycle = defineLifecycle({
  title: 'The life of a work',
  states: ['started', 'submitted', 'returned', 'referred', 'approved', 'rejected', 'appealed', 'unpaid', 'lapsed'],
  start: 'none',
  roles: ['worker', 'client', 'operator', 'clock'],
  table: {
    start:         { from: ['none'],                to: 'started',   by: ['worker'] },
    submit:        { from: ['started', 'returned'], to: 'submitted', by: ['worker'] },
    lapse:         { from: ['started', 'returned'], to: 'lapsed',    by: ['worker', 'clock'] },
    approve:       { from: ['submitted'],           to: 'approved',  by: ['client', 'clock'], money: 'release' },
    reject:        { from: ['submitted'],           to: 'rejected',  by: ['client'],          guard: ifUnderCap },
    'send-back':   { from: ['submitted'],           to: 'returned',  by: ['client'],          guard: ifNotReturned },
    refer:         { from: ['submitted'],           to: 'referred',  by: ['client'],          guard: ifOverCap },
    appeal:        { from: ['rejected'],            to: 'appealed',  by: ['worker'] },
    concede:       { from: ['rejected'],            to: 'unpaid',    by: ['worker', 'clock'] },
    uphold:        { from: ['appealed', 'referred'], to: 'unpaid',   by: ['operator'] },
    overturn:      { from: ['appealed', 'referred'], to: 'approved', by: ['operator'],        money: 'release' },
  },
})

export type WorkStatus = (typeof workLifecycle)['states'][number]
export type WorkRole = (typeof workLifecycle)['roles'][number]
export type WorkVerb = (typeof workLifecycle)['verbs'][number]
export const { decide: decideWork, verbsOpenTo: workVerbsOpenTo } = workLifecycle
