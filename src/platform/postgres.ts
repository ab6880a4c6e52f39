import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { nativeRoot, unprivilegedUser, usableByEveryone } from './postgres-files'

/**
 * The embedded PostgreSQL: the real server from npm, started by us on a unix socket (decision 001).
 * As root it runs as an unprivileged user, because PostgreSQL refuses to run as root.
 */
export interface EmbeddedPostgres {
  url: (database: string) => string
  /** It was running already, for another program: that one stops it. */
  adopted: boolean
  stop: () => Promise<void>
}

interface Options {
  dir: string
  /** Tests trade durability for speed; money never does. */
  durable: boolean
  /** Megabytes of pages that the server keeps for itself; few by default, because a small site shares its machine. */
  sharedMb?: number
}

const run = (program: string, args: string[], user: { uid?: number; gid?: number }): void => {
  execFileSync(program, args, {
    ...user,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, LC_ALL: 'C' },
  })
}

const initialise = (native: string, dataDir: string, user: { uid?: number; gid?: number }): void => {
  fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  if (user.uid !== undefined && user.gid !== undefined) fs.chownSync(dataDir, user.uid, user.gid)
  run(
    path.join(native, 'bin', 'initdb'),
    [
      '-D',
      dataDir,
      '-U',
      'tanomi',
      '-A',
      'trust',
      '-E',
      'UTF8',
      '--locale-provider=builtin',
      '--locale=C.UTF-8',
      '--no-instructions',
    ],
    user,
  )
}

/** A live server whose parent was killed is adopted rather than fought over. */
const runningPid = (dataDir: string): number | null => {
  try {
    const [first] = fs.readFileSync(path.join(dataDir, 'postmaster.pid'), 'utf8').split('\n')
    const pid = Number(first)
    process.kill(pid, 0)
    const name = fs.readFileSync(`/proc/${pid}/comm`, 'utf8')
    return name.startsWith('postgres') ? pid : null
  } catch {
    return null
  }
}

const settings = (socketDir: string, { durable, sharedMb = 96 }: Options): string[] => {
  const pairs: Record<string, string | number> = {
    listen_addresses: '',
    unix_socket_directories: socketDir,
    max_connections: 60,
    shared_buffers: `${sharedMb}MB`,
    timezone: 'UTC',
    jit: 'off',
    log_min_messages: 'fatal',
    max_wal_size: '512MB',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  return Object.entries(pairs).flatMap(([key, value]) => ['-c', `${key}=${value}`])
}

const waitUntilReady = async (
  socket: string,
  child: ChildProcess | null,
  said: () => string,
): Promise<void> => {
  const net = await import('node:net')
  for (let attempt = 0; attempt < 600; attempt++) {
    if (child && child.exitCode !== null) throw new Error(`PostgreSQL did not start: ${said().trim()}`)
    const ready = await new Promise<boolean>((resolve) => {
      const probe = net.connect(socket)
      probe.once('connect', () => {
        probe.destroy()
        resolve(true)
      })
      probe.once('error', () => resolve(false))
    })
    if (ready) return
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error('PostgreSQL did not answer within 15 seconds')
}

const stopPid = async (pid: number): Promise<void> => {
  try {
    process.kill(pid, 'SIGINT')
    for (let i = 0; i < 400; i++) {
      process.kill(pid, 0)
      await new Promise((resolve) => setTimeout(resolve, 25))
    }
    process.kill(pid, 'SIGQUIT')
  } catch {
    // Gone: that is what was asked for.
  }
}

/** Starts (or adopts) the database under `dir`; creates it on first use. Throws with PostgreSQL's own words. */
export const startEmbedded = async (options: Options): Promise<EmbeddedPostgres> => {
  const user = unprivilegedUser()
  const home = usableByEveryone(path.resolve(options.dir), user)
  const native = nativeRoot(user)
  const dataDir = path.join(home, 'postgres')
  // A unix socket's path may not exceed about 100 bytes, so it lives in the temporary folder.
  const mark = createHash('sha256').update(dataDir).digest('hex').slice(0, 12)
  const socketDir = path.join(os.tmpdir(), `tanomi-${mark}`)
  fs.mkdirSync(socketDir, { recursive: true, mode: 0o700 })
  if (user.uid !== undefined && user.gid !== undefined) fs.chownSync(socketDir, user.uid, user.gid)
  if (!fs.existsSync(path.join(dataDir, 'PG_VERSION'))) initialise(native, dataDir, user)

  const adopted = runningPid(dataDir)
  let words = ''
  const child = adopted
    ? null
    : spawn(path.join(native, 'bin', 'postgres'), ['-D', dataDir, ...settings(socketDir, options)], {
        ...user,
        stdio: ['ignore', 'ignore', 'pipe'],
        // Its own process group: Ctrl-C reaches us first, and we close connections before stopping it.
        detached: true,
      })
  child?.stderr?.on('data', (chunk: Buffer) => {
    words = (words + chunk.toString()).slice(-4000)
  })
  await waitUntilReady(path.join(socketDir, '.s.PGSQL.5432'), child, () => words)
  const pid = adopted ?? child?.pid
  return {
    adopted: adopted !== null,
    url: (database) => `postgresql://tanomi@localhost/${database}?host=${encodeURIComponent(socketDir)}`,
    stop: async () => {
      if (pid) await stopPid(pid)
      fs.rmSync(socketDir, { recursive: true, force: true })
    },
  }
}
