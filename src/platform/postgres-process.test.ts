import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { endOrphans, findServer, isAlive } from './postgres-process'

let dataDir: string
let children: ChildProcess[]
beforeEach(() => {
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'tanomi-pid-'))
  children = []
})
afterEach(() => {
  for (const child of children) child.kill('SIGKILL')
  fs.rmSync(dataDir, { recursive: true, force: true })
})

const pidFile = (): string => path.join(dataDir, 'postmaster.pid')
const socket = (): string => path.join(dataDir, '.s.PGSQL.5432')
const socketLock = (): string => `${socket()}.lock`
const find = () => findServer({ dataDir, socket: socket() })
const write = (pid: number, status = 'ready'): void =>
  fs.writeFileSync(pidFile(), [pid, dataDir, 0, 5432, dataDir, '', '1 2', status, ''].join('\n'))

const started = (program: string, args: string[], cwd: string): ChildProcess => {
  const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'ignore'] })
  children.push(child)
  return child
}
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
const firstLine = (child: ChildProcess): Promise<string> =>
  new Promise((resolve) => child.stdout?.once('data', (chunk: Buffer) => resolve(chunk.toString().trim())))

test('nobody serves a folder without a pid file', async () => {
  expect(await find()).toEqual({ state: 'none' })
})

test('a number that nobody has any more serves nothing', async () => {
  const child = started('true', [], dataDir)
  await new Promise((resolve) => child.on('exit', resolve))
  write(child.pid ?? 0)
  expect(isAlive(child.pid ?? 0)).toBe(false)
  expect(await find()).toEqual({ state: 'none' })
})

test.runIf(process.platform === 'linux')(
  'a server that runs in the folder is found, also while it stops',
  async () => {
    const { pid = 0 } = started('sleep', ['60'], dataDir)
    write(pid)
    expect(await find()).toEqual({ state: 'running', pid })
    write(pid, 'stopping')
    expect(await find()).toEqual({ state: 'ending' })
    write(pid, 'starting')
    expect(await find()).toEqual({ state: 'starting' })
  },
)

test.runIf(process.platform === 'linux')(
  'another program that got the number is not taken for it',
  async () => {
    const { pid = 0 } = started('sleep', ['60'], os.tmpdir())
    write(pid)
    expect(await find()).toEqual({ state: 'none' })
    expect(fs.existsSync(pidFile())).toBe(false)
  },
)

test.runIf(process.platform === 'linux')(
  'a server that ended and that nobody asked for is not taken for alive',
  async () => {
    // The shell becomes a program that never asks for its children; a shell might ask before it does.
    const parent = started('sh', ['-c', 'sleep 60 & echo $!; exec sleep 60'], dataDir)
    const zombie = Number(await firstLine(parent))
    const read = (pid: number | undefined, file: string) => fs.readFileSync(`/proc/${pid}/${file}`, 'utf8')
    while (read(parent.pid, 'comm').trim() !== 'sleep') await pause(20)
    process.kill(zombie, 'SIGKILL')
    while (!/^Z/.test(read(zombie, 'stat').split(') ')[1] ?? '')) await pause(20)
    write(zombie)
    fs.writeFileSync(socketLock(), `${zombie}\n`)
    expect(isAlive(zombie)).toBe(false)
    expect(await find()).toEqual({ state: 'none' })
    expect(fs.existsSync(pidFile())).toBe(false)
    expect(fs.existsSync(socketLock())).toBe(false)
  },
)

test.runIf(process.platform === 'linux')(
  'processes that a killed server left behind are found, and ended by force also when they are stopped',
  async () => {
    const program = path.join(dataDir, 'postgres')
    fs.copyFileSync(fs.realpathSync('/bin/sleep'), program)
    const { pid = 0 } = started(program, ['60'], dataDir)
    while (fs.readFileSync(`/proc/${pid}/comm`, 'utf8').trim() !== 'postgres') await pause(20)
    process.kill(pid, 'SIGSTOP')
    const found = await find()
    expect(found).toEqual({ state: 'orphaned', pids: [pid] })
    if (found.state === 'orphaned') endOrphans(found.pids)
    while (isAlive(pid)) await pause(20)
    expect(await find()).toEqual({ state: 'none' })
  },
)
