import { expect, test } from 'vitest'
import { plainText } from './rules-text'

const sjis = Buffer.from([0x96, 0xd8, 0x89, 0xb1, 0x0d, 0x0a])

test.each([
  ['UTF-8', Buffer.from('木桶\r\nの案'), '木桶\nの案'],
  ['UTF-8 with its mark', Buffer.from('\ufeff木桶'), '木桶'],
  ['UTF-16', Buffer.from('\ufeff木桶', 'utf16le'), '木桶'],
  ['Shift_JIS', sjis, '木桶'],
])('%s is read', (_, bytes, text) => {
  expect(plainText(bytes, false)).toBe(text)
})

test('a text that is cut within a character is read; a program, a picture and nothing are not', () => {
  expect(plainText(Buffer.from('木桶').subarray(0, 5), true)).toBe('木')
  expect(plainText(Buffer.from('\x7fELF\x02\x01\x01\0\0'), false)).toBeNull()
  expect(plainText(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]), false)).toBeNull()
  expect(plainText(Buffer.from(' \n'), false)).toBeNull()
})
