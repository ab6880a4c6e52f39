import { dateOf, yearBefore } from './civil'
import { type Course, cutsThen, freelancerThen } from './earlier'
import { measureLogin, measureProfile } from './measure-profile'
import { type Measure, type MetricKey, type Metrics, metricKeys } from './metrics'
import type { Moment } from './moment'
import type { Instant } from './timeline-instants'
import type { Piece } from './timeline-pieces'
import { emptySums, type Sums, settle, summed } from './timeline-sums'

/** All figures at one moment of a walk through time. */
export interface State {
  readonly moment: Moment
  readonly course: Course
  readonly cuts: ReadonlyMap<string, bigint>
  readonly sums: Sums
}

/** A walk asks for the civil date at few of its thousands of instants. */
const lazyMoment = (at: Date): Moment => ({
  at,
  from: yearBefore(at),
  get today() {
    return dateOf(at)
  },
})

export const stateAt = (course: Course, pieces: readonly Piece[], at: Date): State => {
  const moment = lazyMoment(at)
  const sums = emptySums()
  for (const piece of pieces) {
    sums.held.set(piece, [])
    settle(sums, piece, moment)
  }
  return { course, moment, sums, cuts: cutsThen(course, at) }
}

const summedKeys: readonly MetricKey[] = [
  'orders-won',
  'completion-rate',
  'mean-rating',
  'reply-rate',
  'earned-reward',
  'satisfied-share',
  'task-approval',
]
type PersonKey = keyof ReturnType<typeof measureProfile> | 'last-login'
const personKeys = metricKeys.filter((metric) => !summedKeys.includes(metric))

/** One metric as `measure` would have it, but for its evidence. */
export const measured = ({ course, moment, cuts, sums }: State, metric: MetricKey): Measure => {
  if (summedKeys.includes(metric)) return summed(sums, metric, cuts)
  const freelancer = freelancerThen(course, moment.at)
  return { ...measureProfile(freelancer), 'last-login': measureLogin(freelancer, moment) }[
    metric as PersonKey
  ]
}

export const allMeasured = (state: State): Metrics =>
  Object.fromEntries(metricKeys.map((metric) => [metric, measured(state, metric)])) as unknown as Metrics

/** The state at an instant, and the metrics that may read differently. The sums move with it. */
export const moveTo = (
  { course, sums, cuts: before }: State,
  { at, all, pieces, person, cuts }: Instant,
): { readonly state: State; readonly moved: ReadonlySet<MetricKey> } => {
  const moment = lazyMoment(at)
  const touched = all ? [...sums.held.keys()] : pieces
  const moved = new Set(touched.flatMap((piece) => settle(sums, piece, moment)))
  if (person) for (const metric of personKeys) moved.add(metric)
  if (cuts) moved.add('earned-reward')
  const next = {
    course,
    moment,
    cuts: cuts ? cutsThen(course, at) : before,
    sums,
  }
  return { state: next, moved }
}
