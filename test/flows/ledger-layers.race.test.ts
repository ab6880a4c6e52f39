// Each layer that keeps money safe, by itself: what it does is seen, and with this layer alone removed it is not (bar R2).
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { accept } from '../../src/modules/contracts'
import { moveOrder } from '../../src/modules/contracts/store'
import {
  fundOrder,
  recordProviderPayout,
  refundPart,
  settleOrder,
  verifyLedger,
} from '../../src/modules/ledger'
import { type Db, inOneTransaction, makeDb, makePool, type Tx } from '../../src/platform/db'
import { type Deed, openClient, type Rewrite } from '../support/interleavings/actor'
import { play, type Run } from '../support/interleavings/explore'
import { delivered } from '../support/orders'
import { cloneDatabase, makeTestApp } from '../support/test-app'
import { aoi, ken } from '../world'
import { opened } from './disputes.help'

interface Place {
  url: string
  db: Db
  /** Statements of the commands are run as this makes them. */
  rewrite: Rewrite
}

interface Layer {
  name: string
  /** How it is removed: from the database, or out of the statements. */
  without: { sql?: string; rewrite?: Rewrite }
  probe: (place: Place) => Promise<unknown>
  holds: unknown
  /** What is seen when only this layer is missing. */
  fails: unknown
}

const at = new Date('2026-12-01T01:00:00Z')
const facts = { clientId: 'c', freelancerId: 'f', actorId: null, at, clientFeeYen: 0n, freelancerFeeYen: 0n }
const held = { ...facts, orderId: 'o', priceYen: 1_000n }

/** 'done', or what refused it: a refusal, the name of a constraint, or the database's code. */
const ended = (deed: Promise<unknown>): Promise<string> =>
  deed.then(
    () => 'done',
    (error: Error & { constraint?: string; code?: string }) =>
      error.constraint ?? error.code ?? error.message,
  )
const does = (db: Db, deed: (tx: Tx) => Promise<unknown>): Promise<string> =>
  ended(inOneTransaction(db, deed))
/** Rules of the ledger that are broken, without those that look for orders behind the escrows. */
const broken = async (db: Db): Promise<string[]> => [
  ...new Set((await verifyLedger(db)).faults.map(({ rule }) => rule).filter((rule) => rule !== 'escrow')),
]
const post =
  (accounts: string[], amounts: number[], key = 'k') =>
  (tx: Tx) =>
    sql`select post_entries('split', 'order/o', ${key}, ${at}, null, ${accounts}::text[], ${amounts}::bigint[])`.execute(
      tx,
    )

/** The function that posts, with some of its text replaced. */
const withPosting = (text: string, by: string): string => `do $$ begin
  execute replace(pg_get_functiondef('post_entries'::regproc), ${quoted(text)}, ${quoted(by)}); end $$`
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** Two deeds whose statements are let through in this order. */
const inOrder = async (
  of: { url: string; rewrite: Rewrite; deeds: readonly [Deed, Deed] },
  order: readonly (0 | 1)[],
): Promise<Run> => {
  const { url, rewrite, deeds } = of
  const clients = [await openClient(url), await openClient(url)] as const
  const watch = await openClient(url)
  return play({ clients, deeds, watch, book: new Map(), rewrite }, order).finally(() =>
    Promise.all([...clients, watch].map((client) => client.end())),
  )
}

/** Two acceptances of one order; the second begins while the first has moved nothing yet. */
const twoAcceptances = async ({ url, db, rewrite }: Place): Promise<unknown> => {
  const app = makeTestApp(db)
  const people = { client: await ken(app), freelancer: await aoi(app) }
  const { orderId } = await delivered(app, people)
  const deed = (tx: Tx) => accept(tx, { orderId, actorId: people.client.memberId, at: app.clock.now() })
  const { outcomes, steps } = await inOrder({ url, rewrite, deeds: [deed, deed] }, [0, 1])
  const second = steps.filter(({ side }) => side === 1)
  return {
    outcomes,
    waited: second.map(({ waited }) => waited).indexOf(true) === 0,
    isRefusedFirst: second.length === 2,
  }
}

const wrongMove = async ({ url, db, rewrite }: Place): Promise<unknown> => {
  const app = makeTestApp(db)
  const { orderId } = await delivered(app, { client: await ken(app), freelancer: await aoi(app) })
  let moved: unknown
  const deed = async (tx: Tx) => {
    const event = {
      orderId,
      verb: 'revise' as const,
      fromStatus: 'agreed' as const,
      toStatus: 'working' as const,
    }
    const by = { byRole: 'client' as const, actorId: null, at: app.clock.now(), detail: {} }
    moved = await moveOrder(tx, { set: {}, event: { ...event, ...by } })
  }
  await inOrder({ url, rewrite, deeds: [deed, async () => {}] }, [])
  return moved === undefined ? 'not moved' : 'moved'
}

/** The provider holds 1,000 yen, and two operators note at once that it has paid all of it out. */
const twoProviderPayouts = async ({ url, db, rewrite }: Place): Promise<unknown> => {
  await does(db, (tx) => fundOrder(tx, held))
  const person = await ken(makeTestApp(db))
  const payout = (id: string) => (tx: Tx) =>
    recordProviderPayout(tx, { id, amountYen: 1_000n, feeYen: 0n, at, actorId: person.memberId })
  return (await inOrder({ url, rewrite, deeds: [payout('1'), payout('2')] }, [0, 1, 0, 1])).outcomes
}

/** Two postings name the same accounts in opposite order while a third transaction holds the first of them. */
const crossing = async ({ url, db }: Place): Promise<unknown> => {
  for (const id of ['escrow/a', 'escrow/b']) await does(db, post(['provider', id], [-100, 100], id))
  const [holder, watch] = [await openClient(url), await openClient(url)]
  await holder.query("begin; select from ledger_accounts where id = 'escrow/a' for update")
  const both = [
    does(db, post(['escrow/a', 'escrow/b'], [-1, 1], 'there')),
    does(db, post(['escrow/b', 'escrow/a'], [-1, 1], 'back')),
  ]
  const waiting = `select count(*)::int as n from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`
  while ((await watch.query<{ n: number }>(waiting)).rows[0]?.n !== 2)
    await new Promise((resolve) => setTimeout(resolve, 5))
  await holder.query('commit')
  const outcomes = await Promise.all(both)
  await Promise.all([holder.end(), watch.end()])
  return outcomes.sort()
}

const layers: Layer[] = [
  {
    name: 'the lock of the row: whoever comes second waits, and is refused before anything of theirs is written',
    without: { rewrite: (text) => text.replace(/ for no key update of "o"/, '') },
    probe: twoAcceptances,
    holds: { outcomes: ['done', 'refused: wrong-moment'], waited: true, isRefusedFirst: true },
    fails: { outcomes: expect.anything(), waited: false, isRefusedFirst: false },
  },
  {
    name: 'compare and set: a row that is in another state than the one decided on is not moved',
    without: { rewrite: (text) => text.replace(/ and "status" = (\$\d+)/, ' and $1::text is not null') },
    probe: wrongMove,
    holds: 'not moved',
    fails: 'moved',
  },
  {
    name: 'the lock of the holdings: nothing is paid out that another payout has taken',
    without: { rewrite: (text) => text.replace(/ for no key update$/, '') },
    probe: twoProviderPayouts,
    holds: ['done', 'refused: more-than-provider-holds'],
    fails: ['done', 'done'],
  },
  {
    name: 'one order of locks: postings of the same accounts never wait for each other in a circle',
    without: {
      sql: withPosting('order by id for update', 'order by array_position(accounts, id) for update'),
    },
    probe: crossing,
    holds: ['done', 'done'],
    fails: ['40P01', 'done'],
  },
  {
    name: 'the key: one fact moves money once',
    without: {
      sql: `alter table postings drop constraint postings_idempotency_key_key;
        ${withPosting('on conflict (idempotency_key) do nothing', '')}`,
    },
    probe: async ({ db }) => [
      await does(db, (tx) => fundOrder(tx, held)),
      await does(db, (tx) => fundOrder(tx, held)),
    ],
    holds: ['done', 'already-posted'],
    fails: ['done', 'done'],
  },
  {
    name: 'the check of balances: with another key, too, no more is paid than is held',
    without: { sql: 'alter table ledger_accounts drop constraint balance_not_negative' },
    probe: async ({ db }) => {
      await does(db, (tx) => fundOrder(tx, held))
      const settled = (key: string) => does(db, (tx) => settleOrder(tx, { ...held, rewardYen: 1_000n, key }))
      return [await settled('1'), await settled('2')]
    },
    holds: ['done', 'not-enough-money'],
    fails: ['done', 'done'],
  },
  {
    name: 'the sum at the end of the transaction: a posting makes no money',
    without: { sql: 'drop trigger posting_balances on postings' },
    probe: async ({ db }) => [await does(db, post(['provider', 'escrow/o'], [-1, 2])), await broken(db)],
    holds: ['posting_balances', []],
    fails: ['done', ['posting', 'total']],
  },
  {
    name: 'balances follow entries: nothing else moves one',
    without: { sql: 'drop trigger balance_is_of_entries on ledger_accounts' },
    probe: async ({ db }) => {
      await does(db, post(['provider', 'escrow/o'], [-1, 1]))
      const deed = (tx: Tx) =>
        sql`update ledger_accounts set balance_yen = 5 where id = 'escrow/o'`.execute(tx)
      return [await does(db, deed), await broken(db)]
    },
    holds: ['balance_is_of_entries', []],
    fails: ['done', ['balance', 'total']],
  },
  {
    name: 'entries are facts: none is changed',
    without: { sql: 'drop trigger entries_are_facts on entries' },
    probe: async ({ db }) => {
      await does(db, post(['provider', 'escrow/o'], [-1, 1]))
      const deed = (tx: Tx) =>
        sql`update entries set amount_yen = 5 where account_id = 'escrow/o'`.execute(tx)
      return [await does(db, deed), await broken(db)]
    },
    holds: ['23001', []],
    fails: ['done', ['balance', 'chain', 'posting']],
  },
  {
    name: 'the escrow of a disputed order stays its price, whatever a command does',
    without: { sql: 'drop trigger disputed_escrow_stays on ledger_accounts' },
    probe: async ({ db }) => {
      const app = makeTestApp(db)
      const people = { client: await ken(app), freelancer: await aoi(app) }
      const { orderId } = await delivered(app, people)
      await opened(people.client, orderId)
      const clientId = people.client.memberId
      const back = { orderId, clientId, amountYen: 1n, clientFeeYen: 0n, key: 'k', at, actorId: null }
      return does(db, (tx) => refundPart(tx, back))
    },
    holds: 'disputed_escrow_stays',
    fails: 'done',
  },
]

const observed = async ({ probe, without }: Layer, isRemoved: boolean): Promise<unknown> => {
  const { url, drop } = await cloneDatabase()
  const pool = makePool(url, 4)
  const db = makeDb(pool)
  try {
    if (isRemoved && without.sql) await sql.raw(without.sql).execute(db)
    return await probe({ url, db, rewrite: (isRemoved && without.rewrite) || ((text) => text) })
  } finally {
    await pool.end()
    await drop()
  }
}

describe('by itself,', () => {
  test.each(layers)(
    '$name',
    async (layer) => {
      expect(await observed(layer, false)).toEqual(layer.holds)
      expect(await observed(layer, true)).toEqual(layer.fails)
    },
    120_000,
  )
})
