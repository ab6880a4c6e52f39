// Backups in tests: sites in folders that go away, and what a database holds.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import type { SiteParts } from '../../src/platform/backup/backup'
import { type CopiedTable, readTables } from '../../src/platform/backup/tables'
import { diskStore } from '../../src/platform/file-store'
import { migrationsDir } from '../../src/platform/migrate'
import { root } from './test-app'

export const madeAt = new Date('2026-11-29T12:00:00Z')
export const restoring = { migrationsDir: migrationsDir(root), passphrase: null, replace: false, at: madeAt }

export const newFolder = (): string => fs.mkdtempSync(path.join(os.tmpdir(), 'tanomi-backup-'))

export const query = async <T extends object>(url: string, statement: string): Promise<T[]> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(statement)).rows as T[]
  } finally {
    await client.end()
  }
}

/** A database without anything in it, and a folder for files and keys. */
export const emptySite = async (): Promise<SiteParts & { drop: () => Promise<void> }> => {
  const name = `empty_${Math.random().toString(36).slice(2, 10)}`
  const urlOf = (database: string): string => inject('serverUrl').replace('TEMPLATE_NAME', database)
  const admin = process.env['DATABASE_URL'] ?? urlOf('postgres')
  await query(admin, `create database ${name}`)
  const dataDir = newFolder()
  const drop = async (): Promise<void> => {
    await query(admin, `drop database ${name} with (force)`)
    fs.rmSync(dataDir, { recursive: true, force: true })
  }
  return { url: urlOf(name), dataDir, files: diskStore(path.join(dataDir, 'files')), drop }
}

/** Every table with its number of rows and a hash of all of them; besides, the sequences and the jobs that wait. */
export const contentsOf = async (url: string): Promise<Record<string, string>> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const hash = async (from: string): Promise<string> => {
    const { rows } = await client.query<{ hash: string }>(
      `select count(*) || ' ' || md5(coalesce(string_agg(t::text, E'\\n' order by t::text), '')) as hash from ${from} t`,
    )
    return rows[0]?.hash ?? ''
  }
  try {
    const contents: Record<string, string> = {}
    const tables: CopiedTable[] = await readTables(client)
    for (const { name } of tables) contents[name] = await hash(`"${name}"`)
    contents['(sequences)'] = await hash(
      `(select sequencename, last_value from pg_sequences where schemaname = 'public')`,
    )
    contents['(jobs)'] = await hash(
      `(select id, name, data, start_after from pgboss.job where state < 'completed' and name <> 'sweep')`,
    )
    return contents
  } finally {
    await client.end()
  }
}
