import { addDays, startOf } from '../../platform/clock'
import type { TodoKind } from '../../platform/todos'
import type { Tier } from '../../ui'
import type { OrderLine, ProposalLine } from './queries-home'
import type { TodoRow } from './queries-todo'

/** Until when something waits: a due date is over with its day in Japan. Undefined where nothing presses. */
export const dueOf = (row: Pick<TodoRow, 'dueOn' | 'at'>, kind: TodoKind | undefined): Date | undefined =>
  row.dueOn ? startOf(addDays(row.dueOn, 1)) : kind?.dueAt?.(row.at)

/** What is due, the nearest first; then what presses nobody, the newest first. */
export const byUrgency = <Row extends Pick<TodoRow, 'kind' | 'dueOn' | 'at'>>(
  rows: readonly Row[],
  kinds: ReadonlyMap<string, TodoKind>,
): Row[] => {
  const due = (row: Row): number => dueOf(row, kinds.get(row.kind))?.getTime() ?? Number.POSITIVE_INFINITY
  return rows.toSorted((a, b) => {
    const [first, second] = [due(a), due(b)]
    return first === second ? b.at.getTime() - a.at.getTime() : first - second
  })
}

/** What brings a freelancer to the next rank now: the key of its words, and the page where it is done. */
export interface NextStep {
  readonly key:
    | 'profile'
    | 'confirm'
    | 'wait-identity'
    | 'agree'
    | 'wait-answer'
    | 'propose'
    | 'deliver'
    | 'wait-fund'
    | 'wait-accept'
    | 'review'
    | 'find'
    | 'earn'
    | 'keep'
  readonly href: string
}

export interface RankSituation {
  readonly tier: Tier
  readonly todo: readonly Pick<TodoRow, 'kind' | 'subjectId' | 'isClient'>[]
  readonly orders: readonly Pick<OrderLine, 'id' | 'status'>[]
  readonly proposals: readonly Pick<ProposalLine, 'status'>[]
}

const step = (key: NextStep['key'], href: string): NextStep => ({ key, href })

const toRegular = ({ todo }: RankSituation): NextStep => {
  const kinds = new Set(todo.map(({ kind }) => kind))
  if (kinds.has('profile')) return step('profile', '/my/start')
  if (['identity', 'confidentiality', 'phone'].some((kind) => kinds.has(kind)))
    return step('confirm', '/my/start/confirmations')
  return step('wait-identity', '/my/verification')
}

/** What waits for the person as a freelancer. */
const mine = ({ todo }: RankSituation, ...kinds: string[]) =>
  todo.find(({ kind, isClient }) => kinds.includes(kind) && isClient !== false)

const toBronze = (situation: RankSituation): NextStep => {
  const { orders, proposals } = situation
  const offer = mine(situation, 'answer-offer')
  if (offer) return step('agree', `/orders/${offer.subjectId}`)
  if (orders.length > 0 || proposals.some(({ status }) => status === 'sent'))
    return step('wait-answer', '/my/proposals')
  return step('propose', '/jobs')
}

const toSilver = (situation: RankSituation): NextStep => {
  const delivery = mine(situation, 'deliver', 'revise')
  if (delivery) return step('deliver', `/orders/${delivery.subjectId}`)
  const review = mine(situation, 'review', 'review-all')
  if (review) {
    const of = review.kind === 'review' ? 'orders' : 'contracts'
    return step('review', `/${of}/${review.subjectId}/review`)
  }
  const offer = mine(situation, 'answer-offer')
  if (offer) return step('agree', `/orders/${offer.subjectId}`)
  const running = situation.orders.find(({ status }) => status === 'delivered') ?? situation.orders[0]
  if (!running) return step('find', '/jobs')
  return step(running.status === 'delivered' ? 'wait-accept' : 'wait-fund', `/orders/${running.id}`)
}

/** The first thing that this person can do now on the way to the next rank; where they can only wait, for what. */
export const nextStep = (situation: RankSituation): NextStep => {
  if (situation.tier === 'none') return toRegular(situation)
  if (situation.tier === 'regular') return toBronze(situation)
  if (situation.tier === 'bronze') return toSilver(situation)
  return situation.tier === 'silver' ? step('earn', '/my/rank') : step('keep', '/my/rank')
}
