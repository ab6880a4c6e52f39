import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sourceMark } from './build.js'

let root: string
const write = (name: string, text: string, at?: Date): void => {
  const file = path.join(root, name)
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, text)
  if (at) fs.utimesSync(file, at, at)
}
beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'tanomi-build-'))
  write('package-lock.json', '{}')
  write('db/seeds/world.ts', 'export {}')
  write('src/server.ts', 'one')
})
afterEach(() => fs.rmSync(root, { recursive: true, force: true }))

test('nothing is built twice from one source', () => {
  expect(sourceMark(root)).toBe(sourceMark(root))
})

test.each<[string, () => void]>([
  ['edited', () => write('src/server.ts', 'two')],
  ['put back from an older copy', () => write('src/server.ts', 'old', new Date('2020-01-01'))],
  ['added', () => write('src/deep/down/new.ts', '')],
  ['gone', () => fs.rmSync(path.join(root, 'src/server.ts'))],
  ['of other packages', () => write('package-lock.json', '{ }', new Date('2020-01-01'))],
])('whatever is %s is built anew', (_, change) => {
  const before = sourceMark(root)
  change()
  expect(sourceMark(root)).not.toBe(before)
})
