// A database whose owner is no superuser and may not make roles (decision 165).
import path from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { makeDb, makePool, readingAs } from '../../src/platform/db'
import { prepareJobs } from '../../src/platform/jobs'
import { migrate, migrationsDir } from '../../src/platform/migrate'
import { prepareRoles } from '../../src/platform/roles'

const root = path.resolve(import.meta.dirname, '../..')
const name = `owner_${Math.random().toString(36).slice(2, 10)}`

const urlOf = (database: string, user?: string): string => {
  const url = new URL(inject('serverUrl').replace('TEMPLATE_NAME', database))
  if (user) url.username = user
  return url.toString()
}

const administer = async (...statements: string[]): Promise<void> => {
  const client = new pg.Client({ connectionString: urlOf('postgres') })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

const own = (): string => urlOf(name, name)

beforeAll(async () => {
  await administer(`create role ${name} login`, `create database ${name} owner ${name}`)
  await migrate(own(), migrationsDir(root))
  await prepareJobs(own())
}, 240_000)
afterAll(() => administer(`drop database if exists ${name} with (force)`, `drop role if exists ${name}`))

test('is migrated without the role, and guarded once an administrator has granted it', async () => {
  expect(await prepareRoles(own())).toMatchObject({ guardsRows: false })
  await administer(`grant tanomi_viewer to ${name}`)
  expect(await prepareRoles(own())).toMatchObject({ guardsRows: true })
  const pool = makePool(own(), 1)
  const db = makeDb(pool)
  const { rows } = await sql<{ tables: string[] }>`
    select array_agg(tablename::text order by tablename) as tables from pg_policies where policyname = 'viewer'`.execute(
    db,
  )
  expect(rows[0]?.tables).toEqual([
    'bank_transfers',
    'deposit_statements',
    'deposits',
    'entries',
    'held_messages',
    'identity_checks',
    'ledger_accounts',
    'messages',
    'postings',
  ])
  await sql`insert into ledger_accounts (id, kind) values ('client/x', 'client')`.execute(db)
  const count = async (viewer: string): Promise<number | undefined> =>
    (await sql<{ n: number }>`select count(*)::int as n from ledger_accounts`.execute(readingAs(db, viewer)))
      .rows[0]?.n
  expect([await count('x'), await count('y'), await count('')]).toEqual([1, 0, 0])
  await pool.end()
}, 60_000)
