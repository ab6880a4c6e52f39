// Row-level security behind the program's own checks (§5.4, decision 165): each test takes a check away and asks again.
import { type RawBuilder, sql } from 'kysely'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeApp } from '../../src/app'
import { openThread, writeMessage } from '../../src/modules/messages'
import { type Db, inTransaction, makeDb, makePool, type Reader, readingAs } from '../../src/platform/db'
import { newId } from '../../src/platform/ids'
import { withPrepared } from '../../src/platform/prepared'
import { queryAs, type Statement } from '../../src/platform/viewer-query'
import { delivered } from '../support/orders'
import { newcomer, type Person, signedCookie } from '../support/person'
import { somePicture } from '../support/regular'
import { useCommittedTestApp } from '../support/test-app'
import { aoi, ken, misaki } from '../world'

const app = useCommittedTestApp()
const words = '合言葉は木曜の青い傘です。'
let client: Person
let freelancer: Person
let stranger: Person
let operator: Person
let threadId: string
let orderId: string

const image = async (name: string): Promise<File> =>
  new File([new Uint8Array(await somePicture())], name, { type: 'image/png' })

beforeAll(async () => {
  client = await ken(app)
  freelancer = await aoi(app)
  stranger = await newcomer(app, { name: '蓮', email: 'ren@example.jp' })
  operator = await misaki(app)
  const at = app.clock.now()
  threadId = await inTransaction(app.db, (tx) =>
    openThread(tx, {
      id: newId(at),
      contextKind: 'direct',
      contextId: 'direct',
      freelancerId: freelancer.memberId,
      clientId: client.memberId,
      title: '相談',
      tied: true,
      at,
    }),
  )
  const writing = { id: newId(at), threadId, senderId: client.memberId, body: words, fileIds: [] }
  await inTransaction(app.db, (tx) => writeMessage(tx, { ...writing, noReplyNeeded: false, at }))
  orderId = (await delivered(app, { client, freelancer })).orderId
  await freelancer.does(`/my/verification/identity`, {
    documentKind: 'driving-licence',
    front: await image('front.png'),
    back: await image('back.png'),
    legalName: '佐伯 葵',
    kana: 'ｻｴｷ ｱｵｲ',
    address: '東京都千代田区千代田1-1',
    birthOn: '1992-04-05',
  })
  await transfers(client.memberId)
})

const tables = [
  'messages',
  'identity_checks',
  'ledger_accounts',
  'entries',
  'postings',
  'bank_transfers',
  'deposits',
  'deposit_statements',
] as const

/** A payment by transfer that has arrived in a bank's statement, beside money that nobody has been found for. */
const transfers = async (payerId: string): Promise<void> => {
  const at = app.clock.now()
  await sql`insert into charges (id, provider, provider_ref, payer_id, amount_yen, created_at)
    values ('transfer', 'bank', 'transfer', ${payerId}, 52750, ${at})`.execute(app.db)
  await sql`insert into bank_transfers (charge_id, sender, created_at) values ('transfer', 'ﾀﾅｶ ｹﾝ', ${at})`.execute(
    app.db,
  )
  await sql`insert into deposit_statements (id, name, found, added, uploaded_at) values ('statement', '明細', 2, 2, ${at})`.execute(
    app.db,
  )
  await sql`insert into deposits (id, key, statement_id, paid_on, amount_yen, sender, status, charge_id, arrived_at, decided_at) values
    ('theirs', 'a', 'statement', '2026-11-20', 52750, 'ﾀﾅｶ ｹﾝ', 'assigned', 'transfer', ${at}, ${at}),
    ('unknown', 'b', 'statement', '2026-11-20', 300, 'ﾘｿｸ', 'open', null, ${at}, null)`.execute(app.db)
}

/** How many rows of each table a statement without any condition gives. */
const rowsIn = async (db: Reader): Promise<Record<string, number>> => {
  const counts: Record<string, number> = {}
  for (const table of tables) {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(db)
    counts[table] = rows[0]?.n ?? -1
  }
  return counts
}
const rowsFor = (memberId: string): Promise<Record<string, number>> => rowsIn(readingAs(app.db, memberId))

describe('a statement without any condition gives', () => {
  test('nothing to guests and to people whom it does not concern', async () => {
    const none = Object.fromEntries(tables.map((table) => [table, 0]))
    expect(await rowsFor('')).toEqual(none)
    expect(await rowsFor(stranger.memberId)).toEqual(none)
    const all = await rowsIn(app.db)
    expect(Object.values(all).every((n) => n > 0)).toBe(true)
  })

  test('the client their conversation and their order’s money, and never a document of the other side', async () => {
    const { messages, identity_checks, ledger_accounts, entries, postings } = await rowsFor(client.memberId)
    const all = await rowsIn(app.db)
    expect(messages).toBe(all['messages'])
    expect(identity_checks).toBe(0)
    expect([ledger_accounts, entries, postings]).toEqual([1, all['entries'], all['postings']])
  })

  test('the payer of a transfer what has arrived for it, and neither other deposits nor the bank’s statements', async () => {
    const { bank_transfers, deposits, deposit_statements } = await rowsFor(client.memberId)
    expect([bank_transfers, deposits, deposit_statements]).toEqual([1, 1, 0])
    const theirs = await rowsFor(freelancer.memberId)
    expect([theirs['bank_transfers'], theirs['deposits'], theirs['deposit_statements']]).toEqual([0, 0, 0])
  })

  test('the freelancer their own documents too', async () => {
    expect((await rowsFor(freelancer.memberId))['identity_checks']).toBe(1)
  })

  test('an operator what their roles are for', async () => {
    expect(await rowsFor(operator.memberId)).toEqual(await rowsIn(app.db))
    const only = async (role: string) => {
      await sql`update members set operator_roles = array[${role}] where id = ${other.memberId}`.execute(
        app.db,
      )
      return rowsFor(other.memberId)
    }
    const other = await newcomer(app, { name: '渚', email: 'nagisa@example.jp', operator: true })
    const seen = async (role: string) =>
      Object.entries(await only(role)).flatMap(([table, n]) => (n > 0 ? [table] : []))
    expect(await seen('identity')).toEqual(['identity_checks'])
    expect(await seen('support')).toEqual(['messages'])
    const transferTables = ['bank_transfers', 'deposits', 'deposit_statements']
    expect(await seen('money')).toEqual(['ledger_accounts', 'entries', 'postings', ...transferTables])
    expect(await seen('trust')).toEqual(['messages', 'ledger_accounts', 'entries', 'postings'])
    expect(await seen('administrator')).toEqual([])
  })

  test('nobody the right to change what is guarded', async () => {
    const refused = expect.objectContaining({ code: '42501' })
    const attempts: RawBuilder<unknown>[] = [
      sql`update messages set body = ''`,
      sql`delete from identity_checks`,
      sql`update deposits set charge_id = null`,
      sql`insert into ledger_accounts (id, kind) values ('client/x', 'client')`,
    ]
    for (const attempt of attempts)
      await expect(attempt.execute(readingAs(app.db, operator.memberId))).rejects.toEqual(refused)
  })
})

/** A mistake that somebody could make: the owner is compared with nobody. */
const forgetsOwner = (text: string): string =>
  text.replace(/(?:"?\w+"?\.)?"?(?:client_id|freelancer_id|member_id)"? = (\$\d+)/g, '$1::text is not null')

/** A site whose pages forget whom a row belongs to. */
const siteWithoutChecks = (pool: pg.Pool, readAs: (db: Db, memberId: string) => Db) => {
  const forgetful = {
    connect: async () => {
      const one = await pool.connect()
      return {
        query: (text: string, values: unknown[]) => one.query(forgetsOwner(text), values),
        queryAs: (of: Statement, viewer: string) =>
          queryAs(one, { text: forgetsOwner(of.text), values: of.values }, viewer),
        release: () => one.release(),
      }
    },
    end: () => pool.end(),
  } as unknown as pg.Pool
  return makeApp({ ...app.deps, db: makeDb(forgetful), readingAs: readAs })
}

describe('a site that forgot its own check', () => {
  const pools: pg.Pool[] = []
  const open = (): pg.Pool => {
    const pool = makePool(app.url, 2)
    pools.push(pool)
    return pool
  }
  afterAll(() => Promise.all(pools.map((pool) => pool.end())))

  const pageOf = async (site: ReturnType<typeof makeApp>, path: string): Promise<string> => {
    const [cookie = []] = await signedCookie(app, `token-${stranger.memberId}`)
    const Cookie = cookie.join('=')
    return (await site.request(app.deps.config.baseUrl + path, { headers: { Cookie } })).text()
  }

  test('shows a stranger the conversation where the database guards no row, and not a word of it where it does', async () => {
    const path = `/messages/${threadId}`
    expect(
      await pageOf(
        siteWithoutChecks(open(), (db) => db),
        path,
      ),
    ).toContain(words)
    expect(await pageOf(siteWithoutChecks(open(), readingAs), path)).not.toContain(words)
    expect((await freelancer.get(path)).html).toContain(words)
  })
})

describe('one connection', () => {
  test('serves viewers in turn, and none sees what is another’s', async () => {
    const pool = makePool(app.url, 1)
    const db = makeDb(withPrepared(pool))
    // Long and often enough to be prepared; the plan must not remember for whom it was made.
    const count = (as: Db) =>
      sql<{ n: number; who: string }>`select count(*)::int as n, current_user::text as who from messages m
        where m.body <> ${'a text that stands in no message and only makes the statement long enough to be prepared'}
          and m.at > ${new Date(0)} and m.no_reply_needed in (true, false) and m.automatic in (true, false)`.execute(
        as,
      )
    const all = (await count(db)).rows[0]?.n
    for (let round = 0; round < 15; round++) {
      const answers = await Promise.all([
        count(readingAs(db, client.memberId)),
        count(readingAs(db, stranger.memberId)),
        count(db),
        count(readingAs(db, '')),
      ])
      expect(answers.map(({ rows }) => rows[0]?.n)).toEqual([all, 0, all, 0])
      expect(answers.map(({ rows }) => rows[0]?.who === 'tanomi_viewer')).toEqual([true, true, false, true])
    }
    await pool.end()
  })

  test('is the site’s again after a statement that failed, and in every transaction', async () => {
    const pool = makePool(app.url, 1)
    const db = makeDb(withPrepared(pool))
    const viewer = readingAs(db, stranger.memberId)
    await expect(sql`select 1 / ${0}::int`.execute(viewer)).rejects.toMatchObject({ code: '22012' })
    const whoIs = async (as: Db) =>
      (await sql<{ who: string }>`select current_user::text as who`.execute(as)).rows[0]?.who
    expect(await whoIs(db)).not.toBe('tanomi_viewer')
    expect(await whoIs(viewer)).toBe('tanomi_viewer')
    await inTransaction(viewer, async (tx) => {
      expect(await rowsIn(tx)).toEqual(await rowsIn(app.db))
    })
    expect(await whoIs(viewer)).toBe('tanomi_viewer')
    await pool.end()
  })
})

test('the two sides of an order read its money, and a stranger reads none of it', async () => {
  expect((await client.get(`/orders/${orderId}`)).status).toBe(200)
  expect((await freelancer.get('/my/earnings')).status).toBe(200)
  const { rows } = await sql<{ held: bigint }>`
    select balance_yen as held from ledger_accounts where id = 'escrow/' || ${orderId}::text`.execute(
    readingAs(app.db, freelancer.memberId),
  )
  expect(rows.map(({ held }) => held > 0n)).toEqual([true])
})
