// Where the finished demo world of this checkout is kept, so that it is made once (decision 016).
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { Size } from './make'

/** Everything the facts of the world depend on; pages, styles and tests are not among it. */
const sources = ['db/migrations', 'db/seeds', 'src', 'package-lock.json']
const isSource = (file: string): boolean =>
  /\.(ts|sql|json)$/.test(file) && !/\.test\.ts$|\/pages\/|^src\/(ui|islands)\//.test(file)

const filesUnder = (root: string, name: string): string[] => {
  const full = path.join(root, name)
  if (!fs.existsSync(full)) return []
  if (fs.statSync(full).isFile()) return [name]
  const inside = fs.readdirSync(full, { recursive: true, withFileTypes: true })
  return inside
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
}

/** SHA-256 over the contents of all sources: any migration or change of a rule makes another. */
export const worldKey = (root: string): string => {
  const hash = createHash('sha256')
  const files = sources.flatMap((name) => filesUnder(root, name)).filter(isSource)
  for (const file of files.sort())
    hash
      .update(`${file}\n`)
      .update(fs.readFileSync(path.join(root, file)))
      .update('\n')
  return hash.digest('hex').slice(0, 16)
}

const prefix = ({ freelancers, looseJobs }: Size): string => `demo-${freelancers}-${looseJobs}-`

/** The file of a world of this size made from today's sources, whether it exists or not. */
export const worldFile = (root: string, size: Size): string =>
  path.join(root, '.cache', `${prefix(size)}${worldKey(root)}.json.gz`)

/** Removes the files that earlier sources made in a world of this size. */
export const removeOutdated = (file: string, size: Size): void => {
  const dir = path.dirname(file)
  for (const name of fs.readdirSync(dir))
    if (name.startsWith(prefix(size)) && name !== path.basename(file))
      fs.rmSync(path.join(dir, name), { force: true })
}
