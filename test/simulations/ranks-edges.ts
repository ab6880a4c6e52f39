// Histories that stand exactly on a line of §2.2, and a millisecond or a day to either side of it.

import type { Facts, MessageFact, OrderFact } from '../../src/engine/facts/facts'
import { addDays, dateOf, monthsLater, yearBefore } from '../../src/platform/calendar'
import { brokenOff, factsOf, inWork, order } from '../support/freelancer-fixtures'

const dayMs = 24 * 3_600_000
const shifts = [-1, 0, 1]
const by = (time: Date, ms: number): Date => new Date(time.getTime() + ms)

const says = (from: MessageFact['from'], at: Date, change: Partial<MessageFact> = {}): MessageFact => ({
  thread: 't1',
  from,
  at,
  tied: true,
  noReplyNeeded: false,
  system: false,
  sanctioned: false,
  ...change,
})

const recent = (at: Date): Partial<OrderFact> => {
  const then = by(at, -10 * dayMs)
  return { agreedAt: then, fundedAt: then, endedAt: then, rating: { score: 5, revealedAt: then } }
}

const around = (at: Date, shift: number): Facts[] => {
  const seen = { lastSeenAt: by(at, -dayMs) }
  const good = order('good', recent(at))
  const atEdge = by(yearBefore(at), shift)
  const started = by(at, -2 * dayMs)
  const facts = (orders: OrderFact[], messages: MessageFact[] = []) =>
    factsOf({ freelancer: seen, orders, messages })
  return [
    factsOf({ freelancer: { lastSeenAt: by(monthsLater(at, -1), shift) } }),
    factsOf({ freelancer: { ...seen, phoneVerifiedAt: by(at, shift), identityVerifiedAt: by(at, shift) } }),
    facts([
      good,
      order('old', { ...recent(at), ...brokenOff, agreedAt: atEdge, fundedAt: atEdge, endedAt: at }),
    ]),
    facts([good, order('old', { ...recent(at), endedAt: atEdge, rating: { score: 1, revealedAt: atEdge } })]),
    facts([order('unrated', { ...recent(at), rating: null })]),
    facts([good, order('new', { ...recent(at), rating: { score: 1, revealedAt: by(at, shift) } })]),
    facts([good, order('new', { ...recent(at), ...brokenOff, endedAt: by(at, shift) })]),
    facts([order('paid', { ...recent(at), ...brokenOff, fundedAt: by(at, shift), endedAt: at })]),
    facts([order('won', { ...recent(at), ...inWork, agreedAt: by(at, shift), fundedAt: by(at, shift) })]),
    facts([order('due', { ...recent(at), ...inWork, dueOn: addDays(dateOf(at), -30 + shift) }), good]),
    facts([good], [says('client', started), says('freelancer', by(started, dayMs + shift))]),
    facts([good], [says('client', by(at, -dayMs + shift))]),
    facts([good], [says('client', atEdge)]),
    facts([good], [says('client', started, { tied: false }), says('freelancer', by(at, shift))]),
    facts([order('rich', { ...recent(at), releasedYen: 20_000n + BigInt(shift) })]),
  ]
}

/** Ninety days of vacation in the year of the moment, less or more a day, the last of them that very day. */
const vacations = (at: Date): Facts[] =>
  [-1, 0, 1].map((more) => {
    const today = dateOf(at)
    const from = addDays(today, -89 - more)
    const first = from < `${today.slice(0, 4)}-01-01` ? `${today.slice(0, 4)}-01-01` : from
    const lastSeenAt = by(new Date(`${first}T00:00:00+09:00`), -dayMs)
    return factsOf({ freelancer: { lastSeenAt, vacations: [{ from: first, until: addDays(today, 3) }] } })
  })

const many = (count: number, at: Date, change: (index: number) => Partial<OrderFact>): OrderFact[] =>
  Array.from({ length: count }, (_, index) => order(`o${index}`, { ...recent(at), ...change(index) }))

/** Shares that are exactly enough, and those one short. */
const shares = (at: Date): Facts[] => {
  const seen = { lastSeenAt: by(at, -dayMs) }
  const broken = (n: number, d: number) => many(d, at, (index) => (index < n ? {} : brokenOff))
  const rated = (four: number, all: number) =>
    many(all, at, (index) => ({ rating: { score: index < four ? 4 : 5, revealedAt: by(at, -dayMs) } }))
  const answered = (n: number, d: number) =>
    Array.from({ length: d }, (_, index) => {
      const asked = by(at, -20 * dayMs)
      const thread = `t${index}`
      const late = index < n ? 1 : 2
      return [says('client', asked, { thread }), says('freelancer', by(asked, late * dayMs), { thread })]
    }).flat()
  return [
    ...[9, 8].map((n) => factsOf({ freelancer: seen, orders: broken(n, 10) })),
    ...[1, 2].map((four) => factsOf({ freelancer: seen, orders: rated(four, 5) })),
    ...[4, 3].map((n) =>
      factsOf({ freelancer: seen, orders: many(1, at, () => ({})), messages: answered(n, 5) }),
    ),
    // The second order of one contract failed: what a bound per contract leaves out.
    factsOf({ freelancer: seen, orders: many(6, at, (index) => (index === 3 ? brokenOff : {})) }),
    // Two failures of twelve are few enough to rise, four to stay, whatever each of these people held before.
    ...[2, 3, 4, 5, 2, 3, 4, 5, 3, 4].map((failed) =>
      factsOf({ freelancer: seen, orders: broken(12 - failed, 12) }),
    ),
  ]
}

export const edgesAt = (at: Date): Facts[] => [
  ...shifts.flatMap((shift) => around(at, shift)),
  ...vacations(at),
  ...shares(at),
]
