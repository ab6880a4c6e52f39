import fs from 'node:fs'
import path from 'node:path'
import { type Policy, parsePolicy } from '../engine/policy/policy'
import { type Tier, tiers } from '../engine/policy/tiers'
import { keepReplay, periodFault, type ReplayReport, replayOn, trueRates } from '../modules/rank-lab'
import { policyCalled, readCalendar } from '../modules/ranks'
import { dateOf, isDate } from '../platform/clock'
import { type Db, inTransaction } from '../platform/db'
import { newId } from '../platform/ids'
import { withDatabase } from './database'

export const replayUsage =
  '       bin/tanomi rank replay --policy FILE|ID --from DATE --to DATE [--json]\n' +
  '                                                try a rule on what really happened; the report is kept\n'

interface ReplayArguments {
  readonly policy: string
  readonly from: string
  readonly to: string
  readonly isJson: boolean
}

const misused = (message: string): number => {
  process.stderr.write(message)
  return 2
}

const faults = {
  'ends-before-it-begins': '--to lies before --from',
  'lies-ahead': '--to lies ahead: only the past can be replayed',
  'too-long': 'a period can be at most five years long',
} as const

/** `--name value` pairs, and `--json` by itself; null for anything else. */
const readFlags = (args: readonly string[]): ReplayArguments | null => {
  const flags = args.filter((arg) => arg !== '--json')
  const values = new Map<string, string>()
  for (let i = 0; i < flags.length; i += 2) values.set(flags[i] ?? '', flags[i + 1] ?? '')
  const [policy, from, to] = ['--policy', '--from', '--to'].map((name) => values.get(name) ?? '')
  if (!policy || !from || !to || values.size !== 3) return null
  return { policy, from, to, isJson: flags.length < args.length }
}

type PolicyResult = { ok: true; policy: Policy } | { ok: false; message: string }

/** A rule in a file (with or without its day), or one that the site knows by its id. */
const readPolicy = (name: string, today: string): PolicyResult => {
  const file = path.resolve(process.env['TANOMI_CWD'] ?? '.', name)
  if (!fs.existsSync(file)) {
    const known = policyCalled(name)
    return known
      ? { ok: true, policy: known }
      : { ok: false, message: `There is no file and no rule ${name}` }
  }
  try {
    const parsed = parsePolicy({ effectiveFrom: today, ...JSON.parse(fs.readFileSync(file, 'utf8')) })
    return parsed.ok
      ? { ok: true, policy: parsed.value }
      : { ok: false, message: `${parsed.field || 'policy'} ${parsed.message}` }
  } catch {
    return { ok: false, message: `${name} is not JSON` }
  }
}

type Row = readonly [name: string, ...cells: readonly (string | number)[]]

/** Names at the left, figures at the right; a market of millions widens the columns. */
const table = (rows: readonly Row[]): string[] => {
  const longest = Math.max(...rows.flatMap(([, ...cells]) => cells.map((cell) => String(cell).length)))
  const width = Math.max(10, longest + 2)
  return rows.map(
    ([name, ...cells]) => `  ${name.padEnd(12)}${cells.map((cell) => String(cell).padStart(width)).join('')}`,
  )
}

const matrixLines = ({ matrix }: ReplayReport): string[] => {
  const people = (from: Tier, to: Tier): number =>
    matrix.find((each) => each.from === from && each.to === to)?.people ?? 0
  const rows = tiers.map((from): Row => [from, ...tiers.map((to) => people(from, to))])
  return table([['from \\ to', ...tiers], ...rows])
}

const affectedLines = ({ affected }: ReplayReport): string[] =>
  affected.flatMap(({ memberId, from, to, unmet }) => [
    `  ${memberId}  ${from} -> ${to}`,
    ...unmet.map(
      ({ metric, actual, required }) => `      ${metric}: ${actual ?? 'nothing'}, needs ${required}`,
    ),
  ])

const affectedHead = ({ affected }: ReplayReport): string =>
  affected.length > 0 ? 'Most affected:' : 'Nobody falls.'

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`

const monthsShown = [3, 6, 9, 12, 18, 24]

const curveLines = ({ curves }: ReplayReport): string[] => {
  if (!curves) return []
  const { threshold, jobsPerYear, curves: both } = curves
  const lateness = both.map(
    ({ kind, late }): Row => [kind, ...monthsShown.map((month) => percent(late[month - 1] ?? 0))],
  )
  return [
    '',
    `By chance, at ${threshold.n}/${threshold.d} with ${jobsPerYear} jobs a year: months below, by true rate`,
    ...table([
      ['', ...trueRates.map(percent)],
      ...both.map(({ kind, noise }): Row => [kind, ...noise.map(percent)]),
    ]),
    'Still above after becoming weak, by month',
    ...table([['', ...monthsShown], ...lateness]),
  ]
}

const monthLines = ({ months }: ReplayReport): string[] =>
  table([
    ['', ...tiers, 'moved'],
    ...months.map(
      ({ on, before, after, moved }): Row => [
        on,
        ...tiers.map((tier) => `${before[tier]}/${after[tier]}`),
        moved,
      ],
    ),
  ])

/** The report as tables of plain text. */
export const replayLines = (report: ReplayReport): string[] => [
  `${report.policyId} (${report.policyHash.slice(0, 16)}) from ${report.from} to ${report.to}`,
  `${report.people} people; ${report.moved} move: ${report.falling} fall, ${report.rising} rise`,
  '',
  ...matrixLines(report),
  '',
  'People per tier at each month’s end, under the rule of the day / under this one:',
  ...monthLines(report),
  '',
  affectedHead(report),
  ...affectedLines(report),
  ...curveLines(report),
]

const work = async (db: Db, asked: ReplayArguments, at: Date): Promise<number> => {
  await readCalendar(db)
  const read = readPolicy(asked.policy, dateOf(at))
  if (!read.ok) return misused(`${read.message}\n`)
  const id = newId(at)
  const made = await replayOn(db, { policy: read.policy, from: asked.from, to: asked.to, at })
  await inTransaction(db, (tx) => keepReplay(tx, { id, ...made, madeBy: null, at }))
  const lines = asked.isJson ? [JSON.stringify({ id, ...made.report })] : replayLines(made.report)
  process.stdout.write(`${lines.join('\n')}\n`)
  return 0
}

/** `rank replay`: 0 when the report is made and kept, 2 when misused. The lab shows the same report. */
export const runReplay = async (args: readonly string[], at: Date, db?: Db): Promise<number> => {
  const asked = readFlags(args)
  if (!asked) return misused(`Usage:\n${replayUsage}`)
  const wrong = [asked.from, asked.to].find((on) => !isDate(on))
  if (wrong) return misused(`${wrong} is no date of the calendar, such as 2026-04-01\n`)
  const fault = periodFault(asked, dateOf(at))
  if (fault) return misused(`${faults[fault]}\n`)
  return db ? work(db, asked, at) : withDatabase((own) => work(own, asked, at))
}
