// A plain model of a task and its works, written from the words of §3.5 alone: what each deed should come to.
import { later } from '../../src/platform/clock'

export const unitYen = 101n
/** Of one work, each rounded down (§4.1). */
export const clientFeeYen = 5n
export const freelancerFeeYen = 16n
export const [minutes, periodDays, perPerson] = [60, 10, 3]

type WorkStatus =
  | 'started'
  | 'submitted'
  | 'returned'
  | 'referred'
  | 'approved'
  | 'rejected'
  | 'appealed'
  | 'unpaid'
  | 'lapsed'

export interface ModelWork {
  id: string
  workerId: string
  status: WorkStatus
  expiresAt: Date
  submittedAt?: Date
  returnedAt?: Date
  rejectedAt?: Date
  wasReferred?: true
}

export interface ModelTask {
  status: 'draft' | 'awaiting' | 'open' | 'closing' | 'completed' | 'cancelled'
  count: number
  endsAt: Date | null
  works: ModelWork[]
}

export const newModel = (count: number): ModelTask => ({ status: 'draft', count, endsAt: null, works: [] })

const isBefore = (at: Date, since: Date | undefined, days: number): boolean =>
  since !== undefined && at < later(since, { days })
const isRunning = (work: ModelWork, at: Date): boolean => work.status === 'started' && work.expiresAt > at
const ended: readonly WorkStatus[] = ['approved', 'unpaid', 'lapsed']

/** A place is taken by every work that was handed in and may still be paid, and while somebody's time is running. */
const isTaking = (work: ModelWork, at: Date): boolean =>
  isRunning(work, at) || !['started', 'unpaid', 'lapsed'].includes(work.status)

export const freePlaces = ({ count, works }: ModelTask, at: Date): number =>
  count - works.filter((work) => isTaking(work, at)).length
export const approvedIn = ({ works }: ModelTask): number =>
  works.filter(({ status }) => status === 'approved').length
const rejectionsIn = ({ works }: ModelTask): number =>
  works.filter(({ rejectedAt, status }) => rejectedAt && ['rejected', 'appealed', 'unpaid'].includes(status))
    .length
const isCapped = (task: ModelTask): boolean => rejectionsIn(task) >= Math.floor((task.count * 3) / 10)

/** 'new' and 'same': a place is taken, or the person has one whose time is running. */
export const startModel = (task: ModelTask, workerId: string, at: Date): 'new' | 'same' | 'no' => {
  const own = task.works.filter((work) => work.workerId === workerId)
  if (task.status === 'draft' || task.status === 'awaiting' || task.status === 'cancelled') return 'no'
  if (own.some((work) => isRunning(work, at))) return 'same'
  if (task.status !== 'open' || !task.endsAt || task.endsAt <= at) return 'no'
  const done = own.filter(
    (work) => work.status !== 'lapsed' && !(work.status === 'started' && work.expiresAt <= at),
  )
  if (done.length >= perPerson || freePlaces(task, at) <= 0) return 'no'
  for (const work of own) if (work.status === 'started') work.status = 'lapsed'
  return 'new'
}

export type WorkDeed =
  | 'submit'
  | 'approve'
  | 'reject'
  | 'send-back'
  | 'refer'
  | 'appeal'
  | 'concede'
  | 'uphold'
  | 'overturn'
  | 'lapse'

/** Where a deed by the rightful person leads; null where it is refused. */
const leadsTo = (task: ModelTask, work: ModelWork, deed: WorkDeed): ((at: Date) => WorkStatus | null) => {
  const { status } = work
  const from = (allowed: readonly WorkStatus[], to: WorkStatus) => () =>
    allowed.includes(status) ? to : null
  switch (deed) {
    case 'submit':
      return (at) => (isRunning(work, at) || status === 'returned' ? 'submitted' : null)
    case 'approve':
      return from(['submitted'], 'approved')
    case 'reject':
      return isCapped(task) ? () => null : from(['submitted'], 'rejected')
    case 'send-back':
      return work.returnedAt ? () => null : from(['submitted'], 'returned')
    case 'refer':
      return isCapped(task) && work.returnedAt ? from(['submitted'], 'referred') : () => null
    case 'appeal':
      return (at) => (status === 'rejected' && isBefore(at, work.rejectedAt, 3) ? 'appealed' : null)
    case 'concede':
      return from(['rejected'], 'unpaid')
    case 'uphold':
      return from(['appealed', 'referred'], 'unpaid')
    case 'overturn':
      return from(['appealed', 'referred'], 'approved')
    case 'lapse':
      return from(['started', 'returned'], 'lapsed')
  }
}

const move = (work: ModelWork, to: WorkStatus, at: Date): void => {
  work.status = to
  if (to === 'submitted') work.submittedAt = at
  if (to === 'returned') work.returnedAt = at
  if (to === 'rejected') work.rejectedAt = at
  if (to === 'referred') work.wasReferred = true
}

/** Does a deed to one work in the model; answers whether it is allowed. */
export const doModel = (task: ModelTask, of: { work: ModelWork; deed: WorkDeed; at: Date }): boolean => {
  const { work, deed, at } = of
  const to = leadsTo(task, work, deed)(at)
  if (to) move(work, to, at)
  return to !== null
}

/** What time alone does, in the order in which the sweep does it. */
export const passModel = (task: ModelTask, at: Date): void => {
  for (const work of task.works) {
    if (work.status === 'started' && work.expiresAt <= at) work.status = 'lapsed'
    if (work.status === 'returned' && !isBefore(at, work.returnedAt, 3)) work.status = 'lapsed'
  }
  for (const work of task.works)
    if (work.status === 'submitted' && !isBefore(at, work.submittedAt, 7)) work.status = 'approved'
  for (const work of task.works)
    if (work.status === 'rejected' && !isBefore(at, work.rejectedAt, 3)) work.status = 'unpaid'
  const isOver = task.endsAt !== null && task.endsAt <= at
  if (task.status === 'open' && (isOver || approvedIn(task) === task.count)) task.status = 'closing'
  if (task.status === 'closing' && task.works.every(({ status }) => ended.includes(status)))
    task.status = 'completed'
}

/** The figures that the client's page and the ledger must show. */
export const figuresOf = (task: ModelTask, at: Date) => {
  const approved = approvedIn(task)
  const isHeld = task.status === 'open' || task.status === 'closing'
  const unspent = BigInt(task.count - approved)
  const has = (...statuses: WorkStatus[]) =>
    task.works.filter(({ status }) => statuses.includes(status)).length
  return {
    status: task.status,
    approved,
    submitted: has('submitted'),
    started: task.works.filter((work) => isRunning(work, at)).length,
    pending: has('returned', 'referred', 'rejected', 'appealed'),
    rejections: rejectionsIn(task),
    freePlaces: task.endsAt === null ? 0 : freePlaces(task, at),
    escrowYen: isHeld ? unspent * unitYen : 0n,
    rewardYen: BigInt(approved) * (unitYen - freelancerFeeYen),
    refundYen: task.status === 'completed' ? unspent * (unitYen + clientFeeYen) : 0n,
    ratedWorks: has('approved', 'unpaid'),
  }
}
