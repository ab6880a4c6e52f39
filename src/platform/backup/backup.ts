// A backup: database, files and keys of a running site as one archive, read as a stream (decision 151).
import fs from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import type { FileStore } from '../file-store'
import { wrap } from './encryption'
import { format, type Manifest, type Totals } from './manifest'
import { copyJobsOut, copyOut, readSequences, readTables } from './tables'
import { pack, packEnd, packPieces } from './tar'

/** Where the parts of a site lie. */
export interface SiteParts {
  readonly url: string
  readonly dataDir: string
  readonly files: FileStore
}

interface Backup {
  readonly version: string
  readonly at: Date
  readonly passphrase: string | null
}

const json = (name: string, value: unknown): Buffer =>
  pack({ name, bytes: Buffer.from(JSON.stringify(value, null, 1)) })

const keysDir = (dataDir: string): string => path.join(dataDir, 'keys')

const keyNames = (dataDir: string): string[] => {
  const dir = keysDir(dataDir)
  if (!fs.existsSync(dir)) return []
  const names = fs.readdirSync(dir, { recursive: true, encoding: 'utf8' })
  return names.filter((name) => fs.statSync(path.join(dir, name)).isFile()).sort()
}

const connect = async (url: string): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  return client
}

/** Whether a file that cannot be read was erased since the rows were: the bytes go before the row says so. */
const isErasedBy = async (client: pg.Client, id: string): Promise<boolean> => {
  const { rowCount } = await client.query('select from files where id = $1 and erased_at is null for share', [
    id,
  ])
  return rowCount === 0
}

async function* fileEntries(
  client: pg.Client,
  files: FileStore,
  ids: readonly string[],
): AsyncGenerator<Buffer, number> {
  let missing = 0
  for (const id of ids) {
    try {
      yield* packPieces(`files/${id}`, files.read(id))
    } catch (error) {
      if (!(await isErasedBy(client, id)))
        throw new Error(`The bytes of file ${id} cannot be read: ${(error as Error).message}`, {
          cause: error,
        })
      missing++
    }
  }
  return ids.length - missing
}

/** Rows of all tables as they are at one moment, while people go on working. */
async function* databaseEntries(
  client: pg.Client,
  backup: Backup,
): AsyncGenerator<Buffer, { rows: Record<string, number>; jobs: number; fileIds: string[] }> {
  await client.query('begin isolation level repeatable read read only')
  const tables = await readTables(client)
  const applied = await client.query<{ name: string }>('select name from migrations order by name')
  const migrations = applied.rows.map(({ name }) => name)
  const manifest: Manifest = {
    format,
    version: backup.version,
    madeAt: backup.at.toISOString(),
    migrations,
    tables,
  }
  yield json('manifest.json', manifest)
  const rows: Record<string, number> = {}
  for (const table of tables)
    yield* packPieces(
      `tables/${table.name}`,
      copyOut(client, table, (count) => {
        rows[table.name] = count
      }),
    )
  let jobs = 0
  yield* packPieces(
    'jobs',
    copyJobsOut(client, (count) => {
      jobs = count
    }),
  )
  const kept = await client.query<{ id: string }>('select id from files where erased_at is null order by id')
  yield json('sequences.json', await readSequences(client))
  await client.query('commit')
  return { rows, jobs, fileIds: kept.rows.map(({ id }) => id) }
}

/** A file is stored before its row is committed: every row of the snapshot has its bytes, or was erased since. */
async function* entriesOf(
  client: pg.Client,
  site: SiteParts,
  backup: Backup & { done: (totals: Totals) => void },
): AsyncGenerator<Buffer> {
  const { rows, jobs, fileIds } = yield* databaseEntries(client, backup)
  const keys = keyNames(site.dataDir)
  for (const name of keys) {
    const bytes = fs.readFileSync(path.join(keysDir(site.dataDir), name))
    yield pack({ name: `keys/${name.split(path.sep).join('/')}`, bytes })
  }
  const files = yield* fileEntries(client, site.files, fileIds)
  const totals: Totals = { rows, jobs, keys: keys.length, files }
  yield json('end.json', totals)
  yield packEnd()
  backup.done(totals)
}

/**
 * Writes the backup to `target`, which appears when it is whole; only its owner may read it. Throws where it exists already.
 */
export const writeBackup = async (site: SiteParts, target: string, backup: Backup): Promise<Totals> => {
  const unfinished = `${target}.unfinished`
  if (fs.existsSync(target)) throw new Error(`${target} exists already`)
  const client = await connect(site.url)
  let totals: Totals | null = null
  const done = (made: Totals): void => {
    totals = made
  }
  try {
    const archive = Readable.from(entriesOf(client, site, { ...backup, done }), { objectMode: false })
    const file = fs.createWriteStream(unfinished, { mode: 0o600, flush: true })
    await pipeline(await wrap(archive, backup.passphrase), file)
    if (!totals) throw new Error('The backup did not come to its end')
    fs.renameSync(unfinished, target)
    return totals
  } catch (error) {
    fs.rmSync(unfinished, { force: true })
    throw error
  } finally {
    await client.end()
  }
}
