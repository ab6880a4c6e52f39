import type { Tx } from './db'
import { enqueue } from './enqueue'
import type { JobKind } from './jobs'
import type { NoticeSource } from './notices'

/** Names and numbers of what happened; instants as Date. No texts of people, no money objects: ids. */
export type Payload = Readonly<Record<string, string | number | boolean | null | Date | readonly string[]>>

/** An event of one kind. Modules define theirs in `events.ts`, and what they react to in `subscriptions.ts` (§6.1). */
export interface EventKind<P extends Payload> {
  readonly name: string
  readonly sample?: P
}

export const defineEvent = <P extends Payload>(name: string): EventKind<P> => ({ name })

/** What a module does when an event happens. */
export type Reaction<P extends Payload> =
  | { kind: 'inside' | 'derived'; run: (tx: Tx, payload: P) => Promise<void> }
  | { kind: 'job'; job: JobKind<P> }
  | { kind: 'notice'; source: NoticeSource<P> }

/** In the same transaction: both succeed, or neither does. */
export const inside = <P extends Payload>(run: (tx: Tx, payload: P) => Promise<void>): Reaction<P> => ({
  kind: 'inside',
  run,
})
/** Like `inside`, for what can be made again from facts at any time: ranks, the search index. */
export const derived = <P extends Payload>(run: (tx: Tx, payload: P) => Promise<void>): Reaction<P> => ({
  kind: 'derived',
  run,
})
/** By a job, enqueued in the same transaction: late perhaps, lost never. The job must bear being run twice. */
export const asJob = <P extends Payload>(job: JobKind<P>): Reaction<P> => ({ kind: 'job', job })

/** What one module does about one kind of event. */
export interface Subscription {
  readonly event: string
  readonly reactions: readonly Reaction<never>[]
}

/**
 * Subscribes a module to a kind of event. What a reaction reads must be in the event's payload, or it does not compile.
 * @example subscribe(orderCompleted, derived(reindexWorker), asJob(judgeClientJob), notify(orderDrafts('order.completed')))
 */
export const subscribe = <P extends Payload>(
  event: EventKind<P>,
  ...reactions: Reaction<NoInfer<P>>[]
): Subscription => ({ event: event.name, reactions: reactions as unknown as Reaction<never>[] })

let derivedAside = false
/** While the demo world is made, derived data waits: its maker makes it once, at the end. */
export const setAsideDerived = (aside: boolean): void => {
  derivedAside = aside
}

/** The job that drafts an event's notices. */
export const noticeJobName = (event: string): string => `notices.${event}`

interface EventHandlers {
  runs: { kind: 'inside' | 'derived'; run: (tx: Tx, payload: never) => Promise<void> }[]
  jobs: string[]
}
let connected = new Map<string, EventHandlers>()

/** Connects all subscriptions, in the order of the modules; the notices of an event are drafted by its last job. */
export const connectEvents = (subscriptions: readonly Subscription[]): void => {
  connected = new Map()
  for (const event of new Set(subscriptions.map((one) => one.event))) {
    const reactions = subscriptions.filter((one) => one.event === event).flatMap((one) => one.reactions)
    const runs = reactions.flatMap((one) => (one.kind === 'inside' || one.kind === 'derived' ? [one] : []))
    const jobs = reactions.flatMap((one) => (one.kind === 'job' ? [one.job.name] : []))
    const drafts = reactions.some((one) => one.kind === 'notice') ? [noticeJobName(event)] : []
    connected.set(event, { runs, jobs: [...jobs, ...drafts] })
  }
}

/** Runs what is subscribed to an event. Part of the command's transaction. */
export const emit = async <P extends Payload>(tx: Tx, event: EventKind<P>, payload: P): Promise<void> => {
  const { runs = [], jobs = [] } = connected.get(event.name) ?? {}
  for (const { kind, run } of runs) {
    if (kind === 'derived' && derivedAside) continue
    await run(tx, payload as never)
  }
  if (jobs.length > 0) await enqueue(tx, jobs, payload)
}
