// Faults under payments (issue bar "faults"): nothing acknowledged is lost, nothing is booked twice, the ledger holds after
// each, and the site works again by itself. Small by default; --full is 60/30/30/30/5/10 rounds and 20,000 payments,
// --server=3 --disk=0 … choose other numbers of rounds, --payments= how many in all.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { makePairs } from '../test/support/faults/payments'
import { type Kind, kinds, type Round, runRound } from '../test/support/faults/rounds'
import { openFaultySite } from '../test/support/faults/site'
import { newDataDir } from '../test/support/site-process'
import { type Row, report } from './bars/report'

const root = path.resolve(import.meta.dirname, '..')
const small: Record<Kind, number> = { server: 3, database: 3, both: 2, restarts: 2, disk: 1, frozen: 1 }
const full: Record<Kind, number> = { server: 60, database: 30, both: 30, restarts: 30, disk: 5, frozen: 10 }
const readyMsMax = 5000

const flag = (name: string): number | undefined => {
  const found = process.argv.find((word) => word.startsWith(`--${name}=`))
  return found ? Number(found.slice(name.length + 3)) : undefined
}
const isFull = process.argv.includes('--full')
const wanted = (kind: Kind): number => flag(kind) ?? (isFull ? full : small)[kind]
const total = kinds.reduce((sum, kind) => sum + wanted(kind), 0)
const perRound = Math.max(20, Math.ceil((flag('payments') ?? (isFull ? 20_000 : 40 * total)) / total))

const runKinds = async (dataDir: string, chosen: readonly Kind[]): Promise<Round[]> => {
  const site = await openFaultySite(dataDir)
  const rounds: Round[] = []
  try {
    const pairs = await makePairs(site.app)
    for (const kind of chosen)
      for (let round = 0; round < wanted(kind); round++) {
        const one = await runRound(site, pairs, { kind, round, payments: perRound })
        rounds.push(one)
        console.log(
          `${kind} ${round + 1}: ${one.acknowledged}/${one.payments} acknowledged, ready after ${Math.round(one.readyMs)} ms, ` +
            `lost ${one.lost}, doubled ${one.doubled}, faults ${one.faults}, ended ${one.ended}`,
        )
      }
  } finally {
    await site.close()
  }
  return rounds
}

const smallDisk = '700m'

/** A disk that can be filled without harm: needs root on Linux. */
const onSmallDisk = async (work: (dir: string) => Promise<Round[]>): Promise<Round[] | null> => {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'tanomi-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${smallDisk},mode=755`, 'tmpfs', dir], {
      stdio: 'ignore',
    })
  } catch {
    fs.rmdirSync(dir)
    return null
  }
  try {
    return await work(dir)
  } finally {
    execFileSync('umount', [dir])
    fs.rmdirSync(dir)
  }
}

const rowsOf = (kind: Kind, rounds: readonly Round[]): Row[] => {
  const mine = rounds.filter((round) => round.kind === kind)
  if (mine.length === 0) return []
  const sum = (of: (round: Round) => number): number => mine.reduce((all, round) => all + of(round), 0)
  const note = `${mine.length} rounds, ${sum((round) => round.acknowledged)} payments acknowledged`
  return [
    { what: `${kind}: acknowledged payments lost`, ours: sum(({ lost }) => lost), bar: 0, note },
    { what: `${kind}: payments booked twice`, ours: sum(({ doubled }) => doubled), bar: 0 },
    { what: `${kind}: faults in the ledger`, ours: sum(({ faults }) => faults), bar: 0 },
    { what: `${kind}: servers that ended without reason`, ours: sum(({ ended }) => ended), bar: 0 },
    {
      what: `${kind}: ready again, ms at most`,
      ours: Math.max(...mine.map(({ readyMs }) => readyMs)),
      bar: readyMsMax,
    },
  ]
}

const dataDir = newDataDir()
try {
  const rounds = await runKinds(
    dataDir,
    kinds.filter((kind) => kind !== 'disk'),
  )
  const onDisk = wanted('disk') > 0 ? await onSmallDisk((dir) => runKinds(dir, ['disk'])) : []
  if (!onDisk) console.log('disk: skipped, because a small disk cannot be mounted here (root on Linux can)')
  const all = [...rounds, ...(onDisk ?? [])]
  const acknowledged = all.reduce((sum, round) => sum + round.acknowledged, 0)
  report(root, 'faults', [
    { what: 'payments acknowledged', ours: acknowledged, ...(isFull && { atLeast: 20_000 }) },
    ...kinds.flatMap((kind) => rowsOf(kind, all)),
  ])
} finally {
  fs.rmSync(dataDir, { recursive: true, force: true })
}
process.exit()
