// Overload (decision 038): five times as many requests as the site can serve. The generator shares the machine's cores
// with the site and its database, so the capacity found here is that of what is left to them.
// `npm run bench -- overload` takes seconds, on an empty site; `-- overload --full` presses the demo world for 30 s.

import fs from 'node:fs'
import http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { answers, launchSite, newDataDir, pause, stopSite, until } from '../test/support/site-process'
import { type Row, report } from './bars/report'

const root = path.resolve(import.meta.dirname, '..')
const isFull = process.argv.includes('--full')
const [findMs, pressMs] = isFull ? [10_000, 30_000] : [3000, 5000]
const paths = ['/jobs', '/freelancers', '/', '/categories', '/jobs?q=EC', '/prices']

interface Answer {
  status: number
  ms: number
  /** When it came, in milliseconds since the start. */
  at: number
}

// Half of the visitors are new: each comes on a connection of its own, which the server must accept first.
const kept = new http.Agent({ keepAlive: true, maxSockets: 400 })
const fresh = new http.Agent({ keepAlive: false })
let asked = 0

const ask = (base: string): Promise<Answer> =>
  new Promise((resolve) => {
    // From when it has left this process: what the generator itself is late by is not the site's.
    let begun = performance.now()
    const done = (status: number): void => {
      const at = performance.now()
      resolve({ status, ms: at - begun, at })
    }
    const agent = Math.floor(asked / paths.length) % 2 === 0 ? kept : fresh
    const request = http.get(base + paths[asked++ % paths.length], { agent, timeout: 30_000 }, (answer) => {
      answer.resume()
      answer.on('end', () => done(answer.statusCode ?? 0))
    })
    request.on('finish', () => {
      begun = performance.now()
    })
    request.on('timeout', () => request.destroy())
    request.on('error', () => done(0))
  })

/** As many a second as eight visitors get who ask again as soon as they are answered. */
const capacityOf = async (base: string): Promise<number> => {
  const until = performance.now() + findMs
  let served = 0
  const visitor = async (): Promise<void> => {
    while (performance.now() < until) if ((await ask(base)).status === 200) served++
  }
  await Promise.all(Array.from({ length: 8 }, visitor))
  return (served * 1000) / findMs
}

/** Milliseconds by which this program itself was late at the worst hundredth of its turns: what it adds to every figure. */
const ownLag = () => {
  const lag = monitorEventLoopDelay({ resolution: 5 })
  lag.enable()
  return () => {
    lag.disable()
    return Math.round(lag.percentile(99) / 1e6)
  }
}

/** So many a second, whether or not the earlier ones were answered. */
const press = async (base: string, perSecond: number): Promise<Answer[]> => {
  const begun = performance.now()
  const answers: Promise<Answer>[] = []
  while (performance.now() - begun < pressMs) {
    const due = ((performance.now() - begun) * perSecond) / 1000
    while (answers.length < due) answers.push(ask(base))
    await pause(5)
  }
  return Promise.all(answers)
}

/** Milliseconds until ten pages in a row come, each within 300 ms. */
const recovery = async (base: string): Promise<number> => {
  const begun = performance.now()
  for (let good = 0; good < 10; ) {
    const { status, ms } = await ask(base)
    good = status === 200 && ms < 300 ? good + 1 : 0
    if (performance.now() - begun > 60_000) break
  }
  return performance.now() - begun
}

const percentile = (answers: readonly Answer[], share: number): number => {
  const sorted = answers.map(({ ms }) => ms).sort((a, b) => a - b)
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
}

const measured = async (base: string): Promise<Row[]> => {
  await capacityOf(base)
  const capacity = await capacityOf(base)
  const lag = ownLag()
  const given = await press(base, capacity * 5)
  const lagMs = lag()
  const recoveryMs = await recovery(base)
  const [served, refused] = [given.filter((a) => a.status === 200), given.filter((a) => a.status === 503)]
  const others = given.length - served.length - refused.length
  return [
    {
      what: 'capacity, requests a second',
      ours: Math.round(capacity),
      note: `${os.cpus().length} cores, shared with the generator`,
    },
    { what: 'pressed with, requests a second', ours: Math.round((given.length * 1000) / pressMs) },
    { what: 'served', ours: served.length },
    { what: 'refused', ours: refused.length },
    { what: 'neither served nor refused', ours: others, bar: 0 },
    { what: 'served: p99, ms', ours: percentile(served, 0.99), bar: 1500 },
    { what: 'refused: median, ms', ours: percentile(refused, 0.5) },
    { what: 'refused: p99, ms', ours: percentile(refused, 0.99), bar: 200 },
    { what: 'the generator itself late by, p99, ms', ours: lagMs, note: 'part of the figures above' },
    { what: 'back to normal, ms', ours: Math.round(recoveryMs), bar: 5000 },
  ]
}

const dataDir = newDataDir()
const site = await launchSite({ DATA_DIR: dataDir, SEED: isFull ? 'demo' : 'none' })
await until(() => answers(`${site.base}/readyz`), { boundMs: 600_000, what: 'the site' })
try {
  report(root, 'overload', await measured(site.base))
} finally {
  await stopSite(site)
  kept.destroy()
  fresh.destroy()
  fs.rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 })
}
