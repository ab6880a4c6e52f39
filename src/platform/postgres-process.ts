// Which process serves a database folder, as its postmaster.pid and the system say.
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'

const pidFile = (dataDir: string): string => path.join(dataDir, 'postmaster.pid')

/** On Linux: false for a process that has ended and whose parent has not asked for it (a zombie). */
const isEndedByProc = (pid: number): boolean => {
  const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
  return /^[ZX]/.test(stat.slice(stat.lastIndexOf(')') + 2))
}

/** Whether a process with this number runs. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return process.platform !== 'linux' || !isEndedByProc(pid)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const accepts = (socket: string): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = net.connect(socket, () => {
      probe.destroy()
      resolve(true)
    })
    probe.once('error', () => resolve(false))
  })

/** A server works in its own folder; where that cannot be seen, its socket tells. */
const serves = async (pid: number, { dataDir, socket }: Place): Promise<boolean> => {
  if (process.platform !== 'linux') return accepts(socket)
  try {
    return fs.readlinkSync(`/proc/${pid}/cwd`) === fs.realpathSync(dataDir)
  } catch {
    return accepts(socket)
  }
}

export interface Place {
  dataDir: string
  /** Path of the server's unix socket. */
  socket: string
}

export type ServerState =
  | { state: 'running'; pid: number }
  /** It is there and does not accept work yet. To be asked about again: to connect to it would cost it a process each time. */
  | { state: 'starting' }
  /** It shuts down: soon there is none. */
  | { state: 'ending' }
  /** It was killed, and its own processes have not ended yet: PostgreSQL does not start beside them. */
  | { state: 'orphaned'; pids: readonly number[] }
  | { state: 'none' }

/** What a server says of itself in its file: starting, ready or stopping; at first nothing. */
const readPidFile = (dataDir: string): { pid: number; status: string } | null => {
  try {
    const lines = fs.readFileSync(pidFile(dataDir), 'utf8').split('\n')
    return { pid: Number(lines[0]), status: lines[7]?.trim() ?? '' }
  } catch {
    return null
  }
}

/** Processes at work in the folder: after a postmaster was killed, its helpers live on for a moment. */
const workersIn = (dataDir: string): number[] => {
  if (process.platform !== 'linux') return []
  const home = fs.realpathSync(dataDir)
  const works = (pid: number): boolean => {
    try {
      const isServer = fs.readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres')
      return isServer && fs.readlinkSync(`/proc/${pid}/cwd`) === home && !isEndedByProc(pid)
    } catch {
      return false
    }
  }
  return fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter(works)
}

/**
 * PostgreSQL believes that a zombie, or a program that got the number since, serves the folder or its socket, and would not
 * start: both lock files begin with the number. The socket's folder belongs to this data folder alone.
 */
const removeStale = async (place: Place): Promise<void> => {
  for (const file of [pidFile(place.dataDir), `${place.socket}.lock`]) {
    try {
      const pid = Number.parseInt(fs.readFileSync(file, 'utf8'), 10)
      process.kill(pid, 0)
      // Another program may have started the server a moment ago.
      if (!(isAlive(pid) && (await serves(pid, place)))) fs.rmSync(file, { force: true })
    } catch {
      // There is no such file, or nobody has that number: PostgreSQL sees so itself.
    }
  }
}

/** Who serves this folder. A number in the file that is another program's by now, or a zombie's, serves nothing. */
export const findServer = async (place: Place): Promise<ServerState> => {
  const named = readPidFile(place.dataDir)
  if (named && isAlive(named.pid) && (await serves(named.pid, place))) {
    if (named.status === 'ready') return { state: 'running', pid: named.pid }
    return { state: named.status === 'stopping' ? 'ending' : 'starting' }
  }
  const pids = workersIn(place.dataDir)
  if (pids.length > 0) return { state: 'orphaned', pids }
  await removeStale(place)
  return { state: 'none' }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * Ends by force what a killed server left behind: usually they see within a moment that it is gone, but one that is stopped
 * or waits for a disk does not. Nothing is lost, since whoever starts next recovers from the log in any case.
 */
export const endOrphans = (pids: readonly number[]): void => {
  for (const pid of pids)
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It has ended by itself.
    }
}

/** Ends a server without waiting for its clients; by force after ten seconds. */
export const stopServer = async (pid: number): Promise<void> => {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    try {
      process.kill(pid, signal)
    } catch {
      return
    }
    for (let i = 0; i < 400 && isAlive(pid); i++) await pause(25)
    if (!isAlive(pid)) return
  }
}
