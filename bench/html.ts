// W3C's HTML checker over every page that a visitor's links lead to. Needs Java; without it the bench says so and ends.
// `--visitor=client` chooses.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pinnedTool } from './bars/pinned-tool'
import { type Row, report } from './bars/report'
import { root } from './bars/test-app'
import { openDemoSite } from './pages/demo-site'
import { pagesOf, type VisitorName, visitors } from './pages/visitors'

const checker = { name: 'vnu-jar', version: '26.9.27', jar: 'build/dist/vnu.jar' }
const outputBytesMax = 256 * 1024 * 1024

/** What the checker says that is no fault of a page, each with the reason. */
const passedOver: readonly { says: RegExp; because: string }[] = [
  {
    says: /^CSS: /,
    because: 'it knows none of container queries, view transitions, field-sizing and SVG’s properties',
  },
  { says: /“pathLength” not allowed on element “circle”/, because: 'SVG 2 allows it on every shape' },
]

interface Finding {
  url: string
  type: 'error' | 'info' | 'non-document-error'
  subType?: string
  message: string
  extract?: string
}

const hasJava = (): boolean => spawnSync('java', ['-version']).status === 0

const checked = (dir: string): Finding[] => {
  const jar = path.join(pinnedTool(checker.name, checker.version), checker.jar)
  const args = [
    '-Xss4m',
    '-jar',
    jar,
    '--stdout',
    '--format',
    'json',
    '--exit-zero-always',
    '--skip-non-html',
    dir,
  ]
  const { stdout, status, stderr } = spawnSync('java', args, {
    encoding: 'utf8',
    maxBuffer: outputBytesMax,
  })
  if (status !== 0) throw new Error(`The checker ended with ${status}: ${stderr}`)
  return (JSON.parse(stdout) as { messages: Finding[] }).messages
}

const isFault = ({ type, subType, message }: Finding): boolean =>
  (type !== 'info' || subType === 'warning') && !passedOver.some(({ says }) => says.test(message))

/** Each kind of finding once, with how many pages have it and where one stands. */
const kindsOf = (findings: readonly Finding[], addressOf: ReadonlyMap<string, string>): string[] => {
  const kinds = new Map<string, Finding[]>()
  for (const finding of findings) {
    const kind = finding.message.replace(/“[^”]{12,}”/g, '“…”')
    kinds.set(kind, [...(kinds.get(kind) ?? []), finding])
  }
  return [...kinds]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([kind, [first, ...more]]) => {
      const file = decodeURIComponent(path.basename(new URL(first?.url ?? 'file:///').pathname))
      const place = first?.extract?.replace(/\s+/g, ' ').trim() ?? ''
      return `${more.length + 1} × ${kind}\n    ${addressOf.get(file)}: ${place}`
    })
}

const checkVisitor = (dir: string, visitor: VisitorName, pages: ReadonlyMap<string, string>): Row => {
  const here = path.join(dir, visitor)
  fs.mkdirSync(here)
  const addressOf = new Map([...pages.keys()].map((address, n) => [`${n}.html`, address]))
  for (const [file, address] of addressOf) fs.writeFileSync(path.join(here, file), pages.get(address) ?? '')
  const faults = checked(here).filter(isFault)
  for (const kind of kindsOf(faults, addressOf)) console.log(`${visitor}: ${kind}`)
  return { what: `${visitor}: faults`, ours: faults.length, bar: 0, note: `${pages.size} pages` }
}

const measure = async (): Promise<Row[]> => {
  const { app, close } = await openDemoSite()
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'tanomi-html-'))
  const asked = process.argv.find((word) => word.startsWith('--visitor='))?.split('=')[1]
  const names = (Object.keys(visitors) as VisitorName[]).filter((name) => !asked || name === asked)
  const rows: Row[] = []
  try {
    for (const name of names) rows.push(checkVisitor(dir, name, await pagesOf(app, name)))
  } finally {
    await close()
    fs.rmSync(dir, { recursive: true, force: true })
  }
  return rows
}

if (hasJava()) report(root, 'html', await measure())
else console.log('html: skipped, because there is no Java on this machine')
process.exit()
