// `bin/db types`: migrates a database that lives for a moment and writes its types.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { ensureDatabase, migrate, migrationsDir } from '../src/platform/migrate'
import { startEmbedded } from '../src/platform/postgres'
import { generateTypes } from './generate-types'

const root = path.resolve(import.meta.dirname, '..')
const [verb] = process.argv.slice(2)
if (verb !== 'types') {
  console.error('Usage: bin/db types')
  process.exit(2)
}
const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'tanomi-types-'))
fs.chmodSync(dir, 0o755)
const server = await startEmbedded({ dir, durable: false })
try {
  await ensureDatabase(server.url('postgres'), 'types')
  await migrate(server.url('types'), migrationsDir(root))
  await generateTypes(server.url('types'), root)
  console.log('db/schema.gen.ts written')
} finally {
  await server.stop()
  fs.rmSync(dir, { recursive: true, force: true })
}
