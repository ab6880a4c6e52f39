// What the server's role and an auditor's may do (§4.2, decision 193): the rights of their work, and no others.
import { type RawBuilder, sql } from 'kysely'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyLedger } from '../../src/modules/ledger'
import { type Db, makeDb, makePool, readingAs } from '../../src/platform/db'
import { urlAs } from '../../src/platform/roles'
import { completed } from '../support/orders'
import { useCommittedTestApp } from '../support/test-app'
import { aoi, ken } from '../world'

const app = useCommittedTestApp()
const pools: pg.Pool[] = []
/** A server of one's own may ask the roles for passwords, which they do not have. */
const asksForPassword = process.env['DATABASE_URL'] !== undefined
const refused = expect.objectContaining({ code: '42501' })

/** Logged in by itself: no `set role` leads back to the owner. */
const as = (role: string): Db => {
  const pool = makePool(urlAs(app.url, role), 1)
  pools.push(pool)
  return makeDb(pool)
}

const post = (key: string) => sql`
  select post_entries('correction', 'order/x', ${key}, now(), null, array['provider', 'escrow/x'], array[-100, 100]::bigint[])`

beforeAll(async () => {
  await completed(app, { client: await ken(app), freelancer: await aoi(app) })
})
afterAll(async () => {
  for (const pool of pools) await pool.end()
})

const refusesAll = async (db: Db, statements: readonly RawBuilder<unknown>[]): Promise<void> => {
  for (const statement of statements) await expect(statement.execute(db)).rejects.toEqual(refused)
}

describe.skipIf(asksForPassword)('the server', () => {
  test('posts by the one function that does, and writes no entry, account or posting otherwise', async () => {
    const db = as('tanomi_app')
    await refusesAll(db, [
      sql`insert into ledger_accounts (id, kind) values ('client/x', 'client')`,
      sql`insert into postings (kind, reference, idempotency_key, at) values ('correction', 'order/x', 'k', now())`,
      sql`insert into entries (account_id, seq, posting_id, amount_yen, balance_after_yen) values ('fees', 1, 1, 5, 5)`,
      sql`update ledger_accounts set balance_yen = 0`,
    ])
    await post('by the server').execute(db)
  })

  test('neither changes nor removes what is kept, and gets those rights with no new table', async () => {
    const db = as('tanomi_app')
    const { rows } = await sql<{ name: string; verb: string }>`
      select distinct c.relname::text as name, verb from pg_trigger t
      join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid,
      lateral (values ('delete', 8), ('update', 16)) as of (verb, bit)
      where p.proname = 'refuse_change' and t.tgtype::int & bit > 0 and t.tgqual is null and t.tgattr = ''`.execute(
      app.db,
    )
    const kept = rows.map(({ name, verb }) => `${name} ${verb}`)
    expect(kept).toContain('audit_log update')
    expect(kept).toContain('terms_notices delete')
    const { rows: allowed } = await sql<{ kept: string }>`
      select kept from unnest(${kept}::text[]) kept
      where has_table_privilege('tanomi_app', split_part(kept, ' ', 1), split_part(kept, ' ', 2))`.execute(db)
    expect(allowed).toEqual([])
  })

  test('neither makes nor alters tables, roles or functions, nor puts triggers to sleep', async () => {
    await refusesAll(as('tanomi_app'), [
      sql`create table spare (id text)`,
      sql`alter table orders disable trigger user`,
      sql`alter table orders add column spare text`,
      sql`create or replace function refuse_change() returns trigger language plpgsql as 'begin return new; end'`,
      sql`create role spare`,
      sql`set role tanomi`,
      sql`set session_replication_role = replica`,
      sql`truncate orders cascade`,
      sql`insert into migrations (name) values ('9999_spare.sql')`,
    ])
  })
})

describe.skipIf(asksForPassword)('the server as a viewer', () => {
  test('gains no right that it lacks by itself', async () => {
    await refusesAll(readingAs(as('tanomi_app'), 'anybody'), [
      sql`insert into migrations (name) values ('9999_spare.sql')`,
      sql`update ledger_accounts set balance_yen = 0`,
      post('by a viewer'),
    ])
  })
})

describe.skipIf(asksForPassword)('an auditor', () => {
  test('proves the ledger', async () => {
    const proof = await verifyLedger(as('tanomi_auditor'))
    expect(proof.postings).toBeGreaterThan(0)
    expect(proof).toEqual(await verifyLedger(app.db))
  })

  test('changes nothing, and reads neither messages nor documents nor people', async () => {
    await refusesAll(as('tanomi_auditor'), [
      post('by an auditor'),
      sql`update orders set title = ''`,
      sql`select from messages`,
      sql`select from identity_checks`,
      sql`select from members`,
      sql`set role tanomi_app`,
    ])
  })
})
