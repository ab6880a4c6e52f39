import fs from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { beforeEach, expect, inject, test } from 'vitest'
import { makeApp } from '../../src/app'
import { inTransaction, makeDb } from '../../src/platform/db'
import { enqueue } from '../../src/platform/enqueue'
import { figureLine, platformFigures, readFigures } from '../../src/platform/figures'
import { runSweeps } from '../../src/platform/jobs'
import { type Metrics, makeMetrics } from '../../src/platform/metrics'
import { root, useTestApp } from '../support/test-app'

const app = useTestApp()
const here = 'http://127.0.0.1'
let metrics: Metrics
let site: ReturnType<typeof makeApp>
beforeEach(() => {
  metrics = makeMetrics({ ofNode: true })
  site = makeApp({ ...app.deps, metrics })
})

const asked = async (url = here, headers: Record<string, string> = {}) =>
  site.request(`${url}/metrics`, { headers })
const lines = async (part: string): Promise<string[]> =>
  (await (await asked()).text()).split('\n').filter((line) => !line.startsWith('#') && line.includes(part))

test('only whoever asks on this machine, or has the token, sees the figures', async () => {
  expect((await asked()).status).toBe(200)
  expect((await asked('http://[::1]')).status).toBe(200)
  // Through a proxy on this machine: the public name, or what a proxy adds.
  expect((await asked('http://tanomi.test')).status).toBe(404)
  expect((await asked(here, { 'X-Forwarded-For': '203.0.113.9' })).status).toBe(404)

  const token = 'a-token-of-some-length'
  site = makeApp({ ...app.deps, metrics, config: { ...app.deps.config, metricsToken: token } })
  expect((await asked()).status).toBe(404)
  expect((await asked('http://tanomi.test', { Authorization: 'Bearer another-token' })).status).toBe(404)
  expect((await asked('http://tanomi.test', { Authorization: `Bearer ${token}` })).status).toBe(200)
})

test('requests are counted by the pattern of their address and by status', async () => {
  for (const address of ['/jobs', '/jobs', '/jobs/0000000000000000', '/nothing/here'])
    await site.request(here + address)
  expect(await lines('http_requests_total{')).toEqual([
    'tanomi_http_requests_total{method="GET",route="/jobs",status="200"} 2',
    'tanomi_http_requests_total{method="GET",route="/jobs/:id",status="404"} 1',
    'tanomi_http_requests_total{method="GET",route="none",status="404"} 1',
  ])
  expect(await lines('request_seconds_count{')).toContain(
    'tanomi_http_request_seconds_count{method="GET",route="/jobs"} 2',
  )
})

test('a sweep that fails, a connection that is waited for and a job that waits are shown', async () => {
  const waited = metrics.watchPool('requests', { totalCount: 5, idleCount: 2, waitingCount: 4 })
  waited(0.7)
  metrics.sweepDone({ name: 'orders.late', isFailed: true, seconds: 0.25 })
  const at = app.clock.now()
  await inTransaction(app.db, (tx) => enqueue(tx, 'a-job-that-waits', {}))
  await runSweeps({ db: app.db, at, services: app.deps, onSweep: metrics.sweepDone })
  expect(await lines('sweep_failures_total{sweep="orders.late"')).toEqual([
    'tanomi_sweep_failures_total{sweep="orders.late"} 1',
  ])
  expect(await lines('sweep_runs_total{sweep="ledger.proof"')).toHaveLength(1)
  expect(await lines('pool_connections{')).toEqual([
    'tanomi_pool_connections{pool="requests",state="busy"} 3',
    'tanomi_pool_connections{pool="requests",state="idle"} 2',
    'tanomi_pool_connections{pool="requests",state="waiting"} 4',
  ])
  expect(await lines('pool_wait_seconds_sum')).toEqual(['tanomi_pool_wait_seconds_sum{pool="requests"} 0.7'])
  expect(await lines('tanomi_ledger_faults ')).toEqual(['tanomi_ledger_faults 0'])
  expect(await lines('tanomi_database_up ')).toEqual(['tanomi_database_up 1'])
  const [oldest = ''] = await lines('queue_oldest_seconds{queue="work"}')
  expect(Number(oldest.split(' ')[1])).toBeGreaterThanOrEqual(0)
  expect(Number((await lines('queue_waiting_jobs{queue="work"}'))[0]?.split(' ')[1])).toBeGreaterThan(0)
})

test('without the database the process still says how it is', async () => {
  const pool = new pg.Pool({ connectionString: 'postgresql://tanomi@localhost/none?host=/nowhere' })
  site = makeApp({ ...app.deps, metrics, db: makeDb(pool) })
  expect(await lines('tanomi_database_up ')).toEqual(['tanomi_database_up 0'])
  expect(await lines('nodejs_eventloop_lag_p99_seconds ')).toHaveLength(1)
  await pool.end()
})

test('a standby that follows is named with its lag, and gone when it has left', async () => {
  const database = inject('serverUrl').replace('TEMPLATE_NAME', 'postgres')
  const standby = new pg.Client({
    connectionString: database,
    application_name: 'standby-a',
    replication: 'true',
  } as pg.ClientConfig)
  standby.on('error', () => {})
  await standby.connect()
  const { rows } = await standby.query('IDENTIFY_SYSTEM')
  standby.query(`START_REPLICATION PHYSICAL ${rows[0].xlogpos}`).catch(() => {})
  const found = async (): Promise<string[]> =>
    (await readFigures(app.db, platformFigures, app.clock.now()))
      .map(figureLine)
      .filter((line) => line.includes('replication'))
  await expect
    .poll(found, { timeout: 5000 })
    .toEqual([
      'tanomi_replication_lag_seconds{standby="standby-a"} 0',
      expect.stringMatching(/^tanomi_replication_lag_bytes\{standby="standby-a"\} \d+$/),
    ])
  ;(standby as unknown as { connection: { stream: { destroy: () => void } } }).connection.stream.destroy()
  await expect.poll(found, { timeout: 5000 }).toEqual([])
})

test('the dashboard asks only for figures that there are', async () => {
  metrics.watchPool('requests', { totalCount: 0, idleCount: 0, waitingCount: 0 })
  const text = await (await asked()).text()
  const dashboard = fs.readFileSync(path.join(root, 'docs', 'grafana-dashboard.json'), 'utf8')
  const { panels } = JSON.parse(dashboard) as { panels: { targets?: { expr: string }[] }[] }
  const names = panels.flatMap(({ targets = [] }) =>
    targets.flatMap(({ expr }) => expr.match(/\b(?:tanomi|nodejs|process)_\w+/g) ?? []),
  )
  expect(names.length).toBeGreaterThan(12)
  const known = [...text.matchAll(/^# TYPE (\S+) (\w+)/gm)].flatMap(([, name = '', type]) =>
    type === 'histogram' ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name],
  )
  const unseen = ['tanomi_replication_lag_seconds', 'tanomi_ledger_faults', 'tanomi_ledger_proof_age_seconds']
  expect(names.filter((name) => !known.includes(name) && !unseen.includes(name))).toEqual([])
})
