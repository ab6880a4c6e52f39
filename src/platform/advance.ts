// The steps around every verb of a lifecycle, written once: lock, decide, do what is special, move, record, emit.
import type { Tx } from './db'
import { type EventKind, emit, type Payload } from './events'
import type { Lifecycle } from './lifecycle'

/** Who does a verb, and when; each noun adds its id. */
export interface Act {
  /** Null when the clock acts. A party's role follows from the row; others say it: `as: 'operator'`. */
  actorId: string | null
  at: Date
}

/** What is special to one verb. */
export interface Special<Change> {
  /** Columns that change with the status. */
  set?: Change
  /** What the event row holds beside the verb. */
  detail?: Readonly<Record<string, unknown>>
}

/** A decided step, as `move`, `record` and `payload` get it. */
export interface Move<Row, Change, A, State, Role, Verb> {
  row: Row
  verb: Verb
  from: State
  to: State
  role: Role
  act: A
  set: Change
  detail: Readonly<Record<string, unknown>>
}

/** How one noun is locked, moved and recorded: functions of its module's store. */
interface Noun<Row, Change, A, State extends string, Role extends string, Verb extends string, Refusal, P> {
  lifecycle: Pick<Lifecycle<State, Role, Verb, Row, Refusal & string>, 'decide'>
  lock: (tx: Tx, act: A) => Promise<Row | undefined>
  /** The member who has each role by being a party of the row. */
  parties: (row: Row) => Partial<Record<Role, string>>
  /** The error for each reason. 'not-found' also goes to those who are no party: they do not learn that the row exists. */
  refuse: (reason: Refusal | 'not-yours' | 'wrong-moment' | 'not-found') => Error
  /** Refuses an act that its actor decided on another version of the row; runs once the verb is known to be open. */
  checkRead?: (row: Row, act: A) => void
  /** Updates the row where its status is still `from`; undefined when it had moved meanwhile. */
  move: (tx: Tx, move: Move<Row, Change, A, State, Role, Verb>) => Promise<Partial<Row> | undefined>
  /** Inserts the event row, and what else stands beside every verb. */
  record: (tx: Tx, move: Move<Row, Change, A, State, Role, Verb>) => Promise<void>
  /** The event of each verb; null for a verb that concerns no other module. Total, so that none is forgotten. */
  events: Readonly<Record<Verb, EventKind<P & Payload> | null>>
  payload: (move: Move<Row, Change, A, State, Role, Verb>) => NoInfer<P>
}

/**
 * Makes the `advance` of one noun from its row, the columns that change with the status, and its act. It runs in the
 * caller's transaction; the row stays locked until that ends.
 *
 * @example
 * export const advance = defineAdvance<EntryRow, EntryChange, EntryAct>()({
 *   lifecycle: entryLifecycle,
 *   lock: (tx, { entryId }) => lockEntry(tx, entryId),
 *   parties: ({ freelancerId, clientId }) => ({ freelancer: freelancerId, client: clientId }),
 *   refuse: (reason) => refuse(reason === 'not-found' ? 'entry-not-found' : reason),
 *   move: moveEntry,
 *   record: insertEntryEvent,
 *   events: { submit: entrySubmitted, withdraw: entryWithdrawn, choose: entryChosen },
 *   payload: ({ row, role, act }) => ({ entryId: row.id, by: role, at: act.at }),
 * })
 * // commands/withdraw.ts
 * export const withdraw = (tx: Tx, act: EntryAct) =>
 *   advance(tx, { verb: 'withdraw', act }, () => ({ set: { endedAt: act.at } }))
 */
export const defineAdvance =
  <Row extends { status: string }, Change, A extends Act & { as?: string }>() =>
  <State extends string, Role extends string, Verb extends string, Refusal, P>(
    noun: Noun<Row, Change, A, State, Role, Verb, Refusal, P>,
  ) =>
  /**
   * `locked`: the row, where the caller holds its lock already. `special` runs between the decision and the move.
   * Refuses 'not-found', what `decide` refuses, and what the special part refuses.
   */
  async (
    tx: Tx,
    step: { verb: Verb; act: A; locked?: Row | undefined },
    special: (row: Row, role: Role) => Promise<Special<Change>> | Special<Change> = () => ({}),
  ): Promise<Row> => {
    const { verb, act } = step
    const row = step.locked ?? (await noun.lock(tx, act))
    if (!row) throw noun.refuse('not-found')
    const role = (act.as as Role | undefined) ?? roleOf(noun.parties(row), act.actorId)
    if (!role) throw noun.refuse('not-found')
    const decision = noun.lifecycle.decide(row, verb, role)
    if (!decision.ok) throw noun.refuse(decision.refusal)
    noun.checkRead?.(row, act)
    const { set = {} as Change, detail = {} } = await special(row, role)
    const move = { row, verb, from: row.status as State, to: decision.to, role, act, set, detail }
    const moved = await noun.move(tx, move)
    // The row is locked, so this cannot happen; if the lock is ever lost, the move still loses (bar R2).
    if (!moved) throw noun.refuse('wrong-moment')
    await noun.record(tx, move)
    const event = noun.events[verb]
    if (event) await emit(tx, event, noun.payload(move) as P & Payload)
    return { ...row, ...moved }
  }

/** The role of whoever is a party of the row; undefined for anybody else. */
export const roleOf = <Role extends string>(
  parties: Partial<Record<Role, string>>,
  actorId: string | null,
): Role | undefined =>
  actorId === null ? undefined : (Object.keys(parties) as Role[]).find((role) => parties[role] === actorId)
