// The way back: the tables by the migrations that the backup names, their rows by COPY, all in one transaction.
import fs from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { prepareJobs } from '../jobs'
import { applyExactly, isMigrated, migrate, migrationNames } from '../migrate'
import type { SiteParts } from './backup'
import { unwrap } from './encryption'
import { format, type Manifest, type Totals, textOf } from './manifest'
import {
  type CopiedTable,
  copyIn,
  copyJobsIn,
  type SequenceValue,
  whileUnguarded,
  writeSequences,
} from './tables'
import { joinPieces, type Packed, unpack } from './tar'

interface Restore {
  readonly migrationsDir: string
  readonly passphrase: string | null
  /** Whether a site that is there already is replaced. */
  readonly replace: boolean
  readonly at: Date
}

interface Place {
  readonly client: pg.Client
  readonly site: SiteParts
  readonly restore: Restore
}

const readManifest = async (first: Packed | undefined, dir: string): Promise<Manifest> => {
  if (first?.name !== 'manifest.json') throw new Error('The file is not a backup of such a site')
  const manifest = JSON.parse(await textOf(first.pieces)) as Manifest
  const known = new Set(migrationNames(dir))
  const unknown = manifest.migrations.filter((name) => !known.has(name))
  if (manifest.format !== format || unknown.length > 0)
    throw new Error(
      `The backup was made by a newer version (${manifest.version}): update this one first. ${unknown.join(', ')}`,
    )
  return manifest
}

const keysDir = (dataDir: string): string => path.join(dataDir, 'keys')

/** A folder inside DATA_DIR/keys, whatever the archive says. */
const keyFile = (dir: string, name: string): string => {
  const file = path.resolve(dir, name.slice('keys/'.length))
  if (!file.startsWith(dir + path.sep)) throw new Error('The backup is damaged')
  return file
}

const writeKey = async (dir: string, { name, pieces }: Packed): Promise<void> => {
  const file = keyFile(dir, name)
  fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  await pipeline(pieces, fs.createWriteStream(file, { mode: 0o600 }))
}

const fileDraft = (dataDir: string): string => path.join(dataDir, `file.restoring-${process.pid}`)

/** The bytes come by way of a file of their own, as those of an upload do: no file has to fit into memory. */
const writeFile = async ({ site }: Place, { name, pieces }: Packed): Promise<void> => {
  const id = path.posix.basename(name)
  const draft = fileDraft(site.dataDir)
  await pipeline(pieces, fs.createWriteStream(draft, { mode: 0o600 }))
  await site.files.take(id, draft)
}

/** What was found in the archive, to be compared with what its end says. */
interface Found {
  rows: Record<string, number>
  jobs: number
  keys: number
  files: number
  totals: Totals | null
}

const drafts = (dataDir: string): string => path.join(dataDir, `keys.restoring-${process.pid}`)

const readOne = async (place: Place, packed: Packed, found: Found): Promise<void> => {
  const { name, pieces } = packed
  if (name === 'jobs') found.jobs = await copyJobsIn(place.client, pieces)
  else if (name === 'sequences.json')
    await writeSequences(place.client, JSON.parse(await textOf(pieces)) as SequenceValue[])
  else if (name.startsWith('keys/')) {
    await writeKey(drafts(place.site.dataDir), packed)
    found.keys++
  } else if (name.startsWith('files/')) {
    await writeFile(place, packed)
    found.files++
  } else if (name === 'end.json') found.totals = JSON.parse(await textOf(pieces)) as Totals
  else throw new Error(`The backup holds ${name}, which is no part of one`)
}

const readAll = async (
  place: Place,
  archive: AsyncGenerator<Packed>,
  tables: readonly CopiedTable[],
): Promise<Found> => {
  const found: Found = { rows: {}, jobs: 0, keys: 0, files: 0, totals: null }
  const byName = new Map(tables.map((table) => [`tables/${table.name}`, table]))
  for (let next = await archive.next(); !next.done; next = await archive.next()) {
    const table = byName.get(next.value.name)
    if (table) found.rows[table.name] = await copyIn(place.client, table, next.value.pieces)
    else await readOne(place, next.value, found)
  }
  return found
}

/** The archive has come to its end, and nothing that it counts is missing. */
const checkWhole = ({ totals, ...found }: Found): Totals => {
  if (!totals) throw new Error('The backup ends too early: it is not complete')
  const { rows, ...others } = found
  const isSame =
    Object.entries(totals.rows).every(([table, count]) => rows[table] === count) &&
    Object.entries(others).every(([what, count]) => totals[what as keyof Totals] === count)
  if (!isSame) throw new Error('The backup is damaged: it holds less than it says')
  return totals
}

const keptIds = async (client: pg.Client): Promise<string[]> => {
  if (!(await isMigrated(client))) return []
  const kept = await client.query<{ id: string }>('select id from files where erased_at is null')
  return kept.rows.map(({ id }) => id)
}

/** A connection that was closed a moment ago is still there for so long. */
const closingMs = 3000

/** A site that runs would go on with rows that are no longer there. */
const refuseRunning = async (client: pg.Client): Promise<void> => {
  for (const begun = performance.now(); ; await new Promise((resolve) => setTimeout(resolve, 100))) {
    const { rowCount } = await client.query(
      `select from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`,
    )
    if (rowCount === 0) return
    if (performance.now() - begun > closingMs)
      throw new Error(`The database is in use by ${rowCount} other connections: stop the site first`)
  }
}

/** What stands in the way of a restore that replaces nothing. */
const refuseOccupied = async ({ client, site, restore }: Place): Promise<void> => {
  if (restore.replace) return
  const isThere = (await isMigrated(client)) ? 'The database holds a site' : null
  const hasKeys = fs.existsSync(keysDir(site.dataDir)) ? `${keysDir(site.dataDir)} has keys` : null
  const why = isThere ?? hasKeys
  if (why) throw new Error(`${why}. Say --replace if the backup should take its place`)
}

/** The database as the backup has it, in one transaction that is still open. */
const fill = async (place: Place, archive: AsyncGenerator<Packed>, manifest: Manifest): Promise<Totals> => {
  const { client, restore } = place
  await client.query('begin')
  await applyExactly(client, restore.migrationsDir, manifest.migrations)
  let totals: Totals | null = null
  await whileUnguarded(client, manifest.tables, async () => {
    totals = checkWhole(await readAll(place, archive, manifest.tables))
  })
  return totals as unknown as Totals
}

/** The keys of before are kept beside, under the time: nobody loses what could still be read with them. */
const takeKeys = ({ dataDir }: SiteParts, at: Date): void => {
  const dir = keysDir(dataDir)
  if (fs.existsSync(dir)) fs.renameSync(dir, `${dir}.before-${at.toISOString().replaceAll(':', '-')}`)
  if (fs.existsSync(drafts(dataDir))) fs.renameSync(drafts(dataDir), dir)
}

const restoreInto = async (place: Place, source: string): Promise<Totals> => {
  const { client, site, restore } = place
  await refuseOccupied(place)
  await refuseRunning(client)
  const archive = joinPieces(unpack(await unwrap(source, restore.passphrase)))
  const manifest = await readManifest((await archive.next()).value, restore.migrationsDir)
  const before = new Set(await keptIds(client))
  await prepareJobs(site.url)
  const totals = await fill(place, archive, manifest)
  await client.query('commit')
  takeKeys(site, restore.at)
  for (const id of await keptIds(client)) before.delete(id)
  for (const id of before) await site.files.erase(id)
  return totals
}

/**
 * Puts a site back as a backup has it, then brings it up to this version. Throws, with the database as it was, where the
 * backup is damaged, encrypted with another passphrase or made by a newer version, and where there is a site already.
 */
export const restoreBackup = async (site: SiteParts, source: string, restore: Restore): Promise<Totals> => {
  const client = new pg.Client({ connectionString: site.url })
  client.on('error', () => {})
  await client.connect()
  try {
    const totals = await restoreInto({ client, site, restore }, source)
    await migrate(site.url, restore.migrationsDir)
    await client.query('analyze')
    return totals
  } finally {
    for (const draft of [drafts(site.dataDir), fileDraft(site.dataDir)])
      fs.rmSync(draft, { recursive: true, force: true })
    await client.end()
  }
}
