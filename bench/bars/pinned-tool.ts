// Programs that only a bench needs: too heavy for everybody's node_modules, so installed in .cache by their exact version.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { root } from './test-app'

/** The folder of an npm package of this exact version, fetched once. Needs the registry the first time. */
export const pinnedTool = (name: string, version: string): string => {
  const home = path.join(root, '.cache', 'tools', `${name}-${version}`)
  const folder = path.join(home, 'node_modules', name)
  if (fs.existsSync(path.join(home, 'done'))) return folder
  fs.mkdirSync(home, { recursive: true })
  const flags = ['--no-save', '--no-audit', '--no-fund', '--loglevel=error', '--prefix', home]
  execFileSync('npm', ['install', ...flags, `${name}@${version}`], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  fs.writeFileSync(path.join(home, 'done'), '')
  return folder
}
