import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyLedger } from '../../src/modules/ledger'
import { type SiteParts, writeBackup } from '../../src/platform/backup/backup'
import { restoreBackup } from '../../src/platform/backup/restore'
import { readKeys } from '../../src/platform/crypto'
import { inTransaction, makeDb, makePool } from '../../src/platform/db'
import { enqueue } from '../../src/platform/enqueue'
import { readSecret } from '../../src/platform/files'
import { contentsOf, emptySite, madeAt, newFolder, query, restoring } from '../support/backups'
import { agreed, completed, type Parties, payFor } from '../support/orders'
import { useCommittedTestApp } from '../support/test-app'
import { ken, regularFreelancer } from '../world'

const app = useCommittedTestApp()
const folder = newFolder()
const file = (name: string): string => path.join(folder, name)
const making = { version: '0.1.0', at: madeAt, passphrase: null }
const cleanups: (() => Promise<unknown>)[] = []
let site: SiteParts
let people: Parties
afterAll(async () => {
  for (const cleanup of cleanups) await cleanup()
  fs.rmSync(folder, { recursive: true, force: true })
})

const target = async () => {
  const made = await emptySite()
  cleanups.push(made.drop)
  return made
}

/** The keys of the app lie in its folder, as a running site's do. */
const keepKeys = (dataDir: string): void => {
  readKeys(dataDir)
  fs.writeFileSync(path.join(dataDir, 'keys', 'documents'), app.deps.keys.documents)
}

const faultsIn = async (url: string): Promise<unknown[]> => {
  const pool = makePool(url, 2)
  return (await verifyLedger(makeDb(pool)).finally(() => pool.end())).faults
}

beforeAll(async () => {
  site = { url: app.url, dataDir: file('source'), files: app.deps.files }
  keepKeys(site.dataDir)
  people = { client: await ken(app), freelancer: await regularFreelancer(app) }
  await completed(app, people)
  await app.drain()
  await inTransaction(app.db, (tx) => enqueue(tx, 'a-job-that-waits', { at: madeAt }))
})

test('a site comes back as it was: every row, the money, a file, a licence, the jobs that wait', async () => {
  const before = await contentsOf(site.url)
  const totals = await writeBackup(site, file('whole'), making)
  expect(totals.files).toBeGreaterThanOrEqual(3)
  expect(fs.statSync(file('whole')).mode & 0o777).toBe(0o600)

  // For test/backups: a small site of this version, restored by every later one.
  const keep = process.env['KEEP_BACKUP']
  if (keep) fs.copyFileSync(file('whole'), keep)

  const there = await target()
  await restoreBackup(there, file('whole'), restoring)
  const after = await contentsOf(there.url)
  expect(after).toEqual(before)
  expect(before['(jobs)']).toMatch(/^1 /)
  expect(before['members']).not.toMatch(/^0 /)
  expect(await faultsIn(there.url)).toEqual([])

  const files = await query<{ id: string; encrypted: boolean }>(there.url, 'select id, encrypted from files')
  const keys = readKeys(there.dataDir)
  expect(keys.signing.published).toEqual(readKeys(site.dataDir).signing.published)
  for (const { id, encrypted } of files) {
    const bytes = encrypted ? await readSecret(there.files, id, keys.documents) : await there.files.get(id)
    expect(bytes.subarray(0, 4).toString()).toBe('RIFF')
  }
  expect(files.some(({ encrypted }) => encrypted)).toBe(true)
})

test('what holds in the database holds in the restored one: keys, triggers, the next number', async () => {
  const there = await target()
  await writeBackup(site, file('walls'), making)
  await restoreBackup(there, file('walls'), restoring)
  await expect(query(there.url, `delete from postings`)).rejects.toThrow()
  await expect(query(there.url, `update orders set contract_id = 'nobody'`)).rejects.toThrow()
  const walls = `select count(*)::int as constraints, count(*) filter (where not convalidated)::int as unchecked,
    (select count(*)::int from pg_trigger where not tgisinternal and tgenabled = 'O') as triggers from pg_constraint`
  expect(await query(there.url, walls)).toEqual(await query(site.url, walls))
  const next = `select nextval(schemaname || '.' || sequencename)::text as next from pg_sequences where schemaname = 'public' order by 1`
  expect(await query(there.url, next)).toEqual(await query(site.url, next))
})

test('payments made while it is written are in it altogether, or not at all', async () => {
  const waiting = []
  for (let i = 0; i < 8; i++) waiting.push(await agreed(app, people, [10_000n]))
  const backup = writeBackup(site, file('busy'), making)
  await Promise.all(waiting.map(({ contractId }) => payFor(app, people.client, contractId)))
  await backup
  const there = await target()
  await restoreBackup(there, file('busy'), restoring)
  expect(await faultsIn(there.url)).toEqual([])
})

test('an encrypted backup opens with its passphrase alone, and shows nothing without it', async () => {
  const passphrase = 'たのみの合言葉 correct horse'
  await writeBackup(site, file('secret'), { ...making, passphrase })
  expect(fs.readFileSync(file('secret'), 'latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt /)
  const there = await target()
  const restore = (words: string | null) =>
    restoreBackup(there, file('secret'), { ...restoring, passphrase: words })
  await expect(restore(null)).rejects.toThrow('its passphrase is needed')
  await expect(restore('another')).rejects.toThrow('cannot be decrypted with this passphrase')
  await restore(passphrase)
  expect((await contentsOf(there.url))['members']).toBe((await contentsOf(site.url))['members'])
})

test('a damaged or unfinished backup leaves the database as it was', async () => {
  await writeBackup(site, file('sound'), making)
  const bytes = fs.readFileSync(file('sound'))
  const there = await target()
  const restore = async (content: Buffer): Promise<void> => {
    fs.writeFileSync(file('bad'), content)
    await restoreBackup(there, file('bad'), restoring)
  }
  await expect(restore(bytes.subarray(0, bytes.length - 1000))).rejects.toThrow()
  await expect(
    restore(Buffer.from(bytes).fill(0x55, bytes.length >> 1, (bytes.length >> 1) + 64)),
  ).rejects.toThrow()
  await expect(restore(Buffer.from('no backup at all'))).rejects.toThrow('is not a backup')
  expect(await query(there.url, `select from pg_tables where schemaname = 'public'`)).toEqual([])
  expect(fs.existsSync(path.join(there.dataDir, 'keys'))).toBe(false)
  await restore(bytes)
})

test('a site that is there is replaced only when that is asked for, and never while it runs', async () => {
  const there = await target()
  await writeBackup(site, file('first'), making)
  await restoreBackup(there, file('first'), restoring)
  await query(there.url, `update members set name = 'あとから'`)
  await expect(restoreBackup(there, file('first'), restoring)).rejects.toThrow('holds a site')

  const pool = makePool(there.url, 1)
  await pool.query('select 1')
  const replacing = { ...restoring, replace: true }
  await expect(restoreBackup(there, file('first'), replacing)).rejects.toThrow('in use by 1 other')
  await pool.end()

  const later = Buffer.from('written after the backup')
  await there.files.put('0later0000000000', later)
  await query(
    there.url,
    `insert into files (id, owner_id, name, mime, bytes, sha256, created_at)
    select '0later0000000000', id, 'later', 'text/plain', 1, '', now() from members limit 1`,
  )
  await restoreBackup(there, file('first'), replacing)
  expect(await query(there.url, `select from members where name = 'あとから'`)).toEqual([])
  await expect(there.files.get('0later0000000000')).rejects.toThrow('ENOENT')
  expect(fs.readdirSync(there.dataDir).filter((name) => name.startsWith('keys.before-'))).toHaveLength(1)
})
