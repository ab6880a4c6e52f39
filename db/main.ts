// `bin/db types`: migrates a database that lives for a moment and writes its types. `bin/db distribution [--accept]`: lists
// what of it stands in the way of spreading its tables over machines, and fails on what is new.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { ensureDatabase, migrate, migrationsDir } from '../src/platform/migrate'
import { startEmbedded } from '../src/platform/postgres'
import { obstaclesOf, readSchema } from './distribution'
import { generateTypes } from './generate-types'

const root = path.resolve(import.meta.dirname, '..')
const accepted = path.join(root, 'db', 'distribution.txt')

const listObstacles = async (url: string, accept: boolean): Promise<void> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const obstacles = obstaclesOf(await readSchema(client))
  await client.end()
  if (accept) fs.writeFileSync(accepted, `${obstacles.join('\n')}\n`)
  const known = new Set(fs.readFileSync(accepted, 'utf8').split('\n'))
  const added = obstacles.filter((obstacle) => !known.has(obstacle))
  for (const obstacle of obstacles) console.log(`${known.has(obstacle) ? '  ' : '! '}${obstacle}`)
  console.log(`${obstacles.length} obstacles, ${added.length} new`)
  process.exitCode = added.length > 0 ? 1 : 0
}

const verbs: Record<string, (url: string) => Promise<void>> = {
  types: async (url) => {
    await generateTypes(url, root)
    console.log('db/schema.gen.ts written')
  },
  distribution: (url) => listObstacles(url, process.argv.includes('--accept')),
}

const run = verbs[process.argv[2] ?? '']
if (!run) {
  console.error('Usage: bin/db types | distribution [--accept]')
  process.exit(2)
}
const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'tanomi-types-'))
fs.chmodSync(dir, 0o755)
const server = await startEmbedded({ dir, durable: false })
try {
  await ensureDatabase(server.url('postgres'), 'types')
  await migrate(server.url('types'), migrationsDir(root))
  await run(server.url('types'))
} finally {
  await server.stop()
  fs.rmSync(dir, { recursive: true, force: true })
}
