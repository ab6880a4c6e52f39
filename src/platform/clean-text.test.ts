import { expect, test } from 'vitest'
import { cleanFileName, cleanText } from './clean-text'

test.each([
  ['a\u0000b\u0008c', 'abc'],
  ['tab\tand\r\nlines\n', 'tab\tand\r\nlines\n'],
  ['\u007f\u0085\u009f', ''],
  ['half \ud800 pair', 'half \ufffd pair'],
  ['家族👨‍👩‍👧', '家族👨‍👩‍👧'],
])('of %j stays %j', (given, kept) => {
  expect(cleanText(given)).toBe(kept)
})

test.each([
  ['請求書.pdf', '請求書.pdf'],
  // Shown as photoexe.png by whatever obeys the direction character.
  ['photo\u202egnp.exe', 'photognp.exe'],
  ['\u2067a.png\u2069', 'a.png'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\fakepath\\a.txt', 'a.txt'],
  ['two\r\nlines.txt', 'two lines.txt'],
  ['', 'file'],
  ['..', 'file'],
  [`${'長'.repeat(150)}.docx`, `${'長'.repeat(115)}.docx`],
  [`${'a'.repeat(119)}.${'b'.repeat(40)}`, `${'a'.repeat(119)}.`],
])('a file named %j is kept as %j', (given, kept) => {
  expect(cleanFileName(given)).toBe(kept)
})
