import { Readable } from 'node:stream'
import { expect, test, vi } from 'vitest'
import { useCapturedOutput } from '../../test/support/captured-output'
import { run } from './guard'

const written = useCapturedOutput()

const check = (input: string | readonly Buffer[]): Promise<number> => {
  const chunks = typeof input === 'string' ? [Buffer.from(input)] : input
  vi.spyOn(process, 'stdin', 'get').mockReturnValue(Readable.from(chunks) as unknown as typeof process.stdin)
  return run(['check'])
}
const answers = (): { verdict: string; findings: { kind: string; start: number; end: number }[] }[] =>
  written.stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))

test('answers each line in order, with places in UTF-16 units', async () => {
  const lines = [
    { text: '😀 taro@example.jp' },
    { text: '' },
    { text: '納期は12月1日です' },
    { text: '𠮷野です、090-1234-5678' },
  ]
  expect(await check(lines.map((line) => JSON.stringify(line)).join('\n'))).toBe(0)
  expect(answers()).toEqual([
    { verdict: 'hold', findings: [{ kind: 'email', start: 3, end: 18 }] },
    { verdict: 'allow', findings: [] },
    { verdict: 'allow', findings: [] },
    { verdict: 'hold', findings: [{ kind: 'phone', start: 6, end: 19 }] },
  ])
})

test('reads letters that arrive in two pieces, a byte order mark and line ends of Windows', async () => {
  const bytes = Buffer.from('\ufeff{"text":"直接取引しませんか"}\r\n{"text":"はい"}\r\n')
  expect(await check([bytes.subarray(0, 14), bytes.subarray(14)])).toBe(0)
  expect(answers().map(({ verdict }) => verdict)).toEqual(['hold', 'allow'])
})

test('a long text is answered whole', async () => {
  const text = `${'本文です。'.repeat(20_000)}taro@example.jp`
  expect(await check(JSON.stringify({ text }))).toBe(0)
  expect(answers()[0]?.findings).toEqual([{ kind: 'email', start: 100_000, end: 100_015 }])
})

test('nothing to check is answered with nothing', async () => {
  expect(await check('\n')).toBe(0)
  expect(written.stdout).toBe('')
})

test.each([
  ['{"text":"a"}\n\nnonsense\n', 'line 3 is not JSON'],
  ['{"text":1}', 'line 1 must be an object with a string "text"'],
  ['{"text":"a"}\n"b"', 'line 2 must be an object with a string "text"'],
  ['[]', 'line 1 must be an object'],
])('a line at fault ends it and is named: %s', async (input, message) => {
  expect(await check(input)).toBe(2)
  expect(written.stderr).toContain(message)
})

test('another use is explained', async () => {
  expect(await run(['watch'])).toBe(2)
  expect(await run(['check', 'file'])).toBe(2)
  expect(written.stderr).toContain('Usage: bin/tanomi guard check')
})
