// Writes db/schema.gen.ts from a database that has just been migrated: the database is the source of truth.
import fs from 'node:fs'
import path from 'node:path'
import pg from 'pg'

interface Column {
  table: string
  column: string
  type: string
  nullable: boolean
  generated: boolean
  always: boolean
}

const columnsSql = `
  select c.relname as "table", a.attname as "column",
    coalesce((select b.typname from pg_type b where b.oid = t.typbasetype), t.typname) as type,
    not a.attnotnull as nullable,
    a.atthasdef or a.attidentity <> '' as generated,
    a.attidentity = 'a' or a.attgenerated <> '' as always
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  join pg_type t on t.oid = a.atttypid
  where c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'migrations'
  order by c.relname, a.attnum`

const checksSql = `
  select c.relname as "table", pg_get_constraintdef(k.oid) as definition
  from pg_constraint k join pg_class c on c.oid = k.conrelid
  join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
  where k.contype = 'c' and array_length(k.conkey, 1) = 1`

const plain: Record<string, string> = {
  text: 'string',
  bool: 'boolean',
  int2: 'number',
  int4: 'number',
  int8: 'bigint',
  float8: 'number',
  numeric: 'string',
  timestamptz: 'Timestamp',
  date: 'string',
  bit: 'string',
  bytea: 'Buffer',
  jsonb: 'Json',
  xid8: 'string',
  tsvector: 'string',
  _text: 'string[]',
  _int4: 'number[]',
}

const camel = (name: string): string =>
  name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
const pascal = (name: string): string => camel(`_${name}`)

/** `check (status in ('a', 'b'))` becomes the union type 'a' | 'b'. */
const unions = (checks: { table: string; definition: string }[]): Map<string, string> => {
  const found = new Map<string, string>()
  for (const { table, definition } of checks) {
    const match = /^CHECK \(\((\w+) = ANY \(ARRAY\[(.+)\]\)\)\)$/.exec(definition)
    if (!match?.[1] || !match[2]) continue
    const values = [...match[2].matchAll(/'([^']*)'::text/g)].map((value) => `'${value[1]}'`)
    if (values.length) found.set(`${table}.${match[1]}`, values.join(' | '))
  }
  return found
}

const columnType = (column: Column, union: Map<string, string>): string => {
  const base = union.get(`${column.table}.${column.column}`) ?? plain[column.type]
  if (!base) throw new Error(`No TypeScript type for ${column.type} (${column.table}.${column.column})`)
  const value = column.nullable ? `${base} | null` : base
  if (column.always) return `GeneratedAlways<${value}>`
  // Kysely's Generated does not reach into a ColumnType.
  if (column.generated && base === 'Json') return 'GeneratedJson'
  return column.generated ? `Generated<${value}>` : value
}

export const generateTypes = async (url: string, root: string): Promise<string> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const columns = (await client.query<Column>(columnsSql)).rows
  const union = unions((await client.query(checksSql)).rows)
  await client.end()
  const tables = [...new Set(columns.map((column) => column.table))]
  const bodies = tables.map((table) => {
    const lines = columns
      .filter((c) => c.table === table)
      .map((c) => `  ${camel(c.column)}: ${columnType(c, union)}`)
    return `export interface ${pascal(table)} {\n${lines.join('\n')}\n}\n`
  })
  const text = [
    '// Generated from the database by `bin/db types`. Do not edit.',
    "import type { ColumnType, Generated, GeneratedAlways } from 'kysely'",
    '',
    'export type Timestamp = ColumnType<Date, Date, Date>',
    'export type Json = ColumnType<unknown, string, string>',
    'export type GeneratedJson = ColumnType<unknown, string | undefined, string>',
    '',
    ...bodies,
    `export interface DB {\n${tables.map((t) => `  ${camel(t)}: ${pascal(t)}`).join('\n')}\n}\n`,
  ].join('\n')
  fs.writeFileSync(path.join(root, 'db', 'schema.gen.ts'), text)
  return text
}
