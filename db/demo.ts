// `bin/demo`: makes the demo world anew in a database that lives for a moment, and keeps its facts as a file.
// Run it after a migration has changed a table that the world fills; a test says when.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { makeApp, memberDeps } from '../src/app'
import { syncCatalogue } from '../src/modules/categories'
import { systemClock } from '../src/platform/clock'
import { readConfig } from '../src/platform/config'
import { readKeys } from '../src/platform/crypto'
import { openDatabase } from '../src/platform/database'
import { inTransaction, makeDb, makePool } from '../src/platform/db'
import { diskStore } from '../src/platform/files'
import { readAssets } from '../src/platform/http/assets'
import { silentHub } from '../src/platform/live'
import { makeLog } from '../src/platform/log'
import { installPost } from '../src/platform/mail'
import { demoFile, makeSnapshot } from './seeds/demo'

const root = path.resolve(import.meta.dirname, '..')
const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'tanomi-demo-'))
fs.chmodSync(dir, 0o755)
const config = readConfig({ DATA_DIR: dir, LOG_LEVEL: 'error' })
const database = await openDatabase(config, root)
const pool = makePool(database.url)
const db = makeDb(pool)
try {
  await inTransaction(db, syncCatalogue)
  installPost(config)
  const keys = readKeys(dir)
  const files = diskStore(path.join(dir, 'files'))
  // The app wires who hears whose news; without it the commands would speak to nobody.
  const parts = { config, db, keys, files, clock: systemClock, log: makeLog(config), live: silentHub }
  makeApp({ ...parts, assets: readAssets(path.join(root, 'dist', 'assets')), ...memberDeps({ db }) })
  await makeSnapshot({ db, files, keys, now: systemClock.now() }, demoFile(root))
  console.log(`${demoFile(root)} written`)
} finally {
  await pool.end()
  await database.stop()
  fs.rmSync(dir, { recursive: true, force: true })
}
