import type { Tx } from '../../../platform/db'
import { askToConfirm } from '../ask-to-confirm'
import { freeze, type PaperDraft, thaw } from '../document'
import { deliveryPaper } from '../order-papers'
import { deliveryFacts, operatorHistory, releasedOrders } from '../queries-facts'
import { refuse } from '../refusals'
import { salePaper, siteName } from '../release-papers'
import { insertPapers, type LockedPaper, lockPaper } from '../store'

/** The same paper as it would be issued now, with the businesses as they stand; undefined for a kind that follows other facts. */
const anew = async (tx: Tx, paper: LockedPaper, at: Date): Promise<PaperDraft | undefined> => {
  if (!paper.orderId) return undefined
  if (paper.kind === 'delivery-note') {
    const facts = await deliveryFacts(tx, [paper.orderId], at)
    const round = thaw(paper.document).facts.find(({ key }) => key === 'round')?.number
    const found = facts.find((one) => one.round === round)
    return found && deliveryPaper(found)
  }
  const [order] = await releasedOrders(tx, [paper.orderId], at)
  const operator = (await operatorHistory(tx))(at)
  return order && salePaper(order, operator?.name ?? siteName)
}

const says = ({ kind, on, body }: PaperDraft): string =>
  freeze({ layout: 1, kind, number: '', on, ...body }).document

/**
 * Corrects a paper by another that names it (§4.5): made anew with the businesses of now, so that a name, an address or a
 * registration that was missing stands on it. The amounts are the ledger's and stay. Only whoever issued it corrects it, and only the
 * newest. Refuses 'paper-not-found', 'not-yours', 'not-correctable', 'already-corrected', 'nothing-to-correct'.
 * @returns the id of the correction.
 */
export const correct = async (
  tx: Tx,
  asked: { paperId: string; actorId: string; reason: string; at: Date },
): Promise<string> => {
  const { paperId, actorId, reason, at } = asked
  const paper = await lockPaper(tx, paperId)
  if (!paper || ![paper.fromId, paper.toId].includes(actorId)) throw refuse('paper-not-found')
  if (paper.fromId !== actorId) throw refuse('not-yours')
  const isSale = ['qualified-invoice', 'statement', 'purchase-statement', 'delivery-note'].includes(
    paper.kind,
  )
  if (!isSale) throw refuse('not-correctable')
  if (paper.isReplaced) throw refuse('already-corrected')
  const draft = await anew(tx, paper, at)
  if (!draft) throw refuse('not-correctable')
  const {
    layout: _layout,
    number,
    corrects: _corrects,
    reason: _reason,
    kind,
    on,
    ...body
  } = thaw(paper.document)
  const before = { ...draft, kind, on, body }
  if (says(draft) === says(before)) throw refuse('nothing-to-correct')
  const correction = { ...draft, source: `correction/${paperId}`, corrects: paperId }
  const named = { ...draft.body, corrects: { number, on }, reason }
  const [id] = await insertPapers(tx, [{ ...correction, body: named }], at)
  if (!id) throw refuse('already-corrected')
  await askToConfirm(tx, [id], at)
  return id
}
