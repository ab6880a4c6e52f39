// Every line of the audit log is in words (issue 11, 14).
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { langs } from '../../platform/i18n'
import { texts } from './texts'

const modules = path.resolve(import.meta.dirname, '..')

/** Sources that write lines of the log, or make what such a line says. */
const sources = fs
  .readdirSync(modules, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|texts\//.test(file))
  .map((file) => fs.readFileSync(path.join(modules, file), 'utf8'))
  .filter((source) => source.includes('recordAuditEntry'))

const written = (name: 'deed' | 'subjectKind'): string[] => [
  ...new Set(
    sources.flatMap((source) =>
      [...source.matchAll(new RegExp(`\\b${name}: '([a-z-]+)'`, 'g'))].map(([, words = '']) => words),
    ),
  ),
]

test.each(langs)('each deed and each kind of subject that is written has words: %s', (lang) => {
  const [deeds, kinds] = [written('deed'), written('subjectKind')]
  expect(deeds.length).toBeGreaterThan(15)
  expect(deeds.filter((deed) => !(deed in texts[lang].deeds))).toEqual([])
  expect(kinds.filter((kind) => !(kind in texts[lang].kinds))).toEqual([])
})
