// A backup of an older version comes back and is brought up to this one.
import fs from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { verifyLedger } from '../../src/modules/ledger'
import { writeBackup } from '../../src/platform/backup/backup'
import { restoreBackup } from '../../src/platform/backup/restore'
import { readKeys } from '../../src/platform/crypto'
import { makeDb, makePool } from '../../src/platform/db'
import { readSecret } from '../../src/platform/files'
import { prepareJobs } from '../../src/platform/jobs'
import { applyExactly, migrationNames } from '../../src/platform/migrate'
import { emptySite, madeAt, newFolder, query, restoring } from '../support/backups'
import { root } from '../support/test-app'

const folder = newFolder()
const cleanups: (() => Promise<unknown>)[] = []
afterAll(async () => {
  for (const cleanup of cleanups) await cleanup()
  fs.rmSync(folder, { recursive: true, force: true })
})

const target = async () => {
  const made = await emptySite()
  cleanups.push(made.drop)
  return made
}

const all = migrationNames(restoring.migrationsDir)
const applied = async (url: string): Promise<string[]> =>
  (await query<{ name: string }>(url, 'select name from migrations order by name')).map(({ name }) => name)

/** A site as it was some migrations ago, with one member. */
const olderSite = async (names: readonly string[]) => {
  const made = await target()
  const client = new pg.Client({ connectionString: made.url })
  await client.connect()
  await client.query('begin')
  await applyExactly(client, restoring.migrationsDir, names)
  await client.query('commit')
  await client.query(`insert into members (id, name, email, kind, view, created_at, updated_at)
    values ('0000000000000001', '葵', 'aoi@example.jp', 'person', 'freelancer', now(), now())`)
  await client.end()
  await prepareJobs(made.url)
  return made
}

test('a backup made some migrations ago is migrated up, and keeps its rows', async () => {
  const names = all.slice(0, -5)
  const old = await olderSite(names)
  const file = path.join(folder, 'older')
  await writeBackup(old, file, { version: '0.0.9', at: madeAt, passphrase: null })
  const there = await target()
  await restoreBackup(there, file, restoring)
  expect(await applied(there.url)).toEqual(all)
  expect(await query(there.url, 'select name from members')).toEqual([{ name: '葵' }])
})

const kept = path.join(root, 'test', 'backups')

test('a backup of every released version is restored by this one, with its money and its files', async () => {
  const files = fs.readdirSync(kept)
  expect(files).toContain('0.1.0.tar.gz')
  for (const name of files) {
    const there = await target()
    const totals = await restoreBackup(there, path.join(kept, name), restoring)
    expect(await applied(there.url)).toEqual(all)
    const pool = makePool(there.url, 2)
    const { postings, faults } = await verifyLedger(makeDb(pool)).finally(() => pool.end())
    expect({ postings: postings > 0, faults }).toEqual({ postings: true, faults: [] })
    const rows = await query<{ id: string; encrypted: boolean }>(there.url, 'select id, encrypted from files')
    expect(rows).toHaveLength(totals.files)
    const { documents } = readKeys(there.dataDir)
    for (const { id, encrypted } of rows)
      expect(
        (encrypted ? await readSecret(there.files, id, documents) : await there.files.get(id)).length,
      ).toBeGreaterThan(0)
  }
})

test('a backup of a newer version is refused, and says so', async () => {
  const old = await olderSite(all)
  await query(old.url, `insert into migrations values ('9999_later.sql')`)
  const file = path.join(folder, 'newer')
  await writeBackup(old, file, { version: '9.0.0', at: madeAt, passphrase: null })
  const there = await target()
  await expect(restoreBackup(there, file, restoring)).rejects.toThrow(/newer version \(9\.0\.0\).*9999_later/)
  expect(await query(there.url, `select from pg_tables where schemaname = 'public'`)).toEqual([])
})
