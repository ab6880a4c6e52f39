// What would stand in the way of spreading the tables over machines: nothing new comes in unseen (docs/operations.md).
import fs from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { homeOf, obstaclesOf, readSchema, type Schema } from '../../db/distribution'
import { cloneDatabase, root } from '../support/test-app'

let database: Awaited<ReturnType<typeof cloneDatabase>>
let client: pg.Client
beforeAll(async () => {
  database = await cloneDatabase()
  client = new pg.Client({ connectionString: database.url })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await database.drop()
})

const known = fs
  .readFileSync(path.join(root, 'db', 'distribution.txt'), 'utf8')
  .trim()
  .split('\n')
const added = (schema: Schema): string[] =>
  obstaclesOf(schema).filter((obstacle) => !known.includes(obstacle))

test('every table has a home, and no key that stands in the way is new', async () => {
  // New ones on purpose: `node bin/db distribution --accept`.
  expect(added(await readSchema(client))).toEqual([])
})

test('a key over all members, a tie to another home and a table without one are found', async () => {
  await client.query(`
    alter table profiles add column slug text unique;
    alter table visits add column seen_work text references task_works (id);
    create table loose_ends (id text primary key, at timestamptz)`)
  expect(added(await readSchema(client))).toEqual([
    'foreign keys members -> tasks',
    'table loose_ends has no home',
    'unique profiles (slug)',
  ])
})

test('orders and what hangs on them lie with their contract, people’s own rows with the person', () => {
  const at = (table: string, ...columns: string[]) => homeOf({ table, columns })
  expect(at('orders', 'id', 'contract_id')).toEqual({
    home: 'contracts',
    key: 'contract_id',
    lacksKey: false,
  })
  expect(at('reviews', 'order_id', 'author_id')).toEqual({
    home: 'contracts',
    key: 'order_id',
    lacksKey: true,
  })
  expect(at('profiles', 'member_id')).toEqual({ home: 'members', key: 'member_id', lacksKey: false })
  expect(at('entries', 'account_id')?.home).toBe('central')
})
