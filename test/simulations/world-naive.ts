// What must hold in the world after every step, said as plainly as possible: who owns which yen, and what everybody's figures are
// (§2.2, §4.1, §4.2). Nothing of the site's own arithmetic is used.
import { later } from '../../src/platform/clock'
import type { OrderSeen, Rows } from './world-rows'

/** Fees of a price, in yen, rounded down (§4.1). */
const clientFee = (yen: number): number => Math.floor((yen * 55) / 1000)
const freelancerFee = (yen: number): number => Math.floor((yen * 165) / 1000)

type Sums = Map<string, number>
const add = (sums: Sums, key: string, yen: number): void => {
  sums.set(key, (sums.get(key) ?? 0) + yen)
}
const sumOf = <T>(rows: readonly T[], yen: (row: T) => number): number =>
  rows.reduce((sum, row) => sum + yen(row), 0)
const withoutZeros = (sums: Sums): Record<string, number> =>
  Object.fromEntries([...sums].filter(([, yen]) => yen !== 0).sort())

const isHeld = ({ status }: OrderSeen): boolean => status === 'working' || status === 'delivered'

/** Orders whose money was shared out: completed ones, and those that were cancelled after it had come. */
const settled = ({ orders }: Rows): OrderSeen[] =>
  orders.filter(
    (order) =>
      order.status === 'completed' ||
      (order.status === 'cancelled' && order.fundedAt !== null && order.mergedInto === null),
  )

/** What an order that ended cost and brought, in yen. What is cancelled by agreement pays the fee of the reward as of a new price. */
const settlementOf = (order: OrderSeen, { disputes }: Rows) => {
  const rewardYen = order.rewardedYen ?? 0
  const byDispute = disputes.some(
    ({ orderId, status }) => orderId === order.id && ['settled', 'decided'].includes(status),
  )
  const isWhole = rewardYen === order.priceYen && (order.status === 'completed' || byDispute)
  const freelancerFeeYen = isWhole ? (order.freelancerFeeYen ?? 0) : freelancerFee(rewardYen)
  const clientFeeYen = Math.floor(((order.clientFeeYen ?? 0) * rewardYen) / order.priceYen)
  return { rewardYen, freelancerFeeYen, clientFeeYen }
}

/** What is held for competitions and tasks, each with its part of the client fee. */
const heldElsewhere = ({ competitions, tasks, works }: Rows) => [
  ...competitions
    .filter(({ status }) => status === 'open' || status === 'selecting')
    .map(({ id, clientId, poolYen, clientFeeYen }) => ({ id, clientId, yen: poolYen, feeYen: clientFeeYen })),
  ...tasks
    .filter(({ status }) => status === 'open' || status === 'closing')
    .map(({ id, clientId, unitYen, clientFeeYen, worksCount }) => {
      const paid = works.filter(({ taskId, status }) => taskId === id && status === 'approved').length
      const unpaid = worksCount - paid
      return { id, clientId, yen: unpaid * unitYen, feeYen: unpaid * clientFeeYen }
    }),
]

/** Everything that is held: of orders, competitions and tasks. */
const heldIn = (rows: Rows) => [
  ...rows.orders.filter(isHeld).map(({ id, clientId, priceYen, clientFeeYen }) => {
    return { id, clientId, yen: priceYen, feeYen: clientFeeYen ?? 0 }
  }),
  ...heldElsewhere(rows),
]

/** The balance of every account, from what people did alone; the site's fees together with the tax in them. `paidOutYen`: from the provider to the bank. */
export const expectedBalances = (rows: Rows, paidOutYen: number): Record<string, number> => {
  const sums: Sums = new Map()
  for (const { id, yen, feeYen } of heldIn(rows)) {
    add(sums, `escrow/${id}`, yen)
    add(sums, 'fees-held', feeYen)
  }
  for (const order of settled(rows)) {
    const { rewardYen, freelancerFeeYen, clientFeeYen } = settlementOf(order, rows)
    add(sums, `freelancer/${order.freelancerId}`, rewardYen - freelancerFeeYen)
    add(sums, 'fees', clientFeeYen + freelancerFeeYen)
  }
  for (const { memberId, status, amountYen } of rows.lines) {
    if (status === 'sent' || status === 'settled') add(sums, `freelancer/${memberId}`, -amountYen)
    if (status === 'sent') add(sums, 'payouts', amountYen)
    if (status === 'settled') add(sums, 'bank', amountYen)
  }
  for (const { clientId, status, amountYen } of rows.refunds) {
    if (status === 'pending') add(sums, `client/${clientId}`, amountYen)
    if (status === 'succeeded') add(sums, 'provider', amountYen)
  }
  const paidIn = rows.charges.filter(({ status }) => status === 'succeeded')
  add(sums, 'provider', paidOutYen - sumOf(paidIn, ({ amountYen }) => amountYen))
  add(sums, 'bank', -paidOutYen)
  return withoutZeros(sums)
}

/** The same as the ledger has it; the site's own accounts are kept in parts. */
export const foundBalances = ({ accounts }: Rows): Record<string, number> => {
  const sums: Sums = new Map()
  const own = { fees: 'fees', 'consumption-tax': 'fees', 'fees-held': 'fees-held' }
  for (const { id, kind, balanceYen } of accounts) add(sums, own[kind as keyof typeof own] ?? id, balanceYen)
  return withoutZeros(sums)
}

/** Accounts below zero, but for those of what the site holds. */
export const belowZero = ({ accounts }: Rows): string[] =>
  accounts
    .filter(({ kind, balanceYen }) => balanceYen < 0 && kind !== 'provider' && kind !== 'bank')
    .map(({ id }) => id)

/** Yen that each client has paid and neither got back, nor spent, nor has lying in escrow: there must be none. */
export const lostYen = (rows: Rows): Record<string, number> => {
  const sums: Sums = new Map()
  for (const { payerId, status, amountYen } of rows.charges)
    if (status === 'succeeded') add(sums, payerId, amountYen)
  for (const { clientId, status, amountYen } of rows.refunds)
    if (status !== 'withdrawn') add(sums, clientId, -amountYen)
  for (const { clientId, yen, feeYen } of heldIn(rows)) add(sums, clientId, -yen - feeYen)
  for (const order of settled(rows)) {
    const { rewardYen, clientFeeYen } = settlementOf(order, rows)
    add(sums, order.clientId, -rewardYen - clientFeeYen)
  }
  return withoutZeros(sums)
}

/** Orders agreed on whose fees are not those of their price; rounded parts of what was split, merged or raised may differ by yen. */
export const wrongFees = ({ orders }: Rows, touched: ReadonlySet<string>): string[] =>
  orders
    .filter(({ id, mode, agreedAt, mergedInto }) => {
      return mode === 'project' && agreedAt !== null && mergedInto === null && !touched.has(id)
    })
    .filter(({ priceYen, clientFeeYen, freelancerFeeYen }) => {
      return clientFeeYen !== clientFee(priceYen) || freelancerFeeYen !== freelancerFee(priceYen)
    })
    .map(({ id }) => id)

const after = (since: string | null, days: number): number =>
  since === null ? 0 : later(new Date(since), { days }).getTime()
const inspectedFrom = ({ inspectedFrom, deliveredAt }: OrderSeen): string | null =>
  inspectedFrom ?? deliveredAt

/** When the clock may do this to an order at the earliest (§3.1); undefined for what it never does. */
const earliest = (order: OrderSeen, verb: string): number | undefined => {
  if (verb === 'lapse') return after(order.offeredAt, 7)
  if (verb === 'expire') return after(order.agreedAt, 14)
  if (verb === 'accept') return after(inspectedFrom(order), 14)
  return ['repeat', 'award', 'end-disputed', 'complete-disputed'].includes(verb) ? 0 : undefined
}

/** What the clock did too early, or should never have done. */
export const tooEarly = ({ orders, clockEvents }: Rows): string[] => {
  const known = new Map(orders.map((order) => [order.id, order]))
  return clockEvents
    .filter(({ orderId, verb, at }) => {
      const order = known.get(orderId)
      const from = order && earliest(order, verb)
      return from === undefined || Date.parse(at) < from
    })
    .map(({ orderId, verb }) => `${verb} of ${orderId}`)
}

/** What should be over by `at`, once time has done its work. */
export const overdue = (rows: Rows, at: Date): string[] => {
  const now = at.getTime()
  const orders = rows.orders.filter((order) => {
    if (order.status === 'offered') return after(order.offeredAt, 7) <= now
    if (order.status === 'agreed') return after(order.agreedAt, 14) <= now
    return order.status === 'delivered' && !order.disputedAt && after(inspectedFrom(order), 14) <= now
  })
  const competitions = rows.competitions.filter((c) => c.status === 'open' && after(c.closesAt, 0) <= now)
  const tasks = rows.tasks.filter((task) => task.status === 'open' && after(task.endsAt, 0) <= now)
  const works = rows.works.filter((work) => work.status === 'submitted' && after(work.submittedAt, 7) <= now)
  return [...orders, ...competitions, ...tasks, ...works].map(({ id, status }) => `${status} ${id}`)
}

export interface RankFigures {
  ordersWon: number
  completionN: number
  completionD: number
  ratingN: number
  ratingD: number
  satisfiedN: number
  taskN: number
  taskD: number
}

const isLate = ({ status, dueOn, disputedAt }: OrderSeen, at: Date): boolean =>
  status === 'working' &&
  disputedAt === null &&
  Date.parse(`${dueOn}T00:00:00+09:00`) + 31 * 86_400_000 <= at.getTime()

/** Somebody's figures by the words of §2.2, of a history shorter than a year. */
export const figuresOf = (rows: Rows, memberId: string, at: Date): RankFigures => {
  const own = rows.orders.filter((order) => order.freelancerId === memberId && order.agreedAt !== null)
  const projects = own.filter(({ mode }) => mode === 'project')
  const completed = projects.filter(({ status }) => status === 'completed').length
  const failed = projects.filter(
    (order) => (order.status === 'cancelled' && order.fault === 'freelancer') || isLate(order, at),
  ).length
  const ended = new Set(own.filter(({ status }) => status === 'completed').map(({ id }) => id))
  const scores = rows.reviews
    .filter(({ orderId, side, revealedAt }) => side === 'client' && revealedAt !== null && ended.has(orderId))
    .map(({ score }) => score)
  const decided = rows.works.filter(({ workerId }) => workerId === memberId)
  const approved = decided.filter(({ status }) => status === 'approved').length
  return {
    ordersWon: projects.filter(({ status, fundedAt }) => status !== 'cancelled' || fundedAt !== null).length,
    completionN: completed,
    completionD: completed + failed,
    ratingN: sumOf(scores, (score) => score),
    ratingD: scores.length,
    satisfiedN: scores.filter((score) => score >= 3).length,
    taskN: approved,
    taskD: approved + decided.filter(({ status }) => status === 'unpaid').length,
  }
}
