import { expect, test } from 'vitest'
import { innerPath } from './inner-path'

test.each([
  ['/home', '/home'],
  ['/jobs?q=%E7%BF%BB%E8%A8%B3&page=2#list', '/jobs?q=%E7%BF%BB%E8%A8%B3&page=2#list'],
  ['/jobs/a%20b', '/jobs/a%20b'],
  ['/a/../jobs', '/jobs'],
])('%s leads to %s', (text, path) => {
  expect(innerPath(text)).toBe(path)
})

test.each([
  '',
  'home',
  'https://elsewhere.example',
  '//elsewhere.example',
  '/\\elsewhere.example',
  '\\\\elsewhere.example',
  '/\t/elsewhere.example',
  '/\n/elsewhere.example',
  '/home\r\nLocation: x',
  ' /home',
  '/x/..//elsewhere.example',
  '/.//elsewhere.example',
  '/%2f/elsewhere.example',
  '/%5celsewhere.example',
  '/%0d%0aLocation:x',
  '/%00',
  '/%',
  '/home\u0000',
  '/a\u0085b',
  undefined,
])('%j leads nowhere', (text) => {
  expect(innerPath(text)).toBeUndefined()
})
