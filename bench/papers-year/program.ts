// Draws and sends a year of papers and nothing else: what its process weighs at its heaviest, in bytes, is its last line.
import fs from 'node:fs'
import { archiveOfPapers } from '../../src/modules/papers/archive'
import { freeze } from '../../src/modules/papers/document'
import { invoice } from './invoice'

const papers = Number(process.argv[2])

async function* year() {
  for (let n = 1; n <= papers; n++) {
    const { document, sha256 } = freeze(invoice(n))
    const id = String(n).padStart(16, '0')
    const copy = { id, onDate: '2026-12-01', otherName: '株式会社木桶', amountYen: 50_000n }
    yield { ...copy, document, sha256, issuedAt: new Date(0) }
  }
}

/** Of this process, by the kernel's own count where there is one. */
const peakBytes = (): number => {
  const status = '/proc/self/status'
  if (!fs.existsSync(status)) return process.resourceUsage().maxRSS * 1024
  return Number(/VmHWM:\s+(\d+) kB/.exec(fs.readFileSync(status, 'utf8'))?.[1]) * 1024
}

let sent = 0
for await (const chunk of archiveOfPapers(year(), { lang: 'ja', at: new Date(0) })) sent += chunk.length
process.stdout.write(`${JSON.stringify({ sent, peak: peakBytes() })}\n`)
