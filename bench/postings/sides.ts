// Who posts releases: this build, another build of the site, pgbench with the same statements, and pgledger.
import { execFile } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import pg from 'pg'
import { prepareJobs } from '../../src/platform/jobs'
import { ensureDatabase, migrate, migrationsDir } from '../../src/platform/migrate'

export const connections = 16
/** So many clients, freelancers and orders; each order can be released any number of times. */
const crowd = 1_000
const price = { priceYen: 50_000n, clientFeeYen: 2_750n, freelancerFeeYen: 8_250n }

export interface Side {
  name: string
  /** Posts releases for so many seconds; answers how many a second. `isHot`: all to one freelancer. */
  run: (load: { seconds: number; isHot: boolean }) => Promise<number>
  close: () => Promise<void>
}

type Server = (database: string) => string

/** The parts of a build that post. */
interface Build {
  entries: typeof import('../../src/modules/ledger/entries')
  store: typeof import('../../src/modules/ledger/store')
  db: typeof import('../../src/platform/db')
  prepared?: typeof import('../../src/platform/prepared')
}

const load = async (dir: string): Promise<Build> => {
  const from = (file: string): string => pathToFileURL(path.join(dir, 'src', file)).href
  const prepared = path.join(dir, 'src/platform/prepared.ts')
  return {
    entries: await import(from('modules/ledger/entries.ts')),
    store: await import(from('modules/ledger/store.ts')),
    db: await import(from('platform/db.ts')),
    ...(fs.existsSync(prepared) && { prepared: await import(from('platform/prepared.ts')) }),
  }
}

const letters = '0123456789abcdefghjkmnpqrstvwxyz'
const clientId = (n: number): string => `client${n}${letters[n % 32]}`
const numbers = Array.from({ length: crowd }, (_, n) => n)

/** A database of a build in which every order's escrow holds more than a run can release. */
const furnish = async (url: string, { entries }: Pick<Build, 'entries'>): Promise<void> => {
  const much = 1_000_000_000_000n
  const drafts = numbers.flatMap((n) =>
    entries.fundEntries({ orderId: `o${n}`, clientId: clientId(n), priceYen: much, clientFeeYen: much }),
  )
  const freelancers = numbers.map((n) => ({ account: `freelancer/f${n}`, yen: 1n }))
  const all = [...drafts, ...freelancers, { account: 'provider', yen: -BigInt(crowd) }]
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const values = [all.map(({ account }) => account), all.map(({ yen }) => yen.toString())]
  await client.query(
    "select post_entries('fund', 'order/bench', 'bench', now(), null, $1::text[], $2::bigint[])",
    values,
  )
  await client.query('vacuum analyze')
  await client.end()
}

const database = async (server: Server, name: string, migrations: string): Promise<string> => {
  await ensureDatabase(server('postgres'), name)
  await migrate(server(name), migrations)
  return server(name)
}

/** A build's own code over the pool that it opens in production. */
export const buildSide = async (
  name: string,
  dir: string,
  server: Server,
): Promise<Side & { url: string }> => {
  const build = await load(dir)
  const url = await database(server, name, migrationsDir(dir))
  await prepareJobs(url)
  await furnish(url, build)
  const pool = build.db.makePool(url, connections)
  const db = build.db.makeDb(build.prepared ? build.prepared.withPrepared(pool) : pool)
  let key = 0
  const release = (n: number, isHot: boolean): Promise<bigint> => {
    const at = new Date()
    const parties = { orderId: `o${n}`, clientId: clientId(n), freelancerId: `f${isHot ? 0 : n}` }
    const of = { ...parties, ...price, rewardYen: price.priceYen, on: '2026-11-30' }
    const { entries } = build.entries.settleEntries(of)
    const posting = {
      kind: 'release' as const,
      reference: `order/o${n}`,
      key: `k${++key}`,
      at,
      actorId: null,
    }
    return build.db.inTransaction(db, (tx) => build.store.writePosting(tx, { ...posting, entries }))
  }
  const run: Side['run'] = async ({ seconds, isHot }) => {
    const begun = performance.now()
    let done = 0
    const loop = async (): Promise<void> => {
      while (performance.now() - begun < seconds * 1000) {
        await release(Math.floor(Math.random() * crowd), isHot)
        done++
      }
    }
    await Promise.all(Array.from({ length: connections }, loop))
    return done / ((performance.now() - begun) / 1000)
  }
  return { name, url, run, close: () => pool.end() }
}

/** Runs a script by pgbench; answers transactions a second. */
const pgbenched =
  (pgbench: string, url: string, script: (isHot: boolean) => string): Side['run'] =>
  async ({ seconds, isHot }) => {
    const file = path.join(fs.mkdtempSync('/tmp/tanomi-pgbench-'), 'release.sql')
    fs.writeFileSync(file, script(isHot))
    const round = `run=${Date.now()}`
    const args = ['-n', '-M', 'prepared', '-c', `${connections}`, '-j', '2', '-T', `${seconds}`, '-f', file]
    const { stdout } = await promisify(execFile)(pgbench, [...args, '-D', 'k=0', '-D', round, url])
    fs.rmSync(path.dirname(file), { recursive: true })
    return Number(/tps = ([\d.]+)/.exec(stdout)?.[1])
  }

/** The statements of this build, sent by pgbench. */
export const pgbenchSide = (pgbench: string, url: string): Side => ({
  name: 'pgbench',
  run: pgbenched(
    pgbench,
    url,
    (isHot) => `\\set n random(0, ${crowd - 1})
\\set f ${isHot ? '0' : ':n'}
\\set k :k + 1
begin;
select post_entries('release', 'order/o' || :n::int, 'b' || :run::bigint || '/' || :client_id::int || '/' || :k::int, now(), null,
  array['escrow/o' || :n::int, 'fees-held/' || substr('${letters}', 1 + :n::int % 32, 1), 'freelancer/f' || :f::int,
    'fees/' || substr('${letters}', 1 + :n::int % 32, 1), 'consumption-tax/' || substr('${letters}', 1 + :n::int % 32, 1)],
  array[-50000, -2750, 41750, 10000, 1000]::bigint[]);
commit;
`,
  ),
  close: async () => {},
})

/** pgledger (MIT), read from a copy of its repository: the same release in five transfers of one call, sent by pgbench. */
export const pgledgerSide = async (pgbench: string, dir: string, server: Server): Promise<Side> => {
  await ensureDatabase(server('postgres'), 'pgledger')
  const client = new pg.Client({ connectionString: server('pgledger') })
  await client.connect()
  await client.query(fs.readFileSync(path.join(dir, 'ulid.sql'), 'utf8'))
  await client.query(fs.readFileSync(path.join(dir, 'pgledger.sql'), 'utf8'))
  await client.query(`
    insert into pgledger_accounts (id, name, currency, balance, allow_negative_balance, allow_positive_balance, created_at, updated_at)
    select id, id, 'JPY', 1000000000000, false, true, now(), now() from (
      select 'o' || n as id from generate_series(0, ${crowd - 1}) n union all
      select 'f' || n from generate_series(0, ${crowd - 1}) n union all
      select unnest(array['fees', 'fees-held', 'consumption-tax'])) a`)
  await client.query('vacuum analyze')
  await client.end()
  return {
    name: 'pgledger',
    run: pgbenched(
      pgbench,
      server('pgledger'),
      (isHot) => `\\set n random(0, ${crowd - 1})
\\set f ${isHot ? '0' : ':n'}
begin;
select count(*) from pgledger_create_transfers(array[
  ('o' || :n::int, 'f' || :f::int, 41750)::transfer_request, ('o' || :n::int, 'fees', 7500)::transfer_request,
  ('o' || :n::int, 'consumption-tax', 750)::transfer_request, ('fees-held', 'fees', 2500)::transfer_request,
  ('fees-held', 'consumption-tax', 250)::transfer_request]);
commit;
`,
    ),
    close: async () => {},
  }
}
