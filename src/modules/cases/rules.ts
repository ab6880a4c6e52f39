// Pure rules of reports and sanctions (§5.3).
import type { CivilDate } from '../../platform/clock'
import { dateOf, earlier, startOf } from '../../platform/clock'
import type { Feature, HideableKind } from '../members'
import type { SanctionKind } from './sanction'

/** Each of them can be hidden by a sanction (decision 166). */
export const subjectKinds = [
  'person',
  'job',
  'proposal',
  'message',
  'package',
  'competition',
  'entry',
  'task',
  'review',
] as const satisfies readonly HideableKind[]
export type SubjectKind = (typeof subjectKinds)[number]
export const isSubjectKind = (text: string): text is SubjectKind => subjectKinds.some((kind) => kind === text)

export const reasons = [
  'harassment',
  'direct-deal',
  'false-ai-declaration',
  'retaliation',
  'copied-work',
  'discrimination',
  'unlawful',
  'spam',
  'other',
] as const
export type Reason = (typeof reasons)[number]

/** Reports of one person within 24 hours; more is refused until the first of them is a day old. */
export const reportsPerDay = 20
export const reportsSince = (at: Date): Date => earlier(at, { hours: 24 })

/** Things that only some may see: an operator's look at them is kept with its reason (§5.4). */
export const isPrivateKind = (kind: SubjectKind): boolean =>
  kind === 'message' || kind === 'proposal' || kind === 'entry'

/** Things that their module can take out of sight. */
export const removableKinds = ['job', 'package', 'review'] as const
export type RemovableKind = (typeof removableKinds)[number]
export const isRemovable = (kind: SubjectKind): kind is RemovableKind =>
  removableKinds.some((one) => one === kind)

/** The rule that the form has chosen already, by what was reported. */
export const ruleFor: Readonly<Record<Reason, string>> = {
  harassment: 'respect',
  'direct-deal': 'inside-deals',
  'false-ai-declaration': 'true-ai-declaration',
  retaliation: 'no-retaliation',
  'copied-work': 'own-work',
  discrimination: 'equality',
  unlawful: 'lawful',
  spam: 'no-spam',
  other: 'terms',
}

/** What a restriction would refuse, by what was reported. */
export const featuresFor = (reason: Reason): readonly Feature[] => {
  if (reason === 'unlawful') return ['posting', 'ordering', 'selling']
  if (reason === 'copied-work' || reason === 'false-ai-declaration')
    return ['proposing', 'competing', 'working']
  if (reason === 'direct-deal' || reason === 'spam') return ['messaging', 'proposing', 'posting']
  return ['messaging', 'posting']
}

/** A step of the ladder; days are null where nothing ends. */
export interface Step {
  kind: SanctionKind
  days: number | null
}

export const ladder: readonly Step[] = [
  { kind: 'warn', days: null },
  { kind: 'restrict', days: 14 },
  { kind: 'restrict', days: 30 },
  { kind: 'suspend', days: 30 },
  { kind: 'suspend', days: 90 },
  { kind: 'close', days: null },
]

/** What does not begin with a warning. */
const graveReasons: readonly Reason[] = ['retaliation', 'discrimination', 'unlawful']
/** Sanctions older than this are left out of account. */
const countedDays = 730

export interface EarlierSanction {
  kind: SanctionKind
  imposedAt: Date
  until: Date | null
}

const daysOf = ({ imposedAt, until }: EarlierSanction): number =>
  until ? Math.round((until.getTime() - imposedAt.getTime()) / 86_400_000) : 0

/** Which step of the ladder an earlier sanction was: the highest of its kind that is no longer than it. */
const placeOf = (one: EarlierSanction): number =>
  Math.max(
    ladder.findIndex(({ kind }) => kind === one.kind),
    ladder.findLastIndex(({ kind, days }) => kind === one.kind && (days ?? 0) <= daysOf(one)),
  )

/**
 * The step that the ladder suggests: the one after the highest of the past two years; the first, or the second for what is grave,
 * where there is none. Overturned ones must be left out by the caller. The operator may choose otherwise.
 */
export const suggestedStep = (reason: Reason, earlierOnes: readonly EarlierSanction[], at: Date): Step => {
  const counted = earlierOnes.filter(({ imposedAt }) => imposedAt > earlier(at, { days: countedDays }))
  const first = graveReasons.includes(reason) ? 1 : 0
  const next = Math.max(first, ...counted.map((one) => placeOf(one) + 1))
  return ladder[Math.min(next, ladder.length - 1)] as Step
}

/** A quarter of the year in Japan: '2026-Q4'. */
export interface Quarter {
  name: string
  from: Date
  /** Exclusive. */
  until: Date
}

const quarterFrom = (year: number, number: number): Quarter => {
  const first = (y: number, q: number): Date =>
    startOf(`${y}-${String(q * 3 - 2).padStart(2, '0')}-01` as CivilDate)
  const until = number === 4 ? first(year + 1, 1) : first(year, number + 1)
  return { name: `${year}-Q${number}`, from: first(year, number), until }
}

export const quarterOf = (at: Date): Quarter => {
  const on = dateOf(at)
  return quarterFrom(Number(on.slice(0, 4)), Math.ceil(Number(on.slice(5, 7)) / 3))
}

/** The quarter that an address names; undefined for anything else, and for what has not begun. */
export const namedQuarter = (text: string, at: Date): Quarter | undefined => {
  const [, year, number] = /^(20\d\d)-Q([1-4])$/.exec(text) ?? []
  if (!year || !number) return undefined
  const quarter = quarterFrom(Number(year), Number(number))
  return quarter.from <= at ? quarter : undefined
}

export const quarterBefore = ({ from }: Quarter): Quarter => quarterOf(earlier(from, { hours: 1 }))

/** Smaller counts are not published: they could point to a person. */
export const shownFrom = 5
/** A count as it may be published: the count, or null for 1 to 4. */
export const published = (n: number): number | null => (n > 0 && n < shownFrom ? null : n)
/** A sum whose hidden parts cannot be found by subtraction: that of the shown parts, and whether some are hidden. */
export const publishedSum = (counts: readonly number[]): { n: number; isAtLeast: boolean } => ({
  n: counts.reduce((sum, n) => sum + (published(n) ?? 0), 0),
  isAtLeast: counts.some((n) => published(n) === null),
})
