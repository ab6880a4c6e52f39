// Streaming standbys of an embedded server: its folder is copied while it runs (the npm package has no pg_basebackup).
import { execFileSync, spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { startEmbedded } from '../../src/platform/postgres'
import { nativeRoot, unprivilegedUser } from '../../src/platform/postgres-files'
import { query } from './backups'
import { until } from './site-process'

export interface StandbyServer {
  readonly url: string
  /** Ends it at once, as a machine that is switched off. */
  readonly kill: () => Promise<void>
}

export interface PrimaryServer {
  readonly url: string
  readonly addStandby: () => Promise<StandbyServer>
  readonly stop: () => Promise<void>
}

const newFolder = (): string => {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'tanomi-standby-'))
  fs.chmodSync(dir, 0o755)
  return dir
}

/** Copies the folder of a running server, as base backups do; answers the copy's `postgres`. */
const copyRunning = async (url: string, dir: string, into: string): Promise<string> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`select pg_backup_start('standby', true)`)
    execFileSync('cp', ['-a', path.join(dir, 'postgres'), into])
    const { rows } = await client.query<{ labelfile: string }>('select labelfile from pg_backup_stop(false)')
    const dataDir = path.join(into, 'postgres')
    fs.rmSync(path.join(dataDir, 'postmaster.pid'))
    fs.writeFileSync(path.join(dataDir, 'backup_label'), rows[0]?.labelfile ?? '')
    fs.writeFileSync(path.join(dataDir, 'standby.signal'), '')
    return dataDir
  } finally {
    await client.end()
  }
}

const isReady = async (url: string): Promise<boolean> => {
  try {
    return (await query(url, 'select 1')).length === 1
  } catch {
    return false
  }
}

/** `socketDir` is where it listens, `upstream` what it follows. */
const spawnStandby = (dataDir: string, { socketDir, upstream }: { socketDir: string; upstream: string }) => {
  const user = unprivilegedUser()
  fs.mkdirSync(socketDir)
  if (user.uid !== undefined && user.gid !== undefined)
    for (const one of [socketDir, path.join(dataDir, 'backup_label'), path.join(dataDir, 'standby.signal')])
      fs.chownSync(one, user.uid, user.gid)
  const settings = {
    listen_addresses: '',
    unix_socket_directories: socketDir,
    primary_conninfo: upstream,
    fsync: 'off',
    // Those of the primary: a standby does not start with fewer.
    max_connections: 60,
    max_locks_per_transaction: 256,
    jit: 'off',
  }
  const words = Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`])
  return spawn(path.join(nativeRoot(user), 'bin', 'postgres'), ['-D', dataDir, ...words], {
    ...user,
    stdio: 'ignore',
    detached: true,
  })
}

const startStandby = async (from: { url: string; dir: string; database: string }): Promise<StandbyServer> => {
  const into = newFolder()
  const dataDir = await copyRunning(from.url, from.dir, into)
  const socketDir = path.join(into, 's')
  const upstream = `host=${new URL(from.url).searchParams.get('host')} user=tanomi`
  const child = spawnStandby(dataDir, { socketDir, upstream })
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()))
  const url = `postgresql://tanomi@localhost/${from.database}?host=${encodeURIComponent(socketDir)}`
  await until(() => isReady(url), { boundMs: 60_000, what: 'the standby' })
  const kill = async (): Promise<void> => {
    child.kill('SIGQUIT')
    await ended
    fs.rmSync(into, { recursive: true, force: true })
  }
  return { url, kill }
}

/** A server of its own, with an empty database `site`, for tests that pause, promote or end its standbys. */
export const startPrimary = async (): Promise<PrimaryServer> => {
  const database = 'site'
  const dir = newFolder()
  const server = await startEmbedded({ dir, durable: false })
  const url = server.url(database)
  await query(server.url('postgres'), `create database ${database}`)
  return {
    url,
    addStandby: () => startStandby({ url: server.url('postgres'), dir, database }),
    stop: async () => {
      await server.stop()
      fs.rmSync(dir, { recursive: true, force: true })
    },
  }
}
