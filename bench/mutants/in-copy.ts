// Faults are planted in a copy of the source, never in the checkout; packages are shared.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { root } from '../bars/test-app'

const folders = ['src', 'test', 'db', 'bin', 'docs', 'bench', 'dist']
const files = ['package.json', 'tsconfig.json', 'vitest.config.ts']

/** A copy that goes when the process ends; answers its path. */
export const makeCopy = (): string => {
  const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'tanomi-mutants-'))
  process.on('exit', () => fs.rmSync(copy, { recursive: true, force: true }))
  fs.chmodSync(copy, 0o755)
  for (const name of [...folders, ...files])
    if (fs.existsSync(path.join(root, name)))
      fs.cpSync(path.join(root, name), path.join(copy, name), { recursive: true })
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'))
  return copy
}

/** Whether vitest fails, or does not end: a mutant may loop, in a worker that only a kill of the whole group ends. */
export const fails = (copy: string, words: readonly string[], seconds: number): Promise<boolean> =>
  new Promise((resolve) => {
    const args = ['node_modules/vitest/vitest.mjs', ...words, '--bail=1', '--silent', '--passWithNoTests']
    const child = spawn(process.execPath, args, { cwd: copy, stdio: 'ignore', detached: true })
    const timer = setTimeout(() => child.pid && process.kill(-child.pid, 'SIGKILL'), seconds * 1000)
    child.on('close', (code) => {
      clearTimeout(timer)
      resolve(code !== 0)
    })
  })

/** Changes one file of the copy while something runs. */
export const whileChanged = async <T>(
  of: { copy: string; file: string; change: (text: string) => string },
  run: () => Promise<T>,
): Promise<T> => {
  const place = path.join(of.copy, of.file)
  const text = fs.readFileSync(place, 'utf8')
  fs.writeFileSync(place, of.change(text))
  try {
    return await run()
  } finally {
    fs.writeFileSync(place, text)
  }
}
