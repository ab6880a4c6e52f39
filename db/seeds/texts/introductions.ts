import { visibleLength as introductionLength } from '../../../src/platform/visible-length'
import { asides, closings, introductionParts, newcomerLines, suitingMiddles } from './introduction-parts'
import { nth, spread } from './lines'

export { visibleLength as introductionLength } from '../../../src/platform/visible-length'
export { asides, closings, introductionParts, newcomerLines } from './introduction-parts'

const partsOf = (category: string) => {
  const parts = introductionParts[category]
  if (!parts) throw new RangeError(`No introductions are written for ${category}.`)
  return parts
}

/**
 * The introduction of the n-th person of a trade: always 300 graphemes or more, paragraphs apart by a blank line.
 * The n-th person has the n-th occupation of the trade, and the opening tells of just that occupation.
 */
export const introduction = (category: string, n: number): string => {
  const { openings, middles } = partsOf(category)
  const round = Math.floor(n / openings.length)
  const suits = suitingMiddles[category]
  const fitting = suits?.of[n % openings.length] ?? suits?.others ?? []
  // A trade's first closing differs from the next trade's, so that a list over all trades does not repeat.
  const start = Object.keys(introductionParts).indexOf(category) * 5
  const chosen = [
    nth(openings, n),
    nth(middles, nth(fitting, n + round * 5)),
    nth(closings, n * 7 + round * 11 + start),
  ]
  if (n % 3 === 1) chosen.splice(2, 0, nth(asides, spread(n, start + 17)))
  for (let more = 0; introductionLength(chosen.join('')) < 305; more += 1) {
    chosen.splice(2, 0, nth(asides, spread(n, start + 17) + more + 1))
  }
  return chosen.join('\n\n')
}

/** An introduction that is still too short for Regular: what a newcomer has on the first day. */
export const shortIntroduction = (category: string, n: number): string => {
  const { shorts } = partsOf(category)
  const first = nth(shorts, n)
  return n % 2 === 0 ? first : `${first}\n\n${nth(newcomerLines, spread(n, category.length))}`
}
