import type { Tx } from '../../platform/db'
import { awardTogether } from '../contracts'
import type { LockedTask } from './store'
import { approveWorks, type WorkRow } from './store-works'

export interface WorksPayment {
  task: LockedTask
  works: readonly WorkRow[]
  by: 'client' | 'operator' | 'clock'
  actorId: string | null
  note: string | null
  at: Date
}

const times = (yen: bigint, works: readonly WorkRow[]): bigint => yen * BigInt(works.length)

/** What the order says of its content: which works it pays for. */
const briefOf = (works: readonly WorkRow[]): string =>
  works
    .map(({ placeNumber }) => `#${placeNumber}`)
    .join(', ')
    .slice(0, 5000)

const worksPerWorker = (works: readonly WorkRow[]): Map<string, WorkRow[]> => {
  const perWorker = new Map<string, WorkRow[]>()
  for (const work of works) perWorker.set(work.workerId, [...(perWorker.get(work.workerId) ?? []), work])
  return perWorker
}

/**
 * Pays for works that are approved together (§3.5): one order per person, named after the first of its works, and one posting for
 * all. Fees are those of one work, times their number (decision 072). Answers how many works were moved to 'approved'.
 */
export const payWorks = async (tx: Tx, payment: WorksPayment): Promise<number> => {
  const { task, works, by, actorId, note, at } = payment
  const perWorker = worksPerWorker(works)
  const awards = [...perWorker].map(([freelancerId, own]) => ({
    id: own[0]?.id ?? '',
    freelancerId,
    brief: briefOf(own),
    works: own.length,
    priceYen: times(task.unitYen, own),
    clientFeeYen: times(task.clientFeeYen, own),
    freelancerFeeYen: times(task.freelancerFeeYen, own),
  }))
  await awardTogether(tx, {
    clientId: task.clientId,
    categorySlug: task.categorySlug ?? '',
    title: task.title,
    originId: task.id,
    rights: 'transfer',
    awards,
    key: `order/${task.id}/pay/${works[0]?.id}`,
    by,
    at,
    actorId,
  })
  const orders = works.map(({ id, workerId }) => ({
    workId: id,
    orderId: perWorker.get(workerId)?.[0]?.id ?? id,
  }))
  return approveWorks(tx, { orders, from: ['submitted', 'appealed', 'referred'], note, at })
}
