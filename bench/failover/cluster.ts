// A PostgreSQL of two machines on this one: Patroni keeps one of them the primary, etcd says which, HAProxy leads there.
import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { type SystemUser, unprivilegedUser } from '../../src/platform/postgres-files'
import { freePort, pause, until } from '../../test/support/site-process'
import { emptyDir } from '../bars/site-run'
import { etcdWords, haproxyFile, patroniFile } from './settings'

/** What has to be installed, by its Debian package. */
const needed = { patroni: 'patroni', etcd: 'etcd-server', haproxy: 'haproxy' }

const isProgram = (name: string): boolean =>
  (process.env['PATH'] ?? '').split(':').some((dir) => fs.existsSync(path.join(dir, name)))

const debianRoot = '/usr/lib/postgresql'
/** Where the newest server is that can be rewound. */
const findPostgres = (): string | undefined => {
  const versions = fs.existsSync(debianRoot) ? fs.readdirSync(debianRoot).map(Number) : []
  return versions
    .sort((a, b) => b - a)
    .map((version) => path.join(debianRoot, String(version), 'bin'))
    .find((dir) => fs.existsSync(path.join(dir, 'pg_rewind')))
}

/** The Debian packages that are missing here. */
export const missingPackages = (): string[] => [
  ...Object.entries(needed).flatMap(([program, name]) => (isProgram(program) ? [] : [name])),
  ...(findPostgres() ? [] : ['postgresql']),
]

export interface Ports {
  readonly database: number
  readonly patroni: number
}

interface Node {
  readonly name: string
  readonly dir: string
  readonly ports: Ports
  patroni: ChildProcess
}

export interface Cluster {
  /** The primary, through HAProxy. */
  readonly url: string
  /** The standby, through HAProxy. */
  readonly readUrl: string
  /** Kills the primary's server, or it and all that is on its machine. */
  readonly kill: (kind: 'server' | 'machine') => Promise<void>
  /** Waits until both are there, and what is committed is on both. */
  readonly whole: () => Promise<number>
  readonly close: () => Promise<void>
}

interface Member {
  readonly name: string
  readonly role: string
  readonly state: string
}

const membersBy = async ({ ports }: Node): Promise<Member[]> => {
  try {
    const answer = await fetch(`http://127.0.0.1:${ports.patroni}/cluster`, {
      signal: AbortSignal.timeout(2000),
    })
    return ((await answer.json()) as { members: Member[] }).members
  } catch {
    return []
  }
}

const isPrimary = async ({ ports }: Node): Promise<boolean> => {
  try {
    const answer = await fetch(`http://127.0.0.1:${ports.patroni}/primary`, {
      signal: AbortSignal.timeout(2000),
    })
    await answer.arrayBuffer()
    return answer.status === 200
  } catch {
    return false
  }
}

const postmasterOf = ({ dir }: Node): number | null => {
  try {
    return Number(fs.readFileSync(path.join(dir, 'data', 'postmaster.pid'), 'utf8').split('\n')[0])
  } catch {
    return null
  }
}

const childrenOf = (pid: number): number[] => {
  try {
    return fs.readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number)
  } catch {
    return []
  }
}

const end = (pid: number, signal: NodeJS.Signals): void => {
  try {
    process.kill(pid, signal)
  } catch {
    // It has ended.
  }
}

const stopped = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.on('exit', resolve))
  child.kill('SIGTERM')
  await Promise.race([ended, pause(20_000)])
  child.kill('SIGKILL')
}

const wholeMsMax = 180_000

/** A folder for the cluster, whose programs run as a user that PostgreSQL accepts. */
const openPlace = () => {
  const root = emptyDir()
  const user: SystemUser = unprivilegedUser()
  const own = (target: string): void => {
    if (user.uid !== undefined && user.gid !== undefined) fs.chownSync(target, user.uid, user.gid)
  }
  const run = (program: string, words: string[], name: string): ChildProcess => {
    const log = fs.openSync(path.join(root, `${name}.log`), 'a')
    // In a folder that the user may pass through.
    const child = spawn(program, words, {
      ...user,
      cwd: root,
      env: { PATH: process.env['PATH'], HOME: root, LC_ALL: 'C.UTF-8' },
      stdio: ['ignore', log, log],
      detached: true,
    })
    fs.closeSync(log)
    return child
  }
  const folder = (name: string): string => {
    const dir = path.join(root, name)
    fs.mkdirSync(dir, { mode: 0o700 })
    own(dir)
    return dir
  }
  const write = (file: string, text: string): string => {
    fs.writeFileSync(file, text)
    own(file)
    return file
  }
  const logs = (): string =>
    fs
      .readdirSync(root)
      .filter((name) => name.endsWith('.log'))
      .map((name) => `${name}: ${fs.readFileSync(path.join(root, name), 'utf8').slice(-1500)}`)
      .join('\n')
  return { root, run, folder, write, logs }
}

type Place = ReturnType<typeof openPlace>

const launch = (place: Place, { name, dir }: Pick<Node, 'name' | 'dir'>): ChildProcess =>
  place.run('patroni', [path.join(dir, 'patroni.yml')], `patroni-${name}`)

const openNodes = async (place: Place, etcdPort: number): Promise<Node[]> => {
  const nodes: Node[] = []
  for (const name of ['a', 'b']) {
    const dir = place.folder(name)
    const ports = { database: await freePort(), patroni: await freePort() }
    place.write(
      path.join(dir, 'patroni.yml'),
      patroniFile({ name, dir, ports, etcdPort, binDir: findPostgres() ?? '' }),
    )
    nodes.push({ name, dir, ports, patroni: launch(place, { name, dir }) })
  }
  return nodes
}

const primaryOf = async (nodes: readonly Node[]): Promise<Node | undefined> => {
  for (const node of nodes) if (await isPrimary(node)) return node
  return undefined
}

const whole = (nodes: readonly Node[]): Promise<number> =>
  until(
    async () => {
      const members = (await Promise.all(nodes.map(membersBy))).find((found) => found.length > 0) ?? []
      const roles = members.map(({ role, state }) => `${role} ${state}`).sort()
      return /^leader running,sync_standby (running|streaming)$/.test(roles.join())
    },
    { boundMs: wholeMsMax, everyMs: 250, what: 'the second machine' },
  )

const kill = async (place: Place, nodes: readonly Node[], kind: 'server' | 'machine'): Promise<void> => {
  const node = await primaryOf(nodes)
  const pid = node && postmasterOf(node)
  if (!node || !pid) throw new Error('There is no primary to kill')
  if (kind === 'server') return end(pid, 'SIGKILL')
  const all = [node.patroni.pid ?? 0, pid, ...childrenOf(pid)]
  for (const one of all) end(one, 'SIGKILL')
  // The machine comes back, as by its own init.
  setTimeout(() => Object.assign(node, { patroni: launch(place, node) }), 1000)
}

/** Starts everything in folders that go away with `close`. */
export const openCluster = async (): Promise<Cluster> => {
  const place = openPlace()
  const [client, peer, writePort, readPort] = [
    await freePort(),
    await freePort(),
    await freePort(),
    await freePort(),
  ]
  const others = [place.run('etcd', etcdWords(place.folder('etcd'), { client, peer }), 'etcd')]
  const nodes = await openNodes(place, client)
  const balancing = haproxyFile({ writePort, readPort, nodes })
  const file = place.write(path.join(place.root, 'haproxy.cfg'), balancing)
  others.push(place.run('haproxy', ['-db', '-f', file], 'haproxy'))

  const close = async (): Promise<void> => {
    await Promise.all(nodes.map(({ patroni }) => stopped(patroni)))
    for (const pid of nodes.map(postmasterOf)) if (pid) end(pid, 'SIGQUIT')
    await Promise.all(others.map(stopped))
    fs.rmSync(place.root, { recursive: true, force: true })
  }
  try {
    await whole(nodes)
  } catch (error) {
    console.log(place.logs())
    await close()
    throw error
  }
  const urlAt = (port: number): string => `postgresql://postgres:bench@127.0.0.1:${port}/postgres`
  return {
    url: urlAt(writePort),
    readUrl: urlAt(readPort),
    kill: (kind) => kill(place, nodes, kind),
    whole: () => whole(nodes),
    close,
  }
}
