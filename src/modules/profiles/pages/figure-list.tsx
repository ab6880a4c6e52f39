import { type Definition, DefList, Percent, useView } from '../../../ui'
import type { Figures } from '../queries'
import { meanIsDraft, meanText } from '../rules'
import { texts } from '../texts'

/** Obligations answered within 24 hours, of those due (§2.2). */
export interface Replies {
  answered: number
  due: number
}

/** A mean says something from five ratings on; before, only their number is shown. */
export const ratingText = (
  figures: Pick<Figures, 'ratings' | 'ratingSum'>,
  t: (typeof texts)['ja']['page'],
): string => {
  if (figures.ratings === 0) return t.none
  if (!meanIsDraft(figures.ratings)) return t.ratingFew(figures.ratings)
  return t.ratingValue(meanText(figures.ratingSum, figures.ratings), figures.ratings)
}

/** The track record in figures: orders, contracts and people side by side, so that a split order cannot pretend (§2.7). */
export const FigureList = ({ figures, replies }: { figures: Figures; replies: Replies | null }) => {
  const t = texts[useView().lang].page
  const judged = figures.yearCompleted + figures.yearFailed
  const items: Definition[] = [
    { term: t.completed, value: t.completedValue(figures.completedOrders) },
    { term: t.contracts, value: t.completedValue(figures.contracts) },
    { term: t.clients, value: t.clientsValue(figures.clients) },
    { term: t.rate, value: <Percent numerator={figures.yearCompleted} denominator={judged} /> },
    { term: t.rating, value: ratingText(figures, t) },
  ]
  if (replies)
    items.push({ term: t.reply, value: <Percent numerator={replies.answered} denominator={replies.due} /> })
  return <DefList items={items} />
}
