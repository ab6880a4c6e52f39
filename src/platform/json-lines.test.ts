import { expect, test } from 'vitest'
import { documentsIn, linesIn } from './json-lines'

const valuesIn = (text: string): unknown[] =>
  documentsIn(text).map((document) => (document.ok ? document.value : 'at fault'))

test('one document may stand on many lines, several on one each', () => {
  expect(valuesIn('{\n  "a": 1\n}\n')).toEqual([{ a: 1 }])
  expect(valuesIn('{"a":1}\n{"a":2}\n')).toEqual([{ a: 1 }, { a: 2 }])
})

test('a byte order mark, line ends of Windows and blank lines are no part of a document', () => {
  expect(valuesIn('\ufeff{"a":1}\r\n\r\n{"a":2}\r\n')).toEqual([{ a: 1 }, { a: 2 }])
  expect(valuesIn('\ufeff{"a":1}')).toEqual([{ a: 1 }])
  expect(valuesIn('\ufeff \r\n')).toEqual([])
})

test('a line at fault keeps its place among the others', () => {
  expect(valuesIn('{"a":1}\nnonsense\n{"a":3}')).toEqual([{ a: 1 }, 'at fault', { a: 3 }])
})

test('lines keep their numbers where some are blank', () => {
  const numbers = linesIn('\ufeff{"a":1}\r\n\r\n{"a":3}\n').map(({ number, document }) => [
    number,
    document.ok,
  ])
  expect(numbers).toEqual([
    [1, true],
    [3, true],
  ])
  expect(linesIn('')).toEqual([])
})
