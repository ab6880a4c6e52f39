// An error that nobody caught, in a process of its own.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { expect, test } from 'vitest'
import { answers, freePort, patience, pause, until } from '../support/site-process'

const root = path.resolve(import.meta.dirname, '../..')

const started = async (slowMs: number) => {
  const port = await freePort()
  const program = path.join(root, 'test', 'support', 'failing-program.ts')
  const args = ['--import', 'tsx', program, String(slowMs), String(port)]
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  const base = `http://127.0.0.1:${port}`
  await until(() => answers(base), { boundMs: 60_000, what: 'the program' })
  return { base, child, ended, output: () => output }
}

test.each(['/throw', '/reject'])(
  '%s: it is logged, running requests are answered, and it ends with 1',
  patience,
  async (way) => {
    const { base, ended, output } = await started(1000)
    const slow = fetch(`${base}/slow`).then((answer) => answer.text())
    await pause(200)
    await fetch(base + way)
    expect(await slow).toBe('answered')
    expect(await ended).toBe(1)
    expect(output()).toContain('a bug')
  },
)

test('a request that does not end is cut off, and it ends all the same', patience, async () => {
  const { base, ended } = await started(600_000)
  const slow = fetch(`${base}/slow`).catch(() => 'cut off')
  await pause(200)
  await fetch(`${base}/throw`)
  expect(await slow).toBe('cut off')
  expect(await ended).toBe(1)
})

test('a promise that a full disk rejected, and that nobody waited for, ends nothing', patience, async () => {
  const { base, child, ended, output } = await started(0)
  await fetch(`${base}/outage`)
  await until(() => output().includes('outage that nobody waited for'))
  expect(await answers(base)).toBe(true)
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
})
