import type { Tx } from './db'
import { enqueue } from './jobs'

/** Names and numbers of what happened; instants as Date. No texts of people, no money objects: ids. */
export type Payload = Readonly<Record<string, string | number | boolean | null | Date | readonly string[]>>

/** News of one kind. Modules define theirs in `events.ts`; `app.ts` says who listens (§6.1). */
export interface EventKind<P extends Payload> {
  readonly name: string
  readonly sample?: P
}

export const defineEvent = <P extends Payload>(name: string): EventKind<P> => ({ name })

type Inside = (tx: Tx, payload: Payload) => Promise<void>
type Listener<P extends Payload> =
  | { kind: 'inside' | 'derived'; run: (tx: Tx, payload: P) => Promise<void> }
  | { kind: 'after'; job: string }

/** In the same transaction: both succeed, or neither does. */
export const inside = <P extends Payload>(run: (tx: Tx, payload: P) => Promise<void>): Listener<P> => ({
  kind: 'inside',
  run,
})
/** Like `inside`, for what can be made again from facts at any time: ranks, the search index. */
export const derived = <P extends Payload>(run: (tx: Tx, payload: P) => Promise<void>): Listener<P> => ({
  kind: 'derived',
  run,
})
/** By a job, enqueued in the same transaction: late perhaps, lost never. The job must bear being run twice. */
export const after = <P extends Payload>(job: string): Listener<P> => ({ kind: 'after', job })

let derivedAside = false
/** While the demo world is made, derived data waits: its maker makes it once, at the end. */
export const setAsideDerived = (aside: boolean): void => {
  derivedAside = aside
}

const listeners = new Map<string, Listener<Payload>[]>()

/** Wires listeners to a kind of news, in the order given. Called once per kind, by `app.ts`. */
export const on = <P extends Payload>(event: EventKind<P>, ...heard: Listener<P>[]): void => {
  if (listeners.has(event.name)) throw new Error(`${event.name} is wired twice`)
  listeners.set(event.name, heard as unknown as Listener<Payload>[])
}

/** Tells everyone who listens. Part of the command's transaction. */
export const emit = async <P extends Payload>(tx: Tx, event: EventKind<P>, payload: P): Promise<void> => {
  const heard = listeners.get(event.name) ?? []
  for (const listener of heard) {
    if (listener.kind === 'derived' && derivedAside) continue
    if (listener.kind !== 'after') await (listener.run as Inside)(tx, payload)
  }
  // All that comes after, in one statement.
  const jobs = heard.flatMap((listener) => (listener.kind === 'after' ? [listener.job] : []))
  if (jobs.length > 0) await enqueue(tx, jobs, payload)
}
