// The real program in a process of its own, for tests that kill it, stop its database or fill its disk.
import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')

/** For tests that start the real program: on a loaded machine each start takes seconds. */
export const patience = { timeout: 120_000 }

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo
      probe.close(() => resolve(port))
    })
  })

/** A folder that the embedded database's own user can pass through. */
export const newDataDir = (): string => {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'tanomi-site-'))
  fs.chmodSync(dir, 0o755)
  return dir
}

interface Builder {
  buildAssets: () => Promise<void>
  buildProgram: (entry: string, name: string) => Promise<string>
  endBuilding: () => void
  serverFlags: string[]
}

let program: Promise<string[]> | null = null
/** Node's flags and dist/server.js, built once per run. */
const builtServer = (): Promise<string[]> => {
  program ??= (async () => {
    const builder: Builder = await import(path.join(root, 'bin', 'build.js'))
    await builder.buildAssets()
    const file = await builder.buildProgram('src/server.ts', 'server')
    builder.endBuilding()
    return [...builder.serverFlags, file]
  })()
  return program
}

export interface SiteProcess {
  base: string
  child: ChildProcess
  pid: number
  /** What it wrote on both outputs. */
  output: () => string
  /** Its exit code once it has ended; the signal's name when that ended it. */
  ended: Promise<number | string>
}

/** Starts the built server and does not wait for it. Settings beyond these come from `env`. */
export const launchSite = async (env: Record<string, string>): Promise<SiteProcess> => {
  const words = await builtServer()
  const port = env['PORT'] ?? String(await freePort())
  const { DATABASE_URL: _, ...outer } = process.env
  const child = spawn(process.execPath, words, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...outer, TANOMI_ROOT: root, SEED: 'none', LOG_LEVEL: 'warn', BASE_URL: '', PORT: port, ...env },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-100_000)
    })
  const ended = new Promise<number | string>((resolve) =>
    child.on('close', (code, signal) => resolve(code ?? signal ?? 1)),
  )
  return { base: `http://127.0.0.1:${port}`, child, pid: child.pid ?? 0, output: () => output, ended }
}

/** Whether an address is answered with this status. */
export const answers = async (url: string, status = 200): Promise<boolean> => {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(3000) })
    await answer.arrayBuffer()
    return answer.status === status
  } catch {
    return false
  }
}

/** Waits until something holds; the milliseconds it took. Throws after `boundMs`. */
export const until = async (
  holds: () => boolean | Promise<boolean>,
  { boundMs = 20_000, everyMs = 25, what = 'it' } = {},
): Promise<number> => {
  const begun = performance.now()
  while (!(await holds())) {
    if (performance.now() - begun > boundMs) throw new Error(`${what} did not come within ${boundMs} ms`)
    await pause(everyMs)
  }
  return performance.now() - begun
}

/** How long a site may take that makes its demo world first. */
export const demoMs = 900_000

/** Starts the built server and waits until it can do its work; a demo world that is made first takes minutes (`boundMs`). */
export const startSite = async (env: Record<string, string>, boundMs = 60_000): Promise<SiteProcess> => {
  const site = await launchSite(env)
  let said = 'nothing'
  const isReady = async (): Promise<boolean> => {
    const { exitCode, signalCode } = site.child
    if (exitCode !== null || signalCode !== null)
      throw new Error(`The server ended (${exitCode ?? signalCode}): ${site.output()}`)
    try {
      const answer = await fetch(`${site.base}/readyz`, { signal: AbortSignal.timeout(3000) })
      said = await answer.text()
      return answer.ok
    } catch (error) {
      said = String((error as Error).cause ?? error)
      return false
    }
  }
  await until(isReady, { boundMs, what: 'the server' }).catch((error: Error) => {
    site.child.kill('SIGKILL')
    throw new Error(`${error.message}; it said ${said} and wrote ${site.output()}`)
  })
  return site
}

export const stopSite = async (site: SiteProcess, signal: NodeJS.Signals = 'SIGTERM') => {
  site.child.kill(signal)
  return site.ended
}

/** The first line of the postmaster's own file; null when there is none. */
export const databasePid = (dataDir: string): number | null => {
  try {
    return Number(fs.readFileSync(path.join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
  } catch {
    return null
  }
}
