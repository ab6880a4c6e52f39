// The site started as a newcomer starts it, of this checkout or of another.
import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { freePort } from '../../test/support/site-process'

const patienceMs = 300_000

export interface SiteRun {
  base: string
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

/** A folder for a database, which its own user can reach. */
export const emptyDir = (): string => {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'tanomi-bench-'))
  fs.chmodSync(dir, 0o755)
  return dir
}

/** Starts the site of a checkout on the demo world, and waits for its first page. */
export const startSite = async (checkout: string, dataDir: string): Promise<SiteRun> => {
  const base = `http://127.0.0.1:${await freePort()}`
  const begun = performance.now()
  const { DATABASE_URL: _, ...outer } = process.env
  const child = spawn(process.execPath, ['bin/start'], {
    cwd: checkout,
    env: {
      ...outer,
      DATA_DIR: dataDir,
      PORT: new URL(base).port,
      SEED: 'demo',
      LOG_LEVEL: 'warn',
      BASE_URL: '',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()))
  while (!(await isServed(`${base}/`))) {
    if (child.exitCode !== null) throw new Error(`bin/start ended with ${child.exitCode}`)
    if (performance.now() - begun > patienceMs) throw new Error('No page came')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    await ended
  }
  return { base, seconds: (performance.now() - begun) / 1000, child, stop }
}

const childrenOf = (pid: number): number[] =>
  fs.readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number)

/** The process that serves is a child of bin/start; only Linux tells. */
export const serverOf = ({ child }: SiteRun): number => {
  const server = childrenOf(child.pid ?? 0).find((pid) =>
    fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('server.js'),
  )
  if (!server) throw new Error('The server process was not found')
  return server
}
