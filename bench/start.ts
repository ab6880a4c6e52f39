// P7: how long a person waits for the first page, and what the server weighs when nobody comes.
import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { type Row, report } from './bars/report'

const root = path.resolve(import.meta.dirname, '..')
const patienceMs = 180_000

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo
      probe.close(() => resolve(port))
    })
  })

interface ServerRun {
  seconds: number
  child: ChildProcess
  stop: () => Promise<void>
}

const isServed = async (url: string): Promise<boolean> => {
  try {
    const answer = await fetch(url)
    await answer.text()
    return answer.ok
  } catch {
    return false
  }
}

/** Starts the site as a newcomer does, and waits for its first page. */
const start = async (dataDir: string): Promise<ServerRun> => {
  const port = await freePort()
  const begun = performance.now()
  const env = {
    ...process.env,
    DATA_DIR: dataDir,
    PORT: String(port),
    SEED: 'demo',
    LOG_LEVEL: 'warn',
    BASE_URL: '',
  }
  delete (env as NodeJS.ProcessEnv)['DATABASE_URL']
  const child = spawn(process.execPath, ['bin/start'], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()))
  while (!(await isServed(`http://127.0.0.1:${port}/`))) {
    if (child.exitCode !== null) throw new Error(`bin/start ended with ${child.exitCode}`)
    if (performance.now() - begun > patienceMs) throw new Error('No page came')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    await ended
  }
  return { seconds: (performance.now() - begun) / 1000, child, stop }
}

const childrenOf = (pid: number): number[] =>
  fs.readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number)

const megabytesOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+) kB/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1000

/** The server is the child of bin/start that serves; only Linux tells what it weighs. */
const memoryRows = async ({ child }: ServerRun): Promise<Row[]> => {
  if (process.platform !== 'linux' || !child.pid) return []
  await new Promise((resolve) => setTimeout(resolve, 15_000))
  const server = childrenOf(child.pid).find((pid) =>
    fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('server.js'),
  )
  if (!server) throw new Error('The server process was not found')
  return [
    { what: 'server at rest, MB', ours: megabytesOf(server), bar: 200 },
    { what: 'bin/start beside it, MB', ours: megabytesOf(child.pid) },
  ]
}

const scratch: string[] = []
const emptyDir = (): string => {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'tanomi-start-'))
  fs.chmodSync(dir, 0o755)
  scratch.push(dir)
  return dir
}

/** Seconds to the first page from an empty DATA_DIR. */
const firstStart = async (dataDir: string): Promise<number> => {
  const { seconds, stop } = await start(dataDir)
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
  const made = await firstStart(emptyDir())
  const dataDir = emptyDir()
  const loaded = await firstStart(dataDir)
  const again: ServerRun[] = []
  for (let round = 0; round < 3; round++) {
    const running = await start(dataDir)
    again.push(running)
    if (round < 2) await running.stop()
  }
  const [last] = again.slice(-1) as [ServerRun]
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
