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
  /** It shuts down, or was killed and its helpers have not noticed yet: soon there is none. */
  | { state: 'ending' }
  | { state: 'none' }

const readPidFile = (dataDir: string): { pid: number; isStopping: boolean } | null => {
  try {
    const lines = fs.readFileSync(pidFile(dataDir), 'utf8').split('\n')
    return { pid: Number(lines[0]), isStopping: lines[7]?.trim() === 'stopping' }
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
  if (named && isAlive(named.pid) && (await serves(named.pid, place)))
    return named.isStopping ? { state: 'ending' } : { state: 'running', pid: named.pid }
  if (workersIn(place.dataDir).length > 0) return { state: 'ending' }
  await removeStale(place)
  return { state: 'none' }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

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
