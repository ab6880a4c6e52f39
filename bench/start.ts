// P7: how long a person waits for the first page, and what the server weighs when nobody comes.
import fs from 'node:fs'
import path from 'node:path'
import { type Row, report } from './bars/report'
import { emptyDir, type SiteRun, serverOf, startSite } from './bars/site-run'

const root = path.resolve(import.meta.dirname, '..')

const megabytesOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+) kB/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1000

/** The server is the child of bin/start that serves; only Linux tells what it weighs. */
const memoryRows = async (site: SiteRun): Promise<Row[]> => {
  if (process.platform !== 'linux') return []
  await new Promise((resolve) => setTimeout(resolve, 15_000))
  return [
    { what: 'server at rest, MB', ours: megabytesOf(serverOf(site)), bar: 200 },
    { what: 'bin/start beside it, MB', ours: megabytesOf(site.child.pid ?? 0) },
  ]
}

const scratch: string[] = []
const newDir = (): string => {
  const dir = emptyDir()
  scratch.push(dir)
  return dir
}

/** Seconds to the first page from an empty DATA_DIR. */
const firstStart = async (dataDir: string): Promise<number> => {
  const { seconds, stop } = await startSite(root, dataDir)
  await stop()
  return seconds
}

const forgetWorlds = (): void => {
  const cache = path.join(root, '.cache')
  if (!fs.existsSync(cache)) return
  for (const name of fs.readdirSync(cache))
    if (name.startsWith('demo-')) fs.rmSync(path.join(cache, name), { force: true })
}

try {
  forgetWorlds()
  const made = await firstStart(newDir())
  const dataDir = newDir()
  const loaded = await firstStart(dataDir)
  const again: SiteRun[] = []
  for (let round = 0; round < 3; round++) {
    const running = await startSite(root, dataDir)
    again.push(running)
    if (round < 2) await running.stop()
  }
  const [last] = again.slice(-1) as [SiteRun]
  const seconds = again.map((one) => one.seconds).sort((a, b) => a - b)
  const memory = await memoryRows(last)
  await last.stop()
  report(root, 'start', [
    { what: 'first start of a checkout, demo world made, s', ours: made },
    { what: 'first start with demo data in the cache, s', ours: loaded, bar: 20 },
    { what: 'existing data to first page, s (median of 3)', ours: seconds[1] ?? Infinity, bar: 3 },
    ...memory,
  ])
} finally {
  for (const dir of scratch) fs.rmSync(dir, { recursive: true, force: true })
}
