import type { Tx } from '../../../platform/db'
import { askToConfirm } from '../ask-to-confirm'
import { deliveryPaper, receiptPaper, termsPaper } from '../order-papers'
import { chargeFacts, deliveryFacts, operatorHistory, releasedOrders, termsFacts } from '../queries-facts'
import { releasePapers } from '../release-papers'
import { insertPapers } from '../store'

/** What papers are asked for: of whichever of these facts has none yet. */
export interface Wanted {
  /** Orders that ended with a reward. */
  releases?: readonly string[]
  /** Orders whose terms were frozen. */
  terms?: readonly string[]
  /** Orders to which something was delivered. */
  deliveries?: readonly string[]
  /** Payments that have arrived. */
  charges?: readonly string[]
}

/** Each version of an order's terms names the paper of the one before, so they are issued one after the other. */
const issueTermsPapers = async (tx: Tx, orderIds: readonly string[], at: Date): Promise<string[]> => {
  const ids: string[] = []
  for (let version = 1; ; version++) {
    const facts = (await termsFacts(tx, orderIds)).filter((one) => one.version === version)
    if (facts.length === 0) return ids
    ids.push(...(await insertPapers(tx, facts.map(termsPaper), at)))
  }
}

/**
 * Issues the papers of facts that have none yet, in the order of the facts (§4.5). Asked twice, it issues once.
 * @returns the ids of what was issued.
 */
export const issue = async (tx: Tx, wanted: Wanted & { at: Date }): Promise<string[]> => {
  const { at, releases = [], terms = [], deliveries = [], charges = [] } = wanted
  const ids = terms.length > 0 ? await issueTermsPapers(tx, terms, at) : []
  if (deliveries.length > 0) {
    const facts = await deliveryFacts(tx, deliveries)
    ids.push(...(await insertPapers(tx, facts.map(deliveryPaper), at)))
  }
  if (charges.length + releases.length === 0) return ids
  const operator = await operatorHistory(tx)
  const receipts = (await chargeFacts(tx, charges)).map((one) => receiptPaper(one, operator(one.settledAt)))
  const released = await releasedOrders(tx, releases)
  const drafts = released.flatMap((order) => releasePapers(order, operator(order.endedAt)))
  const issued = await insertPapers(tx, [...receipts, ...drafts], at)
  await askToConfirm(tx, issued, at)
  return [...ids, ...issued]
}
