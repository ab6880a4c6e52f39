// R1 with two machines: the primary is killed under payments through two real servers. Nothing acknowledged is lost,
// nothing is booked twice, and the site writes again within 30 s. The cluster (decision 181) is set up in temporary folders
// and taken down. Needs, on Debian: apt-get install patroni etcd-server haproxy postgresql.
// Four rounds by default, 20 with --full, or --rounds=; half of them kill the server alone, half all of its machine.
import fs from 'node:fs'
import path from 'node:path'
import { type Balancer, startBalancer } from '../test/support/balancer'
import {
  makeOrders,
  makePairs,
  type Proof,
  patiently,
  payAll,
  proveRound,
} from '../test/support/faults/payments'
import type { Parties } from '../test/support/orders'
import { appAt } from '../test/support/site-people'
import {
  answers,
  newDataDir,
  type SiteProcess,
  startSite,
  stopSite,
  until,
} from '../test/support/site-process'
import type { TestApp } from '../test/support/test-app'
import { type Row, report } from './bars/report'
import { type Cluster, missingPackages, openCluster } from './failover/cluster'

const root = path.resolve(import.meta.dirname, '..')
const perRound = 60
/** Payments under way at a time (`payAll`). */
const underWay = 6
const writingMsMax = 30_000

const kinds = ['server', 'machine'] as const
type Kind = (typeof kinds)[number]
const flag = process.argv.find((word) => word.startsWith('--rounds='))
const rounds = flag ? Number(flag.split('=')[1]) : process.argv.includes('--full') ? 20 : 4

interface Round extends Proof {
  readonly kind: Kind
  readonly acknowledged: number
  /** Until a payment that began after the kill was acknowledged. */
  readonly writingMs: number
  readonly wholeMs: number
}

interface Place {
  readonly cluster: Cluster
  readonly app: TestApp
  readonly pairs: Parties[]
  readonly balancer: Balancer
}

const runRound = async ({ cluster, app, pairs, balancer }: Place, kind: Kind): Promise<Round> => {
  const due = await makeOrders(app, pairs, perRound)
  const paying = payAll(due)
  await until(() => paying.acknowledged.size >= perRound / 4, { boundMs: 120_000, what: 'payments' })
  const before = paying.acknowledged.size
  const begun = performance.now()
  await cluster.kill(kind)
  await until(() => paying.acknowledged.size > before + underWay, { boundMs: 300_000, what: 'a payment' })
  const writingMs = performance.now() - begun
  await paying.done
  const proof = await patiently(() => proveRound(app, due))
  const wholeMs = await cluster.whole()
  // Also public pages, whichever they were read from.
  await until(() => answers(`${balancer.base}/jobs`), { what: 'the list of jobs' })
  return { kind, acknowledged: paying.acknowledged.size, writingMs, wholeMs, ...proof }
}

const rowsOf = (all: readonly Round[]): Row[] => {
  const sum = (of: (round: Round) => number): number => all.reduce((total, round) => total + of(round), 0)
  const most = (kind: Kind): number =>
    Math.max(0, ...all.filter((round) => round.kind === kind).map(({ writingMs }) => writingMs / 1000))
  return [
    {
      what: 'primaries killed',
      ours: all.length,
      note: `${sum((round) => round.acknowledged)} payments acknowledged`,
    },
    { what: 'acknowledged payments lost', ours: sum((round) => round.lost), bar: 0 },
    { what: 'payments booked twice', ours: sum((round) => round.doubled), bar: 0 },
    { what: 'faults in the ledger', ours: sum((round) => round.faults), bar: 0 },
    ...kinds.map((kind) => ({
      what: `${kind} killed: writing again, s at most`,
      ours: most(kind),
      bar: writingMsMax / 1000,
    })),
  ]
}

const runAll = async (cluster: Cluster): Promise<Row[]> => {
  const dataDir = newDataDir()
  const balancer = await startBalancer()
  const settings = {
    DATA_DIR: dataDir,
    DATABASE_URL: cluster.url,
    DATABASE_READ_URL: cluster.readUrl,
    BASE_URL: balancer.base,
    LOG_LEVEL: 'error',
  }
  const sites: SiteProcess[] = []
  for (const _ of [1, 2]) sites.push(await startSite(settings))
  balancer.serve(sites.map(({ base }) => base))
  const { app, close } = appAt({ dataDir, url: cluster.url, base: () => balancer.base })
  try {
    const place = { cluster, app, balancer, pairs: await makePairs(app) }
    const done: Round[] = []
    for (let i = 0; i < rounds; i++) {
      const round = await runRound(place, kinds[i % 2] as Kind)
      done.push(round)
      console.log(
        `${round.kind} ${i + 1}: ${round.acknowledged}/${perRound} acknowledged, writing after ${Math.round(round.writingMs)} ms, ` +
          `whole after ${Math.round(round.wholeMs)} ms more, lost ${round.lost}, doubled ${round.doubled}, faults ${round.faults}`,
      )
    }
    const ended = sites.filter(({ child }) => child.exitCode !== null || child.signalCode !== null)
    return [...rowsOf(done), { what: 'servers that ended', ours: ended.length, bar: 0 }]
  } finally {
    await close()
    await Promise.all(sites.map((site) => stopSite(site)))
    await balancer.close()
    fs.rmSync(dataDir, { recursive: true, force: true })
  }
}

const missing = missingPackages()
if (missing.length > 0) {
  console.log(
    `failover: skipped, because something is not installed here. On Debian: apt-get install ${missing.join(' ')}`,
  )
} else {
  const cluster = await openCluster()
  let closing: Promise<void> | undefined
  const close = (): Promise<void> => (closing ??= cluster.close())
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => void close().finally(() => process.exit(1)))
  try {
    report(root, 'failover', await runAll(cluster))
  } finally {
    await close()
  }
}
process.exit()
