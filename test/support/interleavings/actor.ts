// One of two transactions whose statements are let through one by one, so that every order of them can be tried (bar R2).
import type { PostgresPool, PostgresPoolClient } from 'kysely'
import pg from 'pg'
import { inOneTransaction, makeDb, type Tx } from '../../../src/platform/db'
import { DomainError } from '../../../src/platform/domain-error'
import {
  emptyFootprint,
  type Footprint,
  type FootprintBook,
  tablesWritten,
  withFootprint,
} from './footprints'

export type Deed = (tx: Tx) => Promise<unknown>

/** How a deed ended: 'done', 'refused: why', or 'failed: the database's words', which no deed may end with. */
export type Outcome = string

/** What may be done to a statement's text before it is run: how a layer in the code is removed. */
export type Rewrite = (text: string) => string

/** A pause before every statement of a transaction; its beginning reads nothing and is none. */
export interface Actor {
  pid: number
  /** paused: before `next`. running: on the server, or waiting there for the other's lock. */
  state: 'paused' | 'running' | 'ended'
  next: string
  outcome: Outcome
  /** Of the statement that ran last. */
  last: Footprint
  /** What the transaction has written so far: what its commit makes visible. */
  written: Footprint
  /** The tables that its commit has changed. */
  dirty: ReadonlySet<string>
  /** Lets the next statement through. */
  go: () => void
  /** Resolves at the next pause or end. */
  settled: () => Promise<void>
}

const limits =
  '-c lock_timeout=8000 -c statement_timeout=15000 -c deadlock_timeout=30ms -c jit=off -c timezone=UTC'
const int8 = 20
const date = 1082
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (oid === int8) return (text: string) => BigInt(text)
    return oid === date ? (text: string) => text : pg.types.getTypeParser(oid, format as 'text')
  },
} as pg.CustomTypesConfig

export const openClient = async (url: string): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: url, options: limits, types })
  await client.connect()
  return client
}

export const isEnd = (text: string): boolean => /^(commit|rollback)\b/i.test(text)

const names = new Map<string, string>()
/** The same texts come thousands of times: each is planned once a connection. */
const prepared = (client: pg.Client, text: string, values: readonly unknown[]): Promise<pg.QueryResult> => {
  if (values.length === 0) return client.query(text)
  const name = names.get(text) ?? `i${names.size}`
  names.set(text, name)
  return client.query({ name, text, values: [...values] })
}

const outcomeOf = (error: unknown): Outcome =>
  error instanceof DomainError
    ? `refused: ${error.refusal}`
    : `failed: ${(error as { code?: string }).code ?? ''} ${(error as Error).message}`

/** An actor that has not begun, and what moves it: `turn` tells whoever waits for it that it has paused or ended. */
const newActor = (pid: number) => {
  let wake = (): void => {}
  const awaited = () =>
    new Promise<void>((resolve) => {
      wake = resolve
    })
  let change = awaited()
  const gate = { letGo: (): void => {} }
  const actor: Actor = {
    ...{ pid, state: 'running', next: '', outcome: '' },
    ...{ last: emptyFootprint(), written: emptyFootprint(), dirty: new Set() },
    go: () => {
      change = awaited()
      actor.state = 'running'
      gate.letGo()
    },
    settled: () => change,
  }
  const turn = (state: Actor['state']): void => {
    actor.state = state
    wake()
  }
  return { actor, gate, turn }
}

/** Begins a deed on a connection that it has for itself; it stops before its first statement. */
export const startActor = async (
  client: pg.Client,
  deed: Deed,
  { book, rewrite = (text) => text }: { book: FootprintBook; rewrite?: Rewrite | undefined },
): Promise<Actor> => {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  const { actor, gate, turn } = newActor(rows[0]?.pid ?? 0)
  const pausing = async (text: string, values: readonly unknown[] = []): Promise<unknown> => {
    if (/^(begin|start transaction)\b/i.test(text)) return client.query(text)
    const passed = new Promise<void>((resolve) => {
      gate.letGo = resolve
    })
    actor.next = text
    turn('paused')
    await passed
    const run = () => prepared(client, rewrite(text), values)
    if (isEnd(text)) {
      if (text === 'commit') actor.dirty = await tablesWritten(client)
      return run()
    }
    const { result, print } = await withFootprint(client, { text, book }, run)
    actor.last = print
    for (const table of [...print.inserted, ...print.changed]) actor.written.changed.add(table)
    return result
  }
  const pool = {
    connect: async () => ({ query: pausing, release: () => {} }) as unknown as PostgresPoolClient,
    end: async () => {},
  } as unknown as PostgresPool
  void inOneTransaction(makeDb(pool), deed)
    .then(() => 'done', outcomeOf)
    .then((outcome) => {
      actor.outcome = outcome
      turn('ended')
    })
  await actor.settled()
  return actor
}
