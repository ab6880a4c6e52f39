// P5: releases posted per second by 16 connections, each through the site's accounts for fees, held fees and consumption tax:
// spread over 1,000 orders and freelancers, and all to one freelancer. The database writes to the disk (fsync), as in production.
// `npm run bench -- postings --old=DIR --pgbench=FILE --pgledger=DIR`: another build's folder (with node_modules), the pgbench of
// any PostgreSQL (Debian: postgresql-15), and a folder with pgledger.sql and its ulid.sql. What is not given is left out.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startEmbedded } from '../src/platform/postgres'
import { type Row, report } from './bars/report'
import { buildSide, pgbenchSide, pgledgerSide, type Side } from './postings/sides'

const root = path.resolve(import.meta.dirname, '..')
const option = (name: string): string | undefined =>
  process.argv.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3)
const seconds = Number(option('seconds') ?? 4)
const rounds = Number(option('rounds') ?? 5)
const pgbench = option('pgbench')
const old = option('old')
const pgledger = option('pgledger')

const median = (figures: readonly number[]): number =>
  [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'tanomi-bench-'))
fs.chmodSync(dir, 0o755)
const server = await startEmbedded({ dir, durable: true, connections: 100 })
try {
  const ours = await buildSide('ours', root, server.url)
  const sides: Side[] = [ours]
  if (old) sides.push(await buildSide('old', path.resolve(old), server.url))
  if (pgbench) sides.push(pgbenchSide(pgbench, ours.url))
  if (pgbench && pgledger) sides.push(await pgledgerSide(pgbench, path.resolve(pgledger), server.url))
  const figures = new Map<string, number[]>()
  for (let round = 0; round <= rounds; round++)
    for (const isHot of [false, true])
      for (const side of sides) {
        const key = `${side.name}${isHot}`
        const figure = await side.run({ seconds: round === 0 ? 1 : seconds, isHot })
        // The first round warms up.
        if (round > 0) figures.set(key, [...(figures.get(key) ?? []), figure])
      }
  for (const side of sides) await side.close()
  const rows = [false, true].flatMap((isHot): Row[] => {
    const of = (name: string): number => median(figures.get(`${name}${isHot}`) ?? [])
    const load = isHot ? 'to one freelancer' : 'spread'
    const against = (name: string, what: string, atLeast: number): Row[] =>
      figures.has(`${name}${isHot}`)
        ? [
            {
              what: `  ÷ ${what}`,
              ours: of('ours') / of(name),
              atLeast,
              note: `${of(name).toFixed(0)} a second`,
            },
          ]
        : []
    return [
      { what: `releases a second, ${load}`, ours: of('ours') },
      ...against('old', 'the other build', 2),
      ...against('pgbench', 'the same statements by pgbench', 0.85),
      ...against('pgledger', 'pgledger by pgbench', 1),
    ]
  })
  report(root, 'postings', rows)
} finally {
  await server.stop()
  fs.rmSync(dir, { recursive: true, force: true })
}
