// What this process counts while it works, in the format of Prometheus (decision 152).
import type pg from 'pg'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Figure } from './figures'

export interface RequestDone {
  readonly method: string
  /** The pattern of the address, never the address: people's ids make no series of their own. */
  readonly route: string
  readonly status: number
  readonly seconds: number
}

export interface SweepDone {
  readonly name: string
  readonly isFailed: boolean
  readonly seconds: number
}

type PoolCounts = Pick<pg.Pool, 'totalCount' | 'idleCount' | 'waitingCount'>

export interface Metrics {
  readonly requestDone: (request: RequestDone) => void
  readonly sweepDone: (sweep: SweepDone) => void
  /** Watches a pool of connections; what it answers hears how long each was waited for, in seconds. */
  readonly watchPool: (name: string, pool: PoolCounts) => (seconds: number) => void
  /** Everything as text, with these figures of the database. */
  readonly text: (figures: readonly Figure[]) => Promise<string>
}

const requestBuckets = [0.005, 0.01, 0.03, 0.1, 0.3, 1, 3, 10]
const waitBuckets = [0.001, 0.01, 0.1, 0.5, 1, 5]

const makeRequests = (register: Registry) => {
  const registers = [register]
  const requests = new Counter({
    name: 'tanomi_http_requests_total',
    help: 'Requests answered, by pattern of the address and status.',
    labelNames: ['method', 'route', 'status'],
    registers,
  })
  const durations = new Histogram({
    name: 'tanomi_http_request_seconds',
    help: 'Time from a request to its answer, by pattern of the address.',
    labelNames: ['method', 'route'],
    buckets: requestBuckets,
    registers,
  })
  return ({ method, route, status, seconds }: RequestDone): void => {
    requests.inc({ method, route, status })
    durations.observe({ method, route }, seconds)
  }
}

const makeSweeps = (register: Registry) => {
  const common = { labelNames: ['sweep'], registers: [register] }
  const runs = new Counter({
    ...common,
    name: 'tanomi_sweep_runs_total',
    help: 'Sweeps run by this process.',
  })
  const failures = new Counter({
    ...common,
    name: 'tanomi_sweep_failures_total',
    help: 'Sweeps that failed in this process; the log says why.',
  })
  const seconds = new Gauge({
    ...common,
    name: 'tanomi_sweep_last_seconds',
    help: 'How long the last run of a sweep in this process took.',
  })
  return (sweep: SweepDone): void => {
    const labels = { sweep: sweep.name }
    runs.inc(labels)
    failures.inc(labels, sweep.isFailed ? 1 : 0)
    seconds.set(labels, sweep.seconds)
  }
}

const makePools = (register: Registry) => {
  const pools = new Map<string, PoolCounts>()
  const connections = new Gauge({
    name: 'tanomi_pool_connections',
    help: 'Connections to the database: busy, idle, and requests that wait for one.',
    labelNames: ['pool', 'state'],
    registers: [register],
    collect() {
      for (const [pool, { totalCount, idleCount, waitingCount }] of pools) {
        this.set({ pool, state: 'busy' }, totalCount - idleCount)
        this.set({ pool, state: 'idle' }, idleCount)
        this.set({ pool, state: 'waiting' }, waitingCount)
      }
    },
  })
  const waits = new Histogram({
    name: 'tanomi_pool_wait_seconds',
    help: 'How long a connection was waited for.',
    labelNames: ['pool'],
    buckets: waitBuckets,
    registers: [register],
  })
  return (pool: string, counts: PoolCounts) => {
    pools.set(pool, counts)
    connections.set({ pool, state: 'busy' }, 0)
    return (seconds: number): void => waits.observe({ pool }, seconds)
  }
}

/** Figures are read anew each time: what is no longer there (a standby that left) is no longer shown. */
const textOf = (figures: readonly Figure[]): Promise<string> => {
  const register = new Registry()
  const gauges = new Map<string, Gauge>()
  for (const { name, help, labels = {}, value } of figures) {
    const labelNames = Object.keys(labels)
    const gauge = gauges.get(name) ?? new Gauge({ name, help, labelNames, registers: [register] })
    gauges.set(name, gauge)
    gauge.set(labels, value)
  }
  return register.metrics()
}

/** The counters of one process. `ofNode` adds Node's own: memory, event loop, garbage collection. */
export const makeMetrics = ({ ofNode }: { ofNode: boolean }): Metrics => {
  const register = new Registry()
  if (ofNode) collectDefaultMetrics({ register })
  return {
    requestDone: makeRequests(register),
    sweepDone: makeSweeps(register),
    watchPool: makePools(register),
    text: async (figures) => `${await textOf(figures)}\n${await register.metrics()}`,
  }
}
