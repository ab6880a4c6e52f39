import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { folderFault, prepareFolder } from './data-folder'

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'tanomi-data-'))
afterAll(() => fs.rmSync(dir, { recursive: true, force: true }))

test('a folder is made with its parents, and can be written', async () => {
  const inner = path.join(dir, 'a', 'b')
  prepareFolder(inner)
  expect(fs.readdirSync(inner)).toEqual([])
  expect(await folderFault(inner)).toBeNull()
})

test('a file, or a place below one, is named with its setting', () => {
  const file = path.join(dir, 'file')
  fs.writeFileSync(file, '')
  expect(() => prepareFolder(file)).toThrow(`DATA_DIR: ${file} is a file, not a folder`)
  const below = path.join(file, 'x')
  expect(() => prepareFolder(below)).toThrow(`DATA_DIR: ${below} lies below a file, not a folder`)
  const farBelow = path.join(file, 'x', 'y')
  expect(() => prepareFolder(farBelow)).toThrow(`DATA_DIR: ${farBelow} lies below a file, not a folder`)
})

test.runIf(process.platform === 'linux')('a place where nothing can be made ends in words', () => {
  expect(() => prepareFolder('/proc/tanomi')).toThrow('DATA_DIR: /proc/tanomi cannot be made')
})

test('a folder that has gone is at fault', async () => {
  expect(await folderFault(path.join(dir, 'gone'))).toBe('ENOENT')
})
