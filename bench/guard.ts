// Bar S3: what the guard finds and what it leaves alone, by family; the time of 2,000 characters; and that time grows with the
// length only.
import { detect } from '../src/modules/guard'
import { corpus, figuresOf, type Half, halfOf } from '../src/modules/guard/corpus/score'

const percent = (part: number): string => `${(part * 100).toFixed(1)} %`
const bars = { recall: 0.85, precision: 0.97, falseAlarms: 0.003, p99Ms: 5 }
let missed = false
const say = (name: string, value: string, holds: boolean): void => {
  missed ||= !holds
  console.log(`${holds ? 'ok    ' : 'MISSED'} ${name.padEnd(44)} ${value}`)
}

const texts = corpus()
const ofHalf = (half: Half) => figuresOf(texts.filter((one) => halfOf(one) === half))
for (const half of ['development', 'held-out'] as const) {
  const { recall, precision, falseAlarms, families } = ofHalf(half)
  const innocent = families.filter(({ label }) => label === 'innocent')
  const count = innocent.reduce((sum, { texts: own }) => sum + own, 0)
  say(`${half}: recall (≥ 85 %)`, percent(recall), recall >= bars.recall)
  say(`${half}: precision (≥ 97 %)`, percent(precision), precision >= bars.precision)
  say(
    `${half}: false alarms (≤ 0.3 %)`,
    `${percent(falseAlarms)} of ${count}`,
    falseAlarms <= bars.falseAlarms,
  )
  for (const { label, family, positive, texts: own } of families)
    console.log(`         ${label.padEnd(9)} ${family.padEnd(20)} ${positive} of ${own} found`)
}

/** All innocent texts one after another, cut to a length: ordinary text, with numbers, links and names of products in it. */
const innocent = texts
  .filter(({ label }) => label === 'innocent')
  .map(({ text }) => text)
  .join('\n')
const contacts = texts
  .filter(({ label }) => label === 'contact')
  .map(({ text }) => text)
  .join('\n')
/** Milliseconds of processor time, the best of three: other work of the machine does not count. */
const timeOf = (text: string): number =>
  Math.min(
    ...Array.from({ length: 3 }, () => {
      const begun = process.cpuUsage()
      detect(text)
      const { user, system } = process.cpuUsage(begun)
      return (user + system) / 1_000
    }),
  )
const quantile = (times: readonly number[], q: number): number =>
  [...times].sort((a, b) => a - b)[Math.floor((times.length - 1) * q)] ?? 0

for (const [name, source] of [
  ['ordinary text', innocent],
  ['nothing but contacts', contacts],
] as const) {
  const pieces = Array.from({ length: 1_000 }, (_, n) => {
    const from = (n * 997) % Math.max(1, source.length - 2_000)
    return source.slice(from, from + 2_000)
  })
  for (const piece of pieces.slice(0, 200)) detect(piece)
  const times = pieces.map(timeOf)
  const p99 = quantile(times, 0.99)
  const value = `p50 ${quantile(times, 0.5).toFixed(2)} ms, p99 ${p99.toFixed(2)} ms`
  say(`2,000 characters, ${name} (p99 ≤ 5 ms)`, value, p99 <= bars.p99Ms)
}

const patterns = {
  ordinary: innocent,
  digits: '0-',
  letters: 'a',
  spaced: 'l i n e ',
  signs: '@',
  kana: 'に',
  opened: '(',
}
for (const [name, pattern] of Object.entries(patterns)) {
  const perThousand = [1_000, 10_000, 100_000].map((length) => {
    const text = pattern.repeat(Math.ceil(length / pattern.length)).slice(0, length)
    const rounds = Math.max(3, 30_000 / length)
    return (
      quantile(
        Array.from({ length: rounds }, () => timeOf(text)),
        0.5,
      ) /
      (length / 1_000)
    )
  })
  const [, middle = 0, large = 0] = perThousand
  const value = perThousand.map((ms) => ms.toFixed(2)).join(' / ')
  say(`ms per 1,000 of 1k / 10k / 100k, ${name}`, value, large <= middle * 3 + 0.5)
}
process.exitCode = missed ? 1 : 0
