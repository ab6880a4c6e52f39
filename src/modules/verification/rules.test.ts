import { expect, test } from 'vitest'
import { pledge } from './pledge'
import {
  codeAttemptsMax,
  codeMark,
  codesPerDay,
  readDigits,
  readKana,
  readMobile,
  textsPerNetwork,
} from './rules'

test('a reading is kept in full-width katakana, however it was typed', () => {
  expect(readKana('サエキ アオイ')).toBe('サエキ アオイ')
  expect(readKana('ｻｴｷ　ｱｵｲ')).toBe('サエキ アオイ')
  expect(readKana('ｶﾞｯｷｮｸ')).toBe('ガッキョク')
  expect(readKana('さえき あおい')).toBe('サエキ アオイ')
  expect(readKana('佐伯 葵')).toBeNull()
  expect(readKana('Saeki')).toBeNull()
  expect(readKana('・ー')).toBeNull()
})

test('mobile numbers become E.164, Japanese by default, and others are refused', () => {
  expect(readMobile('090-1234-5678')).toBe('+819012345678')
  expect(readMobile('０８０１２３４５６７８')).toBe('+818012345678')
  expect(readMobile('+81 70 1234 5678')).toBe('+817012345678')
  expect(readMobile('+44 7911 123456')).toBe('+447911123456')
  expect(readMobile('03-1234-5678')).toBeNull()
  expect(readMobile('0120-123-456')).toBeNull()
  expect(readMobile('110')).toBeNull()
  expect(readMobile('')).toBeNull()
})

test('a code is kept as a mark that fits this code of this sending only', () => {
  const mark = codeMark('key', { id: 'a', digits: '123456' })
  expect(mark).not.toContain('123456')
  expect(codeMark('key', { id: 'b', digits: '123456' })).not.toBe(mark)
  expect(codeMark('key', { id: 'a', digits: '123457' })).not.toBe(mark)
})

test('digits are read as people type them', () => {
  expect(readDigits(' １２３ ４５６ ')).toBe('123456')
})

test('the text of the pledge does not change without a new version', () => {
  expect([pledge.version, pledge.sha256]).toEqual([
    '2026-11',
    'e64168833ecaaee2f61cd6a2c6bb811beb8e68c3d968b754bf26b7b9e311f734',
  ])
})

test('limits that nobody reaches by accident', () => {
  expect({ codeAttemptsMax, codesPerDay, textsPerNetwork }).toEqual({
    codeAttemptsMax: 5,
    codesPerDay: 5,
    textsPerNetwork: 20,
  })
})
