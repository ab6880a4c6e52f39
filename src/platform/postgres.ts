import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Log } from './log'
import { nativeRoot, type SystemUser, unprivilegedUser, usableByEveryone } from './postgres-files'
import { type Lease, takeLease } from './postgres-lease'
import { endOrphans, findServer, type Place, stopServer } from './postgres-process'
import { watchServer } from './postgres-watch'

/**
 * The embedded PostgreSQL: the real server from npm, started by us on a unix socket (decision 001).
 * As root it runs as an unprivileged user, because PostgreSQL refuses to run as root.
 */
export interface EmbeddedPostgres {
  url: (database: string) => string
  /** It was running already, for another program or since one was killed. */
  adopted: boolean
  /** Leaves it; the last program that uses it stops it (decision 030). */
  stop: () => Promise<void>
}

interface Options {
  dir: string
  /** Tests trade durability for speed; money never does. */
  durable: boolean
  /** Megabytes of pages that the server keeps for itself; few by default, because a small site shares its machine. */
  sharedMb?: number
  /** Connections at once, those of administrators among them. */
  connections?: number
  /** Hears that the server could not be brought back. */
  onGivenUp?: (error: Error) => void
  log?: Log
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

const settings = (socketDir: string, { durable, sharedMb = 96, connections = 60 }: Options): string[] => {
  const pairs: Record<string, string | number> = {
    listen_addresses: '',
    unix_socket_directories: socketDir,
    max_connections: connections,
    // The statement behind every signed-in page reads some two hundred tables and indexes, each of which takes a lock.
    max_locks_per_transaction: 256,
    shared_buffers: `${sharedMb}MB`,
    timezone: 'UTC',
    jit: 'off',
    log_min_messages: 'fatal',
    max_wal_size: '512MB',
    // After a crash it syncs some two thousand files one by one, which takes seconds on a busy machine; Linux can do it at once.
    ...(process.platform === 'linux' && { recovery_init_sync_method: 'syncfs' }),
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  return Object.entries(pairs).flatMap(([key, value]) => ['-c', `${key}=${value}`])
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

interface Home extends Place {
  native: string
  user: SystemUser
  options: Options
}

const placeOf = (dir: string, user: SystemUser): Place => {
  const dataDir = path.join(usableByEveryone(path.resolve(dir), user), 'postgres')
  // A unix socket's path may not exceed about 100 bytes, so it lives in the temporary folder.
  const mark = createHash('sha256').update(dataDir).digest('hex').slice(0, 12)
  return { dataDir, socket: path.join(os.tmpdir(), `tanomi-${mark}`, '.s.PGSQL.5432') }
}

/** Finds or makes the folders; creates the database on first use. */
const prepare = (options: Options): Home => {
  const user = unprivilegedUser()
  const place = placeOf(options.dir, user)
  const native = nativeRoot(user)
  if (!fs.existsSync(path.join(place.dataDir, 'PG_VERSION'))) initialise(native, place.dataDir, user)
  return { ...place, native, user, options }
}

interface Child {
  pid: number
  hasEnded: () => boolean
  words: () => string
}

const spawnServer = ({ dataDir, socket, native, user, options }: Home): Child => {
  const socketDir = path.dirname(socket)
  fs.mkdirSync(socketDir, { recursive: true, mode: 0o700 })
  if (user.uid !== undefined && user.gid !== undefined) fs.chownSync(socketDir, user.uid, user.gid)
  const program = path.join(native, 'bin', 'postgres')
  const child = spawn(program, ['-D', dataDir, ...settings(socketDir, options)], {
    ...user,
    stdio: ['ignore', 'ignore', 'pipe'],
    // Its own process group: Ctrl-C reaches us first, and we close connections before stopping it.
    detached: true,
  })
  let words = ''
  let hasEnded = false
  child.on('error', (error) => {
    words = error.message
    hasEnded = true
  })
  child.on('exit', () => {
    hasEnded = true
  })
  child.stderr.on('data', (chunk: Buffer) => {
    words = (words + chunk.toString()).slice(-4000)
  })
  return { pid: child.pid ?? 0, hasEnded: () => hasEnded, words: () => words.trim() }
}

/** Long enough to replay what a crash left behind. */
const startMs = 120_000
/** Processes of a killed server have so long to notice. */
const orphansMs = 1500

const urlIn = ({ socket }: Place, database: string): string =>
  `postgresql://tanomi@localhost/${database}?host=${encodeURIComponent(path.dirname(socket))}`

/** Where the server under `dir` is reached while it runs: for programs that only look, without a lease. */
export const embeddedUrl = (dir: string, database: string): string =>
  urlIn(placeOf(dir, unprivilegedUser()), database)

/** Adopts the server that runs, or starts one, and takes a lease in it. Throws with PostgreSQL's own words. */
const bringUp = async (home: Home, signal?: AbortSignal): Promise<{ lease: Lease; child: Child | null }> => {
  let child: Child | null = null
  let orphanedAt: number | null = null
  for (const begun = performance.now(); performance.now() - begun < startMs; await pause(25)) {
    if (signal?.aborted) break
    const found = await findServer(home)
    if (found.state === 'running') {
      const lease = await takeLease(urlIn(home, 'postgres')).catch(() => null)
      if (lease) return { lease, child }
    } else if (found.state === 'none') {
      if (child?.hasEnded()) throw new Error(`PostgreSQL did not start: ${child.words()}`)
      child ??= spawnServer(home)
    } else if (found.state === 'orphaned') {
      orphanedAt ??= performance.now()
      if (performance.now() - orphanedAt > orphansMs) endOrphans(found.pids)
    }
  }
  if (child) await stopServer(child.pid)
  throw new Error(`PostgreSQL did not answer within ${startMs / 1000} seconds`)
}

/** Starts (or adopts) the database under `dir`, and looks after it until `stop`. Throws with PostgreSQL's own words. */
export const startEmbedded = async (options: Options): Promise<EmbeddedPostgres> => {
  const home = prepare(options)
  const { lease, child } = await bringUp(home)
  const watch = watchServer({
    lease,
    bringUp: async (signal) => (await bringUp(home, signal)).lease,
    onGivenUp: options.onGivenUp,
    log: options.log,
  })
  const stop = async (): Promise<void> => {
    const isLast = await watch.stop()
    const found = await findServer(home)
    if (!isLast || found.state !== 'running') return
    await stopServer(found.pid)
    // Empty by now, unless somebody has started the next one.
    await fs.promises.rmdir(path.dirname(home.socket)).catch(() => {})
  }
  return { adopted: child === null, url: (database) => urlIn(home, database), stop }
}
