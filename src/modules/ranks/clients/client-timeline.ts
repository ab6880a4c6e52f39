import { addDays, dateOf, monthsLater, startOf } from '../engine/civil'
import { type ClientCourse, profileThen } from './client-course'
import type { ClientFacts } from './client-facts'
import type { ClientMetricKey, ClientMetrics } from './client-metrics'
import { type ClientPiece, type ClientTurn, clientPiecesOf } from './client-pieces'
import type { ClientPolicy } from './client-policy'
import { type ClientStanding, evaluateClient } from './client-standing'
import { type ClientSums, emptyClientSums, settleClient, summedClient } from './client-sums'
import { clientMoment } from './measure-client'

/** What made a condition read differently. */
export interface ClientCause {
  readonly turn: ClientTurn | null
  /** Of the order, the job or the conversation; null where it is none of them. */
  readonly id: string | null
  readonly metrics: readonly ClientMetricKey[]
}

/** An instant from which on the standing reads differently; a millisecond earlier it did not. */
export interface ClientMove {
  readonly at: Date
  readonly before: ClientStanding
  readonly after: ClientStanding
  readonly causes: readonly ClientCause[]
}

interface Mark {
  readonly at: Date
  readonly turn: ClientTurn | null
  readonly what: ClientPiece | 'all' | 'person'
}

/** On every other day of a month the start of the window is the day after yesterday's: a history of years is walked through fast. */
const mayJump = /-(?:01|29|30|31)$/

/** The days at whose first instant the start of the window jumps, because months are of different length. */
const shifts = (from: Date, until: Date): Date[] => {
  const jumped: Date[] = []
  const start = (day: string): string => dateOf(monthsLater(startOf(day), -6))
  const last = dateOf(until)
  for (let day = dateOf(from); day <= last; day = addDays(day, 1))
    if (mayJump.test(day) && start(day) !== addDays(start(addDays(day, -1)), 1)) jumped.push(startOf(day))
  return jumped
}

const marksOf = ({ facts, earlier }: ClientCourse, pieces: readonly ClientPiece[]): Mark[] => {
  const { identityVerifiedAt, phoneVerifiedAt } = facts.client
  const person = [identityVerifiedAt, phoneVerifiedAt, ...earlier.profiles.map((profile) => profile.at)]
  return [
    ...pieces.flatMap((piece) => piece.times.map((time): Mark => ({ ...time, what: piece }))),
    ...person.flatMap((at): Mark[] => (at ? [{ at, turn: null, what: 'person' }] : [])),
  ]
}

const atOneInstant = (marks: readonly Mark[]): Mark[][] => {
  const groups = new Map<number, Mark[]>()
  for (const mark of marks) {
    const group = groups.get(mark.at.getTime())
    if (group) group.push(mark)
    else groups.set(mark.at.getTime(), [mark])
  }
  return [...groups].sort(([a], [b]) => a - b).map(([, group]) => group)
}

const clientOf = (course: ClientCourse, at: Date): ClientFacts['client'] => {
  const by = (time: Date | null): Date | null => (time && time <= at ? time : null)
  const { client } = course.facts
  return {
    ...profileThen(course, at),
    identityVerifiedAt: by(client.identityVerifiedAt),
    phoneVerifiedAt: by(client.phoneVerifiedAt),
  }
}

/** Takes what may read differently at an instant; answers what does, and why. */
const settleGroup = (sums: ClientSums, group: readonly Mark[], at: Date): ClientCause[] => {
  const moment = clientMoment(at)
  const causes: ClientCause[] = []
  for (const { what, turn } of group) {
    if (typeof what === 'string') continue
    const metrics = settleClient(sums, what, moment)
    if (metrics.length > 0) causes.push({ turn, id: what.id, metrics })
  }
  if (group.some(({ what }) => what === 'person')) causes.push({ turn: null, id: null, metrics: [] })
  if (!group.some(({ what }) => what === 'all')) return causes
  const moved = [...sums.held.keys()].flatMap((piece) => settleClient(sums, piece, moment))
  return moved.length > 0 ? [...causes, { turn: 'calendar-shifts', id: null, metrics: moved }] : causes
}

const isMoved = (before: ClientStanding, after: ClientStanding): boolean =>
  before.tier !== after.tier ||
  after.conditions.some(({ met }, index) => before.conditions[index]?.met !== met)

export interface ClientTimeline {
  readonly start: ClientStanding
  readonly moves: readonly ClientMove[]
}

interface Span {
  /** Null for before anything of these facts happened. */
  readonly from: Date | null
  readonly until: Date
  /** Figures that stay as they are, whatever the facts say. */
  readonly held?: Partial<ClientMetrics>
}

/**
 * When each condition of a client was, or will be, met and unmet if nothing is done (§2.5, §2.8): what `evaluateClient` says
 * of `measureClient` at every instant in (from, until], without measuring a long history anew at each.
 */
export const clientTimeline = (policy: ClientPolicy, course: ClientCourse, span: Span): ClientTimeline => {
  const pieces = clientPiecesOf(course)
  const told = marksOf(course, pieces)
  const first = told.reduce((least, { at }) => Math.min(least, at.getTime()), span.until.getTime())
  const from = span.from ?? new Date(first - 1)
  const jumped = shifts(from, span.until).map((at): Mark => ({ at, turn: 'calendar-shifts', what: 'all' }))
  const marks = [...told, ...jumped].filter(({ at }) => at > from && at <= span.until)
  const sums = emptyClientSums(pieces)
  for (const piece of pieces) settleClient(sums, piece, clientMoment(from))
  const judged = (at: Date): ClientStanding =>
    evaluateClient(policy, { ...summedClient(sums, clientOf(course, at)), ...span.held })
  const start = judged(from)
  const moves: ClientMove[] = []
  let before = start
  for (const group of atOneInstant(marks)) {
    const at = group[0]?.at ?? from
    const causes = settleGroup(sums, group, at)
    if (causes.length === 0) continue
    const after = judged(at)
    if (isMoved(before, after)) moves.push({ at, before, after, causes })
    before = after
  }
  return { start, moves }
}

/**
 * Since when each condition of the standing at `at` reads as it does; null where it has for as far back as facts go. Undefined
 * for what was said of the pay, which nobody dates: the day would name whose review it was.
 */
export const clientSinceOf = (
  policy: ClientPolicy,
  course: ClientCourse,
  at: Date,
): readonly (Date | null | undefined)[] => {
  const { start, moves } = clientTimeline(policy, course, { from: null, until: at })
  return start.conditions.map(({ metric }, index) => {
    if (metric === 'unfair-price') return undefined
    const isTurned = ({ before, after }: ClientMove): boolean =>
      before.conditions[index]?.met !== after.conditions[index]?.met
    return moves.findLast(isTurned)?.at ?? null
  })
}
