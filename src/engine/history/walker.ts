import type { HeldTiers, StandingWarning } from '../evaluate/evaluate'
import { withinContracts } from '../evaluate/evaluate-policy'
import { type Judgement, judge } from '../evaluate/judge'
import type { Past } from '../facts/facts'
import type { Moment } from '../measure/moment'
import type { Measure } from '../policy/metrics'
import { type LeafOf, leavesOf, type PolicyOf } from '../policy/rule-language'
import { emptySums, type Sums, settle, type TimedContribution } from './contributions'

/** What made figures change: time alone (`turn` says how), or, where `turn` is null, something that somebody did. */
export interface Cause<M extends string, C extends string> {
  readonly turn: C | null
  /** Of the order, the job or the conversation; null where it is none of them. */
  readonly id: string | null
  readonly metrics: readonly M[]
}

/** An instant from which on figures may read differently. */
export interface Mark<M extends string, C extends string> {
  readonly at: Date
  readonly turn: C | null
  /** A fact that adds up; every such fact; or figures that are no sums. */
  readonly changes: TimedContribution<M> | 'all' | readonly M[]
  readonly id: string | null
  /** The metrics that it is a cause of, whether or not they changed; absent where those that did are meant. */
  readonly metrics?: readonly M[]
}

/** As much of a standing as the walker compares. */
interface ComparedStanding {
  readonly tier: string
  readonly conditions: readonly Pick<Judgement, 'met'>[]
  readonly warnings?: readonly StandingWarning[]
}

/** Somebody whose history is read: freelancer or client, with the standing S that a policy gives them. */
export interface Subject<M extends string, C extends string, S extends ComparedStanding> {
  readonly policy: PolicyOf<M, string, string>
  readonly metrics: readonly M[]
  /** Metrics that are means of fractions. */
  readonly means: readonly M[]
  readonly contributions: readonly TimedContribution<M>[]
  readonly marks: readonly Mark<M, C>[]
  /** Marks at which the start of the window jumps, by which any fact may leave or return (§2.2). */
  readonly jumps: (span: Span<Date>) => readonly Mark<M, C>[]
  readonly momentAt: (at: Date) => Moment
  /** One figure as `measure` would have it, but for its evidence. */
  readonly measured: (metric: M, sums: Sums<M>, moment: Moment) => Measure
  readonly evaluate: (metrics: Readonly<Record<M, Measure>>, held: HeldTiers) => S
  /** Whether a standing depends on what was held before: then it is judged at every mark (§2.7). */
  readonly hasMemory: boolean
}

export interface Span<From = Date | null> {
  /** Null for before anything of these facts happened. */
  readonly from: From
  readonly until: Date
}

export interface Options extends Span {
  /** What was held before the span; only some policies ask (§2.7). */
  readonly past?: Past | undefined
  /** Whether only what time does is passed, as in a forecast: then nothing that somebody did lies in the span. */
  readonly timeAlone?: boolean
}

/** An instant from which on the standing reads differently; a millisecond earlier it did not. */
export interface Step<M extends string, C extends string, S> {
  readonly at: Date
  readonly before: S
  readonly after: S
  /** Empty where nothing but the time of a warning is over. */
  readonly causes: readonly Cause<M, C>[]
}

export interface HistoryWalk<M extends string, C extends string, S> {
  readonly from: Date
  readonly start: S
  readonly steps: readonly Step<M, C, S>[]
  readonly end: S
}

interface Cursor<M extends string, C extends string, S extends ComparedStanding> {
  readonly subject: Subject<M, C, S>
  readonly leaves: readonly LeafOf<M, string>[]
  readonly sums: Sums<M>
  moment: Moment
  standing: S
  readonly steps: Step<M, C, S>[]
}

const groupsOf = <M extends string, C extends string>(marks: readonly Mark<M, C>[]): Mark<M, C>[][] => {
  const groups = new Map<number, Mark<M, C>[]>()
  for (const mark of marks) {
    const group = groups.get(mark.at.getTime())
    if (group) group.push(mark)
    else groups.set(mark.at.getTime(), [mark])
  }
  return [...groups].sort(([a], [b]) => a - b).map(([, group]) => group)
}

const measureAll = <M extends string, C extends string, S extends ComparedStanding>(
  { metrics, measured }: Subject<M, C, S>,
  sums: Sums<M>,
  moment: Moment,
): Readonly<Record<M, Measure>> =>
  Object.fromEntries(metrics.map((metric) => [metric, measured(metric, sums, moment)])) as Record<M, Measure>

const isChanged = (before: ComparedStanding, after: ComparedStanding): boolean =>
  before.tier !== after.tier ||
  after.conditions.some(({ met }, index) => before.conditions[index]?.met !== met) ||
  (before.warnings ?? []).map(({ tier }) => tier).join() !==
    (after.warnings ?? []).map(({ tier }) => tier).join()

/** Judges everything, and keeps the step where it reads differently. */
const judgeAt = <M extends string, C extends string, S extends ComparedStanding>(
  cursor: Cursor<M, C, S>,
  at: Date,
  causes: readonly Cause<M, C>[],
): void => {
  const { subject, sums, moment, standing: before } = cursor
  const past = { tier: before.tier, warnings: before.warnings ?? [] } as Past
  const after = subject.evaluate(measureAll(subject, sums, moment), { at, past })
  cursor.standing = after
  if (isChanged(before, after)) cursor.steps.push({ at, before, after, causes })
}

/** Whether a condition over one of these metrics reads differently now. */
const isTurned = <M extends string, C extends string, S extends ComparedStanding>(
  { subject, leaves, sums, moment, standing }: Cursor<M, C, S>,
  moved: ReadonlySet<M>,
): boolean =>
  leaves.some((leaf, index) => {
    if (!moved.has(leaf.metric)) return false
    const measure = withinContracts(subject.measured(leaf.metric, sums, moment), leaf.perContract)
    return judge(leaf, measure).met !== standing.conditions[index]?.met
  })

const isFigures = <M extends string>(changes: Mark<M, string>['changes']): changes is readonly M[] =>
  Array.isArray(changes)

/** Takes what may read differently at an instant; answers each cause with the metrics that it moved. */
const settleGroup = <M extends string, C extends string, S extends ComparedStanding>(
  { sums, moment }: Cursor<M, C, S>,
  group: readonly Mark<M, C>[],
): { readonly causes: Cause<M, C>[]; readonly moved: ReadonlySet<M> } => {
  const moved = new Set<M>()
  const causes = group.flatMap(({ turn, id, changes, metrics }): Cause<M, C>[] => {
    const changed = isFigures(changes)
      ? changes
      : (changes === 'all' ? [...sums.held.keys()] : [changes]).flatMap((each) => settle(sums, each, moment))
    for (const metric of changed) moved.add(metric)
    return metrics || changed.length > 0 ? [{ turn, id, metrics: metrics ?? changed }] : []
  })
  return { causes, moved }
}

/** The first instant at which a warning runs out; never for a standing without warnings. */
const fallOf = ({ warnings = [] }: ComparedStanding): number =>
  Math.min(...warnings.map(({ fallsAt }) => fallsAt.getTime()))

/** Warnings that run out before an instant. Each ends at one instant and is not given anew there: else this would not end. */
const passWarnings = <M extends string, C extends string, S extends ComparedStanding>(
  cursor: Cursor<M, C, S>,
  limit: number,
): void => {
  const most = cursor.subject.policy.tiers.length
  for (let passed = 0; fallOf(cursor.standing) < limit; passed += 1) {
    if (passed > most) throw new Error('warnings without end')
    const at = new Date(fallOf(cursor.standing))
    judgeAt(cursor, at, [])
  }
}

/** Where a span begins: if it does not say, a millisecond before the first of these marks. */
export const startOfSpan = (marks: readonly { readonly at: Date }[], { from, until }: Span): Date =>
  from ?? new Date(marks.reduce((least, { at }) => Math.min(least, at.getTime()), until.getTime()) - 1)

/**
 * When each condition of a policy was, or will be, met and unmet, and the tiers and warnings that follow (§2.5, §2.7, §2.8): what
 * `evaluate` says of `measure` at every instant in (from, until], without measuring a long history again at each. Throws
 * where a standing would change at one instant without end.
 */
export const walkHistory = <M extends string, C extends string, S extends ComparedStanding>(
  subject: Subject<M, C, S>,
  { from, until, past, timeAlone = false }: Options,
): HistoryWalk<M, C, S> => {
  const start = startOfSpan(subject.marks, { from, until })
  const marks = [...subject.marks, ...subject.jumps({ from: start, until })].filter(
    ({ at, turn }) => at > start && at <= until && (turn !== null || !timeAlone),
  )
  const moment = subject.momentAt(start)
  const sums = emptySums(subject.contributions, subject.means)
  for (const contribution of subject.contributions) settle(sums, contribution, moment)
  const standing = subject.evaluate(measureAll(subject, sums, moment), { at: start, past })
  const leaves = subject.policy.tiers.flatMap(({ conditions }) => conditions.flatMap(leavesOf))
  const cursor: Cursor<M, C, S> = { subject, leaves, sums, moment, standing, steps: [] }
  for (const group of groupsOf(marks)) {
    const at = group[0]?.at ?? start
    passWarnings(cursor, at.getTime())
    cursor.moment = subject.momentAt(at)
    const { causes, moved } = settleGroup(cursor, group)
    if (subject.hasMemory || isTurned(cursor, moved)) judgeAt(cursor, at, causes)
  }
  passWarnings(cursor, until.getTime() + 1)
  return { from: start, start: standing, steps: cursor.steps, end: cursor.standing }
}

/** A fact with every instant from which on what it adds may be something else. */
export interface TimedFact<M extends string, C extends string> {
  readonly contribution: TimedContribution<M>
  readonly marks: readonly Mark<M, C>[]
}

/** Instants by what happens at them: null for what somebody did. What time does may name the metrics that it can change. */
type MarkList<M extends string, C extends string> = readonly (readonly [
  turn: C | null,
  times: readonly (Date | null | undefined)[],
  metrics?: readonly M[],
])[]

export const timedFact = <M extends string, C extends string>(
  contribution: TimedContribution<M>,
  marked: MarkList<M, C>,
): TimedFact<M, C> => ({
  contribution,
  marks: marked.flatMap(([turn, times, metrics]) =>
    times.flatMap((at): Mark<M, C>[] =>
      at ? [{ at, turn, changes: contribution, id: contribution.id, ...(metrics && { metrics }) }] : [],
    ),
  ),
})
