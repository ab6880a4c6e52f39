import { withEnding } from '../../../platform/clean-text'
import { dateOf } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import { offer, titleMax } from '../../contracts'
import { refuse } from '../refusals'
import { choiceOf, earliestOn, isFull, type PlanKind } from '../rules'
import { lockForSale, type PackageForSale, packageOrders } from '../store'

export interface Purchase {
  /** The contract's id, made by the route: a form sent twice buys once. */
  id: string
  orderId: string
  threadId: string
  packageId: string
  clientId: string
  planKind: PlanKind
  /** Positions of the chosen options. */
  options: readonly number[]
  /** What the buyer saw, in yen: another price by now is refused. */
  priceYen: bigint
  /** What the freelancer needs to know. */
  note: string
  at: Date
}

const priced = <T extends { priceYen: string; days: number }>(part: T) => ({
  ...part,
  priceYen: BigInt(part.priceYen),
})

/** Refuses whoever cannot buy here, and what is not sold now. */
const checkSale = (found: PackageForSale | undefined, { clientId }: Purchase): PackageForSale => {
  if (!found || found.status === 'removed' || found.status === 'draft') throw refuse('package-not-found')
  if (found.memberId === clientId) throw refuse('own-package')
  if (found.isBlocked) throw refuse('pair-blocked')
  if (found.status !== 'published' || !found.isFound) throw refuse('not-on-sale')
  if (isFull(found)) throw refuse('queue-full')
  return found
}

const chosenOf = (found: PackageForSale, { planKind, options }: Purchase) => {
  const plan = found.plans.find(({ kind }) => kind === planKind)
  if (!plan) throw refuse('no-such-plan', 'plan')
  const wanted = [...new Set(options)]
  const chosen = found.options.filter(({ position }) => wanted.includes(position))
  if (chosen.length !== wanted.length) throw refuse('no-such-option', 'options[]')
  return { plan, chosen, ...choiceOf(priced(plan), chosen.map(priced)) }
}

/**
 * A client buys a plan of a package (§3.6): a contract of one order is offered at once, on the plan's terms and due on the
 * earliest date. Refuses 'package-not-found', 'own-package', 'pair-blocked', 'not-on-sale',
 * 'queue-full', 'no-such-plan', 'no-such-option', 'price-changed'.
 */
export const buy = async (tx: Tx, purchase: Purchase): Promise<void> => {
  const { id, orderId, packageId, clientId, note, at } = purchase
  const today = dateOf(at)
  const sale = await lockForSale(tx, { packageId, clientId, contractId: id, today })
  if (sale?.isBought) return
  const found = checkSale(sale, purchase)
  const { plan, chosen, priceYen, days } = chosenOf(found, purchase)
  if (priceYen !== purchase.priceYen) throw refuse('price-changed', 'plan')
  const extras = chosen.map(({ title }) => `- ${title}`).join('\n')
  const title = withEnding(`${found.title}｜${plan.title}`, '', titleMax)
  const dueOn = earliestOn({ queue: found, vacations: found.vacations, days }, today)
  await offer(tx, {
    ...{ id, threadId: purchase.threadId, clientId, freelancerId: found.memberId },
    ...{ categorySlug: found.categorySlug, title, origin: 'package', originId: packageId, jobId: null },
    rows: [
      {
        id: orderId,
        title,
        brief: [plan.includes, extras, note].filter(Boolean).join('\n\n'),
        priceYen,
        dueOn,
      },
    ],
    ...{ revisions: plan.revisions, rights: found.rights, withholding: false, at },
    beside: packageOrders({ packageId, planKind: plan.kind }),
  })
}
