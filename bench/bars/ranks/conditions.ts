import fs from 'node:fs'
import os from 'node:os'

export const median = (figures: readonly number[]): number =>
  [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0

export const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const since = performance.now()
  await work()
  return performance.now() - since
}

export const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`

export const conditions = (): string => {
  const [first] = os.cpus()
  const load = os.loadavg()[0]?.toFixed(1)
  const memory = `${(os.totalmem() / 2 ** 30).toFixed(0)} GB`
  return `${os.cpus().length} × ${first?.model.trim()}, ${memory}, load ${load}, Node.js ${process.version}`
}

/** Megabytes that a process holds for itself, without what it shares; 0 where the system does not say. */
const ownMegabytes = (pid: string): number => {
  try {
    return Number(/RssAnon:\s+(\d+) kB/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

const parentOf = (pid: string): string | undefined => {
  try {
    return /^PPid:\s+(\d+)/m.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  } catch {
    return undefined
  }
}

export interface Memory {
  /** The most that all of them held at once since the last asking, in MB. */
  readonly peak: () => number
  readonly stop: () => void
}

/** Watches a process with its children ten times a second. */
const watch = (read: () => number): Memory => {
  let most = 0
  const timer = setInterval(() => {
    most = Math.max(most, read())
  }, 100)
  return {
    peak: () => {
      const peak = Math.max(most, read())
      most = 0
      return peak
    },
    stop: () => clearInterval(timer),
  }
}

/** The server of a data directory; its shared buffers are not counted. */
export const watchPostgres = (dataDir: string): Memory => {
  const file = `${dataDir}/postmaster.pid`
  const server = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split('\n')[0] : undefined
  return watch(() => {
    if (!server || !fs.existsSync('/proc')) return 0
    const pids = fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name))
    return pids.filter((pid) => parentOf(pid) === server).reduce((sum, pid) => sum + ownMegabytes(pid), 0)
  })
}

export const watchMyself = (): Memory => watch(() => process.memoryUsage().rss / 2 ** 20)
