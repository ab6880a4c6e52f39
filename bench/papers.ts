// The paper bars: a PDF of an invoice ≤ 60 KB and ≤ 40 ms of processor time after the first; a year of 1,000 papers as a ZIP
// within 200 MB. `npm run bench -- papers`, some 60 s.
import { execFile } from 'node:child_process'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { freeze } from '../src/modules/papers/document'
import { paperPdf } from '../src/modules/papers/pdf/paper-pdf'
import { report } from './bars/report'
import { invoice } from './papers-year/invoice'

const bars = { kilobytes: 60, milliseconds: 40, megabytes: 200 }
const papers = 1_000
const root = path.resolve(import.meta.dirname, '..')

const draw = async (n: number): Promise<{ bytes: number; milliseconds: number }> => {
  const document = invoice(n)
  const { sha256 } = freeze(document)
  const begun = process.cpuUsage()
  const pdf = await paperPdf(document, { sha256, lang: 'ja' })
  const { user, system } = process.cpuUsage(begun)
  return { bytes: pdf.length, milliseconds: (user + system) / 1_000 }
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

const first = await draw(1)
const drawn = []
for (let n = 2; n <= 101; n++) drawn.push(await draw(n))
const kilobytes = Math.max(...drawn.map(({ bytes }) => bytes)) / 1024
const milliseconds = median(drawn.map((one) => one.milliseconds))

/** In a process of its own, run as the server is: what this program has drawn before does not count. */
const year = async (): Promise<{ sent: number; peak: number }> => {
  const builder = (await import(pathToFileURL(path.join(root, 'bin/build.js')).href)) as {
    buildProgram: (entry: string, name: string) => Promise<string>
    serverFlags: string[]
    endBuilding: () => void
  }
  const file = await builder.buildProgram('bench/papers-year/program.ts', 'papers-year')
  builder.endBuilding()
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...builder.serverFlags,
    file,
    String(papers),
  ])
  return JSON.parse(stdout) as { sent: number; peak: number }
}
const { sent, peak } = await year()

const note = `first: ${first.milliseconds.toFixed(0)} ms`
report(root, 'papers', [
  { what: 'PDF of an invoice, the largest of 100 (KB)', ours: kilobytes, bar: bars.kilobytes },
  { what: 'its processor time, median (ms)', ours: milliseconds, bar: bars.milliseconds, note },
  {
    what: `memory while ${papers} papers are sent (MB)`,
    ours: peak / 1e6,
    bar: bars.megabytes,
    note: `${(sent / 1e6).toFixed(0)} MB sent`,
  },
])
