import fs from 'node:fs'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { verifyLedger } from '../modules/ledger'
import { type SiteParts, writeBackup } from '../platform/backup/backup'
import { isEncrypted } from '../platform/backup/encryption'
import type { Totals } from '../platform/backup/manifest'
import { restoreBackup } from '../platform/backup/restore'
import { systemClock } from '../platform/clock'
import { readConfig } from '../platform/config'
import { prepareFolder } from '../platform/data-folder'
import { openAsItIs } from '../platform/database'
import { makeDb, makePool } from '../platform/db'
import { openFiles } from '../platform/file-store'
import { migrationsDir } from '../platform/migrate'
import { root } from './database'

const usage = `Usage: bin/tanomi backup FILE [--encrypt]
       bin/tanomi restore FILE [--replace]
A passphrase is read from TANOMI_PASSPHRASE or, without it, from standard input.
`

const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** The shell's folder, not the program's: that is where a person means a name to be. */
const fileOf = (name: string): string => path.resolve(process.env['TANOMI_CWD'] ?? '.', name)

const readPassphrase = async (): Promise<string> => {
  const given = process.env['TANOMI_PASSPHRASE'] || (await text(process.stdin)).replace(/\r?\n$/, '')
  if (given === '') throw new Error('The passphrase is empty')
  return given
}

const withSite = async <T>(work: (site: SiteParts) => Promise<T>): Promise<T> => {
  const config = readConfig(process.env)
  prepareFolder(config.dataDir)
  const database = await openAsItIs(config)
  const { dataDir } = config
  try {
    return await work({ url: database.url, dataDir, files: await openFiles(config) })
  } finally {
    await database.stop()
  }
}

const report = ({ rows, jobs, keys, files }: Totals): string => {
  const counts = Object.values(rows)
  const all = counts.reduce((a, b) => a + b, 0)
  return `${counts.length} tables, ${all} rows, ${jobs} jobs that wait, ${files} files, ${keys} keys`
}

const versionOf = (): string =>
  (JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }).version

/** `backup FILE`: beside a running site, or alone. */
export const runBackup = async ([name, ...flags]: string[]): Promise<number> => {
  if (!name || flags.some((flag) => flag !== '--encrypt')) {
    process.stderr.write(usage)
    return 2
  }
  const passphrase = flags.includes('--encrypt') ? await readPassphrase() : null
  const file = fileOf(name)
  const backup = { version: versionOf(), at: systemClock.now(), passphrase }
  const totals = await withSite((site) => writeBackup(site, file, backup))
  say(`${file}: ${report(totals)}, ${Math.ceil(fs.statSync(file).size / 1024)} KB`)
  return 0
}

/** Money above all has to be right again: what is wrong was so in the backup. */
const proveLedger = async ({ url }: SiteParts): Promise<number> => {
  const pool = makePool(url, 2)
  const { accounts, postings, faults } = await verifyLedger(makeDb(pool)).finally(() => pool.end())
  say(`ledger: ${accounts} accounts, ${postings} postings, ${faults.length} faults`)
  return faults.length === 0 ? 0 : 1
}

/** `restore FILE`: while no site runs on the database. */
export const runRestore = async ([name, ...flags]: string[]): Promise<number> => {
  if (!name || flags.some((flag) => flag !== '--replace')) {
    process.stderr.write(usage)
    return 2
  }
  const file = fileOf(name)
  const passphrase = (await isEncrypted(file)) ? await readPassphrase() : null
  const replace = flags.includes('--replace')
  const restore = { migrationsDir: migrationsDir(root), passphrase, replace, at: systemClock.now() }
  return withSite(async (site) => {
    say(`restored: ${report(await restoreBackup(site, file, restore))}`)
    return proveLedger(site)
  })
}
