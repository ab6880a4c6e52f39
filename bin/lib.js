// What every task shares: find the root, install when node_modules is missing or older than the lock file, run a program.
import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

// Read by old versions of Node.js, too, before they hand over to the pinned one (bin/runtime.js).
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

const installed = path.join(root, 'node_modules', '.package-lock.json')
const lock = path.join(root, 'package-lock.json')
const time = (file) => (fs.existsSync(file) ? fs.statSync(file).mtimeMs : 0)

/** Installs exactly what package-lock.json names, unless that has been done. */
export const install = () => {
  if (time(installed) >= time(lock)) return
  console.log('Installing packages …')
  const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (done.status !== 0) process.exit(done.status ?? 1)
  const now = new Date()
  if (fs.existsSync(installed)) fs.utimesSync(installed, now, now)
}

/** Runs a Node program to its end, handing it our signals; answers its exit code. */
export const run = (args, env = {}) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...env },
    })
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
    child.on('exit', (code, signal) => resolve(signal ? 1 : (code ?? 1)))
  })

/** Runs a TypeScript source directly. */
export const runSource = (file, args = [], env = {}) => run(['--import', 'tsx', file, ...args], env)
