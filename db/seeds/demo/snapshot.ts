// The finished demo world as a file in the cache, so that a checkout makes it once (decision 016): the facts of two years
// and the pictures. What follows from facts (ranks, search index, terms notices) is derived again after loading,
// because the whole world is moved to the present day first.
import fs from 'node:fs'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import {
  openParticulars,
  type Particulars,
  sealParticulars,
} from '../../../src/modules/verification/particulars'
import { seal } from '../../../src/platform/crypto'
import type { Reader, Tx } from '../../../src/platform/db'
import { readSecret } from '../../../src/platform/files'
import type { SeedContext } from './kit'

/** Derived, or of this installation alone. */
const left = new Set([
  'migrations',
  'categories',
  'sessions',
  'rate_limits',
  'kept_forms',
  'one_time_tokens',
  'outbox_mails',
  'outbox_texts',
  'terms_notices',
  'sanction_rules',
  'rank_changes',
  'rank_receipts',
  'category_cuts',
  'members_rank_due',
  'rank_nights',
  'search_bands',
  'seedings',
])
const isKept = (table: string): boolean => !left.has(table) && !/^(rank_|(freelancer|job)_search)/.test(table)

interface Column {
  table: string
  column: string
  type: string
  always: boolean
}

const columnsOf = async (db: Reader): Promise<Column[]> => {
  const { rows } = await sql<Column>`
    select c.relname as table, a.attname as column, t.typname as type, a.attidentity = 'a' as always
    from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    join pg_type t on t.oid = a.atttypid
    where c.relkind = 'r' and not c.relispartition order by c.relname, a.attnum`.execute(db)
  return rows.filter((row) => isKept(row.table))
}

export interface Snapshot {
  madeAt: string
  tables: Record<string, Row[]>
  /** Bytes of files, base64, by id; documents in clear, for each site seals them with its own key. */
  files: Record<string, string>
  /** What people declared beside documents that still wait, by check. */
  particulars: Record<string, Particulars>
}
type Row = Record<string, unknown>

const keepFiles = async (kit: SeedContext, rows: Row[]): Promise<Snapshot['files']> => {
  const files: Snapshot['files'] = {}
  for (const { id, encrypted } of rows as { id: string; encrypted: boolean }[]) {
    const bytes = encrypted ? await readSecret(kit.files, id, kit.keys.documents) : await kit.files.get(id)
    files[id] = bytes.toString('base64')
  }
  return files
}

const keepParticulars = async (kit: SeedContext): Promise<Snapshot['particulars']> => {
  const waiting = await kit.db
    .selectFrom('identityChecks')
    .select(['id', 'particulars'])
    .where('status', '=', 'submitted')
    .execute()
  const open = (check: { id: string; particulars: Buffer | null }) =>
    check.particulars
      ? [[check.id, openParticulars(kit.keys.documents, check.id, check.particulars)] as const]
      : []
  return Object.fromEntries(waiting.flatMap(open))
}

export const writeSnapshot = async (kit: SeedContext, file: string): Promise<void> => {
  const columns = await columnsOf(kit.db)
  const tables: Snapshot['tables'] = {}
  for (const table of new Set(columns.map((column) => column.table))) {
    // As text, or the names of columns would be turned into ours on the way.
    const { rows } = await sql<{
      row: string
    }>`select to_jsonb(t)::text as row from ${sql.table(table)} t`.execute(kit.db)
    tables[table] = rows.map((found) => JSON.parse(found.row) as Row)
  }
  for (const check of tables['identity_checks'] ?? []) check['particulars'] = null
  const files = await keepFiles(kit, tables['files'] ?? [])
  const particulars = await keepParticulars(kit)
  const snapshot: Snapshot = {
    madeAt: kit.now.toISOString(),
    tables,
    files,
    particulars,
  }
  fs.mkdirSync(path.dirname(file), { recursive: true })
  // Renamed when complete, so that a program which is stopped meanwhile leaves no half file behind.
  const unfinished = `${file}.${process.pid}`
  fs.writeFileSync(unfinished, gzipSync(JSON.stringify(snapshot), { level: 1 }))
  fs.renameSync(unfinished, file)
}

/** The snapshot in a file; null if there is none. */
export const readSnapshot = (file: string): Snapshot | null =>
  fs.existsSync(file) ? (JSON.parse(gunzipSync(fs.readFileSync(file)).toString('utf8')) as Snapshot) : null

const moved = (column: Column, days: number) => {
  const name = sql.ref(`r.${column.column}`)
  if (column.type === 'timestamptz') return sql`${name} + make_interval(days => ${days})`
  return column.type === 'date' ? sql`${name} + ${sql.lit(days)}` : name
}

const chunk = 3000

const fill = async (
  tx: Tx,
  columns: Column[],
  { rows, days }: { rows: Row[]; days: number },
): Promise<void> => {
  const table = columns[0]?.table ?? ''
  const names = sql.join(columns.map((column) => sql.ref(column.column)))
  const values = sql.join(columns.map((column) => moved(column, days)))
  for (let i = 0; i < rows.length; i += chunk) {
    await sql`insert into ${sql.table(table)} (${names}) overriding system value
      select ${values} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows.slice(i, i + chunk))}::jsonb) r`.execute(
      tx,
    )
  }
  const counted = columns.find((column) => column.always)
  if (counted && rows.length > 0) {
    await sql`select setval(pg_get_serial_sequence(${table}, ${counted.column}), (select max(${sql.ref(counted.column)}) from ${sql.table(table)}))`.execute(
      tx,
    )
  }
}

const putFiles = (kit: SeedContext, snapshot: Snapshot): Promise<unknown> => {
  const rows = (snapshot.tables['files'] ?? []) as { id: string; encrypted: boolean }[]
  return Promise.all(
    rows.map(({ id, encrypted }) => {
      const bytes = Buffer.from(snapshot.files[id] ?? '', 'base64')
      return kit.files.put(id, encrypted ? seal(kit.keys.documents, bytes, `file:${id}`) : bytes)
    }),
  )
}

/**
 * Fills an empty database, everything moved forward by whole days to the present. Needs a superuser, for the walls
 * are down meanwhile: the rows were all checked when they were made, and they arrive together.
 */
export const loadSnapshot = async (tx: Tx, kit: SeedContext, snapshot: Snapshot): Promise<void> => {
  const days = Math.floor((kit.now.getTime() - new Date(snapshot.madeAt).getTime()) / 86_400_000)
  await sql`set local session_replication_role = replica`.execute(tx)
  const columns = await columnsOf(tx)
  for (const [table, rows] of Object.entries(snapshot.tables)) {
    const own = columns.filter((column) => column.table === table)
    await fill(tx, own, { rows, days })
  }
  await sql`update members set tier = 'none', tier_since = null`.execute(tx)
  for (const [id, particulars] of Object.entries(snapshot.particulars)) {
    const sealed = sealParticulars(kit.keys.documents, id, particulars)
    await tx.updateTable('identityChecks').set({ particulars: sealed }).where('id', '=', id).execute()
  }
  await putFiles(kit, snapshot)
}
